"""Programs are told of what happened: signed, once each, tried again, never led elsewhere."""

import datetime as dt
import http.server
import json
import threading
import uuid

import pytest

from intake.queue.bell import SILENT
from intake.record.tables import Delivery
from intake.refusals import Refusal
from intake.services import accounts, outbound, webhooks
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.outbound import PAUSES_S, Unreachable, post, send_waiting
from intake.services.service import open_service
from intake.services.signing import is_genuine
from intake.settings import Settings

PNG = b"\x89PNG\r\n\x1a\n"
START = dt.datetime(2026, 7, 1, 9, tzinfo=dt.UTC)


class Clock:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def go(self, seconds):
        self.now += dt.timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def service(tmp_path, clock):
    made = open_service(Settings(data_dir=tmp_path, least_free_mb=0), SILENT)
    made.record._clock = clock
    yield made
    made.close()


@pytest.fixture
def admin(service):
    return accounts.create(service.record, "admin", "administrator").actor


@pytest.fixture
def receiver():
    """A real receiver on this machine; `answers` holds the statuses that it gives, in order."""
    got, answers = [], []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((dict(self.headers), body))
            self.send_response(answers.pop(0) if answers else 204)
            self.send_header("Location", "http://203.0.113.9/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    server.got, server.answers = got, answers
    server.url = f"http://127.0.0.1:{server.server_port}/hook?from=shendan"
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def handed_in(service, who):
    paper = Paper.of_bytes("a.png", PNG + uuid.uuid4().bytes)
    return hand_in(service, [paper], submitter=who.user_id).dossier_id


def registered(service, admin, url="https://hook.example/", events=("dossier.received",), **more):
    return webhooks.register(service.record, admin, url, events, **more)


def state(service, message_id):
    with service.record.reading() as session:
        row = session.get_one(Delivery, message_id)
        return row.state, row.attempt, row.status, row.error


def test_an_event_is_told_once_signed_and_by_ids_alone(service, admin, receiver, clock):
    hook, secret = registered(service, admin, receiver.url)
    dossier_id = handed_in(service, admin)
    assert webhooks.spread(service.record) == 1
    assert webhooks.spread(service.record) == 0
    assert send_waiting(service.record, local=True) == 1
    assert send_waiting(service.record, local=True) == 0
    ((headers, body),) = receiver.got
    lower = {name.lower(): value for name, value in headers.items()}
    assert is_genuine(secret, lower, body, int(clock.now.timestamp()))
    told = json.loads(body)
    assert told["type"] == "dossier.received"
    assert told["data"] == {
        "dossier": str(dossier_id),
        "state": "received",
        "verdict": None,
        "revision": 1,
        "version": 1,
    }
    (message,) = webhooks.messages(service.record, hook.id)
    assert (message.state, message.status) == ("sent", 204)


def test_only_what_was_asked_for_and_only_from_then_on(service, admin):
    handed_in(service, admin)
    hook, _ = registered(service, admin, events=("dossier.received",))
    other, _ = registered(service, admin, events=("dossier.judged",))
    handed_in(service, admin)
    webhooks.spread(service.record)
    assert len(webhooks.messages(service.record, hook.id)) == 1
    assert webhooks.messages(service.record, other.id) == ()


def test_a_persons_webhook_tells_only_of_dossiers_that_the_person_may_see(service, admin):
    submitter = accounts.create(service.record, "exporter", "submitter").actor
    hook, _ = registered(service, admin, user_id=submitter.user_id)
    handed_in(service, admin)
    own = handed_in(service, submitter)
    webhooks.spread(service.record)
    (message,) = webhooks.messages(service.record, hook.id)
    assert message.body["data"]["dossier"] == str(own)


def test_what_happens_while_a_webhook_is_off_is_not_told(service, admin):
    hook, _ = registered(service, admin)
    webhooks.switch(service.record, admin, hook.id, active=False)
    handed_in(service, admin)
    assert webhooks.spread(service.record) == 0
    webhooks.switch(service.record, admin, hook.id, active=True)
    assert webhooks.spread(service.record) == 0


def test_a_message_is_sent_again_with_longer_pauses_under_the_same_id_then_given_up(
    service, admin, receiver, clock
):
    hook, _ = registered(service, admin, receiver.url)
    message = webhooks.try_out(service.record, hook.id)
    receiver.answers += [500] * 20
    for pause in PAUSES_S:
        assert send_waiting(service.record, local=True) == 1
        assert send_waiting(service.record, local=True) == 0, "not before the pause is over"
        clock.go(pause - 1)
        assert send_waiting(service.record, local=True) == 0
        clock.go(1)
    assert send_waiting(service.record, local=True) == 1
    assert state(service, message.id) == ("given_up", len(PAUSES_S) + 1, 500, None)
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1
    receiver.answers.clear()
    webhooks.send_again(service.record, message.id)
    assert send_waiting(service.record, local=True) == 1
    assert state(service, message.id)[0] == "sent"


def test_a_process_that_dies_while_it_sends_leaves_the_message_to_another(
    service, admin, receiver, clock
):
    hook, _ = registered(service, admin, receiver.url)
    webhooks.try_out(service.record, hook.id)
    assert outbound._claim(service.record) is not None  # and then it dies
    assert send_waiting(service.record, local=True) == 0
    clock.go(61)
    assert send_waiting(service.record, local=True) == 1
    assert len(receiver.got) == 1


def test_a_redirect_is_not_followed(service, admin, receiver):
    hook, _ = registered(service, admin, receiver.url)
    message = webhooks.try_out(service.record, hook.id)
    receiver.answers.append(307)
    send_waiting(service.record, local=True)
    assert state(service, message.id) == ("waiting", 1, 307, None)
    assert len(receiver.got) == 1


def test_this_very_machine_and_its_neighbours_on_the_link_are_no_receivers(receiver):
    port = receiver.server_port
    hosts = ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]")  # noqa: S104
    for host in hosts:
        with pytest.raises(Unreachable, match=r"refused_address|unknown_host"):
            post(f"http://{host}:{port}/", b"{}", {})
    with pytest.raises(Unreachable, match="refused_address"):
        post("http://169.254.169.254/latest/", b"{}", {}, local=True)
    assert receiver.got == []


def test_a_receiver_that_is_away_is_told_in_one_word(receiver):
    receiver.shutdown()
    receiver.server_close()
    with pytest.raises(Unreachable, match="connection"):
        post(receiver.url, b"{}", {}, local=True)
    with pytest.raises(Unreachable, match="unknown_host"):
        post("http://no-such-host.invalid/", b"{}", {})


@pytest.mark.parametrize(
    "url",
    ["ftp://a.example/", "a.example", "http://", "http://u:p@a.example/", "http://a.example:99999/",
     "http://a.example/#x", "file:///etc/passwd"],
)  # fmt: skip
def test_an_address_that_cannot_be_posted_to_is_refused(service, admin, url):
    with pytest.raises(Refusal, match="bad_address"):
        registered(service, admin, url)
