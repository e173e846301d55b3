"""Every page, every role: who may open it, whose dossier it shows, and what a change must bring."""

import uuid

import pytest

from intake.services import accounts, signing_in
from intake.services.access import ROLES
from tests.web.stocked import serving, stock
from web.app import create_app
from web.signed_in import COOKIE

EVERYBODY = frozenset(ROLES)
SUBMITTERS = {"submitter", "administrator"}
REVIEWERS = {"reviewer", "senior_reviewer", "administrator"}
READERS = EVERYBODY - {"submitter"}
AUDITORS = {"auditor", "administrator"}
ADMINISTRATOR = {"administrator"}

OPEN_TO_STRANGERS = {
    "home.prefer",
    "single_sign_on.begin",
    "single_sign_on.back",
    "sign_in.show",
    "sign_in.enter",
    "sign_in.link",
    "sign_in.follow",
    "sign_in.leave",
    "bearer.show",
    "bearer.take",
    "fingerprinted",
    "static",
}
ALLOWED = {
    "home.show": EVERYBODY,
    "dossiers.show": EVERYBODY,
    "dossier.show": EVERYBODY,
    "dossier.workbook": EVERYBODY,
    "dossier.printed": EVERYBODY,
    "dossier.again": EVERYBODY,
    "dossier.add": SUBMITTERS,
    "dossier.withdraw": SUBMITTERS,
    "hand_in.show": SUBMITTERS,
    "hand_in.take": SUBMITTERS,
    "hand_in.begin": SUBMITTERS,
    "hand_in.finish": SUBMITTERS,
    "hand_in.files": SUBMITTERS,
    "hand_in.thumbnail": SUBMITTERS,
    "hand_in.remove": SUBMITTERS,
    "hand_in.vin": SUBMITTERS,
    "links.begin": SUBMITTERS,
    "links.show": SUBMITTERS,
    "links.make": SUBMITTERS,
    "links.revoke": SUBMITTERS,
    "queue.show": REVIEWERS,
    "queue.push": REVIEWERS,
    "queue.take": REVIEWERS,
    "desk.show": READERS,
    "desk.panel": READERS,
    "desk.decide": REVIEWERS,
    "desk.correct": REVIEWERS,
    "desk.uncorrect": REVIEWERS,
    "desk.assign": REVIEWERS,
    "desk_whole.listed": READERS,
    "desk_whole.words": READERS,
    "desk_whole.alike": REVIEWERS,
    "desk_whole.hold": REVIEWERS,
    "desk_whole.release": REVIEWERS,
    "desk_whole.close": REVIEWERS,
    "desk_whole.pass_on": REVIEWERS,
    "desk_whole.reopen": REVIEWERS,
    "desk_whole.sample": REVIEWERS,
    "same.show": REVIEWERS,
    "same.settle": REVIEWERS,
    "same.undo": REVIEWERS,
    "sampling.show": REVIEWERS,
    "numbers.show": READERS,
    "numbers.export": READERS,
    "trail.show": AUDITORS,
    "accounts.show": ADMINISTRATOR,
    "accounts.create": ADMINISTRATOR,
    "accounts.change": ADMINISTRATOR,
    "accounts.link": ADMINISTRATOR,
    "accounts.make_token": ADMINISTRATOR,
    "accounts.revoke": ADMINISTRATOR,
    "workings.rules": ADMINISTRATOR,
    "workings.switch": ADMINISTRATOR,
    "workings.settings": ADMINISTRATOR,
    "workings.sample_share": ADMINISTRATOR,
    "workings.failed": ADMINISTRATOR,
    "workings.retry": ADMINISTRATOR,
}


class Site:
    def __init__(self, folder):
        self.service = serving(folder)
        self.app = create_app(self.service.settings, self.service)
        record = self.service.record
        self.secrets = {}
        for role in sorted(ROLES):
            made = accounts.create(record, role, role)
            self.secrets[role] = signing_in.for_person(record, made.id, "test")
        self.other = accounts.create(record, "other", "submitter")
        self.dossier = stock(self.service, "vin-differs", self.other.id)

    def client(self, role=None):
        client = self.app.test_client()
        if role is not None:
            client.set_cookie(COOKIE, self.secrets[role])
        return client

    def rules(self):
        api = ("api.", "health.")
        return [one for one in self.app.url_map.iter_rules() if not one.endpoint.startswith(api)]

    def address(self, rule):
        values = {
            name: self.dossier if name == "dossier_id" else uuid.uuid4() for name in rule.arguments
        }
        values |= dict.fromkeys(rule.arguments & {"secret", "rule", "mark", "filename"}, "x")
        values |= {"page": 1} if "page" in rule.arguments else {}
        with self.app.test_request_context():
            return self.app.url_for(rule.endpoint, **values)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("site"))
    yield made
    made.service.close()


def test_every_page_is_in_the_table(site):
    known = set(ALLOWED) | OPEN_TO_STRANGERS
    assert {one.endpoint for one in site.rules()} == known


def test_a_stranger_is_sent_to_sign_in_from_every_page(site):
    for rule in site.rules():
        if rule.endpoint in OPEN_TO_STRANGERS:
            continue
        for method in rule.methods & {"GET", "POST"}:
            answer = site.client().open(site.address(rule), method=method)
            assert answer.status_code == 303, rule
            assert "/sign-in" in answer.location


def test_a_role_opens_what_the_table_says_and_nothing_else(site):
    for rule in site.rules():
        allowed = ALLOWED.get(rule.endpoint)
        if allowed is None:
            continue
        for role in sorted(ROLES - allowed):
            for method in rule.methods & {"GET", "POST"}:
                client = site.client(role)
                answer = client.open(
                    site.address(rule), method=method, headers={"X-CSRF": csrf(client)}
                )
                assert answer.status_code == 403, (rule, role)
        if "GET" in rule.methods:
            for role in sorted(allowed):
                answer = site.client(role).get(site.address(rule))
                assert answer.status_code < 500, (rule, role)
                assert answer.status_code != 403 or role == "submitter", (rule, role)


def test_another_submitters_dossier_is_not_there(site):
    for rule in site.rules():
        if "dossier_id" not in rule.arguments or "submitter" not in ALLOWED[rule.endpoint]:
            continue
        for method in rule.methods & {"GET", "POST"}:
            client = site.client("submitter")
            sent = {"data": {"files": "x"}} if method == "POST" else {}
            answer = client.open(
                site.address(rule), method=method, headers={"X-CSRF": csrf(client)}, **sent
            )
            assert answer.status_code == 404, rule


def test_every_change_needs_the_pages_own_token(site):
    for rule in site.rules():
        if "POST" not in rule.methods or rule.endpoint in OPEN_TO_STRANGERS:
            continue
        answer = site.client("administrator").post(site.address(rule))
        assert answer.status_code == 403, rule
        foreign = site.client("administrator").post(
            site.address(rule), headers={"Sec-Fetch-Site": "cross-site"}
        )
        assert foreign.status_code == 403, rule


def test_every_page_forbids_inline_scripts_and_styles(site):
    for path in ("/sign-in", "/dossiers", "/queue", "/numbers", "/admin", f"/desk/{site.dossier}"):
        answer = site.client("administrator").get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in policy
        assert "default-src 'none'" in policy
        assert " style=" not in answer.text
        assert "onclick=" not in answer.text


def csrf(client):
    page = client.get("/dossiers").text
    return page.split('name="csrf" content="')[1].split('"')[0]
