"""What monitors see."""

import shutil
from collections import namedtuple

import pytest
from prometheus_client.parser import text_string_to_metric_families

from intake.errors import IntakeError


def test_it_lives_and_is_ready(anybody):
    assert anybody.get("/healthz").get_json() == {"status": "ok"}
    told = anybody.get("/readyz")
    assert told.status_code == 200
    assert told.get_json()["checks"] == {"database": True, "storage": True, "redis": False}


def test_it_is_not_ready_without_its_database_or_disk(anybody, service, monkeypatch):
    Usage = namedtuple("Usage", "total used free")
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda path: Usage(10, 10, -1))
        told = anybody.get("/readyz")
    assert (told.status_code, told.get_json()["checks"]["storage"]) == (503, False)
    assert told.headers["Retry-After"]

    def away(self):
        raise IntakeError("busy")

    monkeypatch.setattr(type(service.record), "reading", away)
    told = anybody.get("/readyz")
    assert (told.status_code, told.get_json()["checks"]["database"]) == (503, False)
    assert anybody.get("/healthz").status_code == 200


def samples(text):
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_the_numbers_are_those_of_the_database(anybody, dossier):
    told = samples(anybody.get("/metrics").text)
    judged = told["shendan_dossiers", (("state", "judged"), ("verdict", "needs_review"))]
    assert judged >= 1
    assert told["shendan_pages", (("state", "done"),)] >= 1
    assert told["shendan_audit_rows_total", ()] >= 2
    assert told["shendan_queue_depth", ()] >= 0
    assert any(name == "shendan_findings" for name, _ in told)


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_the_numbers_are_not_for_everybody(anybody, callers, header):
    through = {header: "203.0.113.7"}
    assert anybody.get("/metrics", headers=through).status_code == 401
    for name, status in (("submitter", 403), ("auditor", 200)):
        token = {"Authorization": f"Bearer {callers[name].secret}"}
        answer = anybody.get("/metrics", headers={**through, **token})
        assert answer.status_code == status
    far = {"REMOTE_ADDR": "203.0.113.7"}
    assert anybody.get("/metrics", environ_overrides=far).status_code == 401


def test_an_address_that_is_none_is_told_as_a_problem_with_what_is_taken(anybody, callers):
    nothing = anybody.get("/api/v1/nothing/here")
    assert (nothing.status_code, nothing.mimetype) == (404, "application/problem+json")
    wrong = anybody.delete("/api/v1/problems")
    assert (wrong.status_code, wrong.get_json()["code"]) == (405, "method_not_allowed")
    assert wrong.headers["Allow"] == "GET"
    assert wrong.headers["X-Request-ID"] == wrong.get_json()["request_id"]


def test_a_fault_of_ours_tells_an_id_and_nothing_else(anybody, callers, monkeypatch):
    from web.api import dossiers

    def broken(*args, **values):
        raise RuntimeError("440101199001011234")

    monkeypatch.setattr(dossiers, "listed", broken)
    answer = callers["reviewer"].get("/dossiers")
    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal")
    assert "440101199001011234" not in answer.text
    assert answer.get_json()["request_id"]


def test_a_busy_database_is_503_with_when_to_try_again(callers, service, monkeypatch):
    from web.api import dossiers

    def busy(*args, **values):
        raise IntakeError("busy")

    monkeypatch.setattr(dossiers, "hand_in", busy)
    answer = callers["submitter"].post("/dossiers", json={})
    assert (answer.status_code, answer.get_json()["code"]) == (503, "busy")
    assert int(answer.headers["Retry-After"]) > 0


def test_english_is_spoken_to_those_who_prefer_it(anybody):
    for wanted, word in (("en", "address"), ("zh-CN", "接口"), ("fr", "接口")):
        told = anybody.get("/api/v1/nothing", headers={"Accept-Language": wanted}).get_json()
        assert word in told["detail"]
