"""Decisions over the API: based on what was seen, kept, and two people where it is grave."""

import pytest


def findings(caller, dossier_id, **query):
    told = caller.get(f"/dossiers/{dossier_id}/findings", query_string=query)
    return told.get_json()["findings"]


def decide(caller, dossier_id, finding, choice, seen, reason="看过原件"):
    path = f"/dossiers/{dossier_id}/findings/{finding}/decisions"
    headers = {"If-Match": f'"{seen}"'}
    return caller.post(path, json={"choice": choice, "reason": reason}, headers=headers)


def settle(caller, dossier_id, choice="holds"):
    for one in findings(caller, dossier_id, needs_a_person=True):
        done = decide(caller, dossier_id, one["finding"]["id"], choice, one["version"])
        assert done.status_code == 201, done.text


def test_findings_are_filtered_and_those_that_passed_need_nobody(callers, fresh):
    passed = findings(callers["reviewer"], fresh, outcome="pass")
    assert {one["finding"]["outcome"] for one in passed} == {"pass"}
    assert {one["status"] for one in passed} == {None}
    open_ones = findings(callers["reviewer"], fresh, needs_a_person=True)
    assert {one["status"] for one in open_ones} == {"open"}


def test_a_decision_is_based_on_what_was_seen(callers, fresh):
    reviewer = callers["reviewer"]
    one = findings(reviewer, fresh, needs_a_person=True)[0]["finding"]["id"]
    seen = reviewer.get(f"/dossiers/{fresh}/findings/{one}")
    assert seen.headers["ETag"] == '"0"'
    first = decide(reviewer, fresh, one, "holds", 0)
    assert (first.status_code, first.headers["ETag"]) == (201, '"1"')
    late = decide(reviewer, fresh, one, "asked", 0)
    assert (late.status_code, late.get_json()["code"]) == (409, "decision_conflict")
    assert late.get_json()["version"] == 1
    assert decide(reviewer, fresh, one, "asked", 1).get_json()["status"] == "asked"


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 428, "version_needed"),
        ({"If-Match": "*"}, 412, "version_differs"),
        ({"If-Match": '"one"'}, 412, "version_differs"),
    ],
)
def test_without_saying_what_was_seen_nothing_is_decided(callers, fresh, headers, status, code):
    one = findings(callers["reviewer"], fresh, needs_a_person=True)[0]["finding"]["id"]
    path = f"/dossiers/{fresh}/findings/{one}/decisions"
    done = callers["reviewer"].post(path, json={"choice": "holds"}, headers=headers)
    assert (done.status_code, done.get_json()["code"]) == (status, code)


def test_a_dossier_is_returned_with_its_notice_once_all_is_settled(callers, fresh):
    reviewer = callers["reviewer"]
    path = f"/dossiers/{fresh}/verdict"

    def close(verdict, etag):
        return reviewer.call("PUT", path, json={"verdict": verdict}, headers={"If-Match": etag})

    etag = reviewer.get(f"/dossiers/{fresh}").headers["ETag"]
    assert close("returned", etag).get_json()["code"] == "still_open"
    settle(reviewer, fresh)
    assert close("returned", etag).get_json()["code"] == "decision_conflict"
    etag = reviewer.get(f"/dossiers/{fresh}").headers["ETag"]
    assert close("accepted", etag).get_json()["code"] == "reasons_hold"
    done = close("returned", etag)
    assert (done.status_code, done.get_json()["verdict"]) == (200, "returned")
    report = callers["submitter"].get(f"/dossiers/{fresh}/report").get_json()
    assert report["dossier"]["verdict"] == "returned"
    notice = callers["submitter"].get(f"/dossiers/{fresh}/notice")
    assert (notice.status_code, notice.mimetype) == (200, "application/pdf")
    assert notice.data.startswith(b"%PDF-")
    opened = reviewer.post(f"/dossiers/{fresh}/reopen", json={"reason": "申请人补充说明"})
    assert opened.get_json()["verdict"] == "needs_review"


def test_a_page_that_a_person_says_is_harmless_has_the_rules_run_again_and_can_be_looked_up(
    callers, fresh
):
    reviewer = callers["reviewer"]
    (file,) = reviewer.get(f"/dossiers/{fresh}/files").get_json()
    body = {"file": file["name"], "page": 1, "type": "harmless"}
    done = reviewer.post(f"/dossiers/{fresh}/page-types", json=body)
    assert done.status_code == 201, done.text
    assert done.headers["ETag"] == f'"{done.get_json()["version"]}"'
    report = reviewer.get(f"/dossiers/{fresh}/report").get_json()
    assert [one["type"] for one in report["documents"]] == ["unknown"]
    wrong = reviewer.post(f"/dossiers/{fresh}/page-types", json={**body, "type": "novel"})
    assert (wrong.status_code, wrong.get_json()["code"]) == (422, "no_such_value")
    gone = reviewer.call("DELETE", f"/dossiers/{fresh}/corrections/999")
    assert gone.status_code == 404


def test_a_value_of_a_paper_that_is_not_there_cannot_be_put_right(callers, fresh):
    body = {"document": "d9", "field": "vin", "value": "LFMAP54C1N0209348"}
    done = callers["reviewer"].post(f"/dossiers/{fresh}/corrections", json=body)
    assert (done.status_code, done.get_json()["code"]) == (404, "not_found")
