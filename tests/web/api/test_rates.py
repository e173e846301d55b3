"""Nobody may ask without end, and nobody waits for what somebody else asked."""

import pytest
from flask import Flask

from intake.services import accounts, tokens
from tests.intake.kit import made_service
from web.api import register
from web.api.rates import _MANY, Rates


class Clock:
    at = 0.0

    def __call__(self):
        return self.at


@pytest.fixture
def client(tmp_path):
    service = made_service(tmp_path / "data", requests_per_minute=3)
    app = Flask("web")
    register(app, service)
    client = app.test_client()
    client.people = {}
    for name in ("one", "other"):
        person = accounts.create(service.record, name, "submitter")
        client.people[name] = {
            "Authorization": f"Bearer {tokens.make(service.record, person.actor, 'test')[1]}"
        }
    yield client
    service.close()


def test_so_many_are_answered_at_once_and_the_next_as_the_bucket_fills():
    clock = Clock()
    rates = Rates(60, clock)
    assert [rates.wait("a") for _ in range(60)] == [0.0] * 60
    assert rates.wait("a") == pytest.approx(1.0)
    clock.at = 0.5
    assert rates.wait("a") == pytest.approx(0.5)
    clock.at = 1.0
    assert rates.wait("a") == 0.0
    assert rates.wait("a") > 0.0


def test_asking_in_vain_makes_nobody_wait_longer():
    clock = Clock()
    rates = Rates(1, clock)
    rates.wait("a")
    assert [rates.wait("a") for _ in range(5)] == [60.0] * 5


def test_no_limit_is_no_limit():
    rates = Rates(0)
    assert not any(rates.wait("a") for _ in range(1000))


def test_however_many_ask_what_is_remembered_is_bounded():
    rates = Rates(60, Clock())
    for number in range(3 * _MANY):
        rates.wait(f"address {number}")
    assert len(rates) <= _MANY + 1


def test_who_asks_too_often_is_told_when_to_ask_again(client):
    for _ in range(3):
        assert client.get("/api/v1/dossiers", headers=client.people["one"]).status_code == 200
    answer = client.get("/api/v1/dossiers", headers=client.people["one"])
    assert answer.status_code == 429
    assert answer.json["code"] == "rate_limited"
    assert answer.json["retry"] is True
    assert 1 <= int(answer.headers["Retry-After"]) <= 20
    assert "Retry-After" in answer.json["message"]["zh"]
    assert "Retry-After" in answer.json["message"]["en"]


def test_another_token_does_not_wait_with_it(client):
    for _ in range(4):
        client.get("/api/v1/dossiers", headers=client.people["one"])
    assert client.get("/api/v1/dossiers", headers=client.people["other"]).status_code == 200


@pytest.mark.parametrize("secret", [None, "shendan_wrong", "other"])
def test_whoever_guesses_at_tokens_is_counted_by_address(client, secret):
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    answers = [client.get("/api/v1/dossiers", headers=headers).status_code for _ in range(4)]
    assert answers == [401, 401, 401, 429]
    assert client.get("/api/v1/dossiers", headers=client.people["one"]).status_code == 200


def test_what_is_open_to_all_is_counted_by_address_too(client):
    answers = [client.get("/api/v1/problems").status_code for _ in range(4)]
    assert answers == [200, 200, 200, 429]
    other = client.get("/api/v1/problems", environ_base={"REMOTE_ADDR": "127.0.0.2"})
    assert other.status_code == 200
