"""Tokens: shown once, kept as a hash, good until they are taken back or expire."""

import datetime as dt

from sqlalchemy import select

from intake.record.tables import ApiToken
from intake.services import accounts
from tests.web.api.conftest import Caller


def made(caller, **values):
    return caller.post("/tokens", json={"name": "海关对接", **values}).get_json()


def test_a_token_is_told_once_and_only_its_hash_is_kept(callers, service):
    mine = callers["submitter"]
    token = made(mine)
    assert token["secret"].startswith(token["prefix"])
    with service.record.reading() as session:
        rows = session.scalars(select(ApiToken)).all()
    assert all(token["secret"] not in (row.token_hash, row.name, row.prefix) for row in rows)
    listed = mine.get("/tokens").get_json()
    assert token["id"] in {one["id"] for one in listed}
    assert all("secret" not in one for one in listed)


def test_a_token_works_until_it_is_taken_back(callers, app):
    mine = callers["submitter"]
    token = made(mine)
    other = Caller(app.test_client(), None, token["secret"])
    assert other.get("/me").get_json()["role"] == "submitter"
    assert mine.call("DELETE", f"/tokens/{token['id']}").status_code == 204
    assert other.get("/me").status_code == 401


def test_a_token_that_expired_is_good_for_nothing(callers, app):
    past = (dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)).isoformat()
    token = made(callers["submitter"], expires_at=past)
    assert Caller(app.test_client(), None, token["secret"]).get("/me").status_code == 401


def test_nobody_makes_or_takes_back_a_token_for_somebody_else_but_an_administrator(callers, app):
    mine, admin = callers["submitter"], callers["administrator"]
    whom = str(mine.actor.user_id)
    refused = callers["reviewer"].post("/tokens", json={"name": "x", "user_id": whom})
    assert refused.status_code == 403
    token = made(admin, user_id=whom)
    acts = Caller(app.test_client(), None, token["secret"])
    assert acts.get("/me").get_json()["id"] == whom
    assert callers["reviewer"].call("DELETE", f"/tokens/{token['id']}").status_code == 404
    assert admin.call("DELETE", f"/tokens/{token['id']}").status_code == 204


def test_whoever_left_is_let_in_no_more(callers, app, service):
    person = accounts.create(service.record, "leaves", "reviewer")
    token = made(callers["administrator"], user_id=str(person.id))
    caller = Caller(app.test_client(), None, token["secret"])
    assert caller.get("/me").status_code == 200
    accounts.change(service.record, callers["administrator"].actor, person.id, active=False)
    assert caller.get("/me").status_code == 401
