"""Tries are counted by name and by address, and cannot be made forgotten."""

import pytest

from intake.services import accounts
from tests.intake.kit import made_service
from web import limits
from web.app import create_app
from web.limits import Tries
from web.pages import sign_in


@pytest.fixture
def client(tmp_path, monkeypatch):
    monkeypatch.setattr(sign_in, "tries", Tries(2, within_s=60))
    monkeypatch.setattr(sign_in, "tries_from", Tries(4, within_s=60))
    service = made_service(tmp_path / "data")
    accounts.create(service.record, "one", "submitter")
    yield create_app(service.settings, service).test_client()
    service.close()


def tried(client, name, address="127.0.0.1"):
    return client.post(
        "/sign-in",
        data={"name": name, "password": "wrong"},
        environ_base={"REMOTE_ADDR": address},
    )


def test_a_name_that_is_tried_too_often_is_not_heard_wherever_it_comes_from(client):
    assert [tried(client, "one").status_code for _ in range(2)] == [401, 401]
    answer = tried(client, "one", "127.0.0.2")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_an_address_that_tries_many_names_is_not_heard(client):
    assert [tried(client, f"n{number}").status_code for number in range(4)] == [401] * 4
    assert tried(client, "another").status_code == 429
    assert tried(client, "another", "127.0.0.2").status_code == 401


def test_many_other_keys_do_not_make_a_fresh_try_forgotten(monkeypatch):
    monkeypatch.setattr(limits, "_MOST_KEYS", 10)
    tries = Tries(1, within_s=60)
    for number in range(30):
        tries.one_more(f"old {number}")
    assert tries.one_more("mine")
    tries.one_more("one more")
    assert not tries.one_more("mine")
