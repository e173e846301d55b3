"""Findings of one cause over the API: listed, settled with one reason, undone."""

import pytest

from tests.web.api.conftest import handed_in, judged

FIRM = "同因进出口有限公司"


@pytest.fixture
def two(service, callers):

    return [
        str(
            judged(service, handed_in(service, callers["submitter"]), exporter="同因进出口有限公司")
        )
        for _ in range(2)
    ]


@pytest.fixture
def alike(callers, two):
    """A finding of the first dossier that the second has, too, and where both are listed."""
    told = callers["reviewer"].get(f"/dossiers/{two[0]}/findings?needs_a_person=true").get_json()
    for one in told["findings"]:
        path = f"/dossiers/{two[0]}/findings/{one['finding']['id']}/alike"
        found = callers["reviewer"].get(path).get_json()["findings"]
        if {each["dossier"] for each in found} >= set(two):
            return path, [each for each in found if each["dossier"] in two]
    raise AssertionError("nothing is alike")


def chosen(found):
    return [
        {"dossier": one["dossier"], "finding": one["finding"]["id"], "version": one["version"]}
        for one in found
    ]


def statuses(caller, found):
    return {
        caller.get(f"/dossiers/{one['dossier']}/findings/{one['finding']['id']}").get_json()[
            "status"
        ]
        for one in found
    }


def test_what_is_alike_is_settled_with_one_reason_and_undone(callers, alike):
    path, found = alike
    reviewer = callers["reviewer"]
    sent = {"choice": "holds", "reason": "同一原因", "chosen": chosen(found)}
    came = reviewer.post(path, json=sent).get_json()
    assert (came["done"], came["awaiting"], came["left"]) == (2, 0, [])
    assert statuses(reviewer, found) == {"holds"}
    back = reviewer.post(f"/settled-together/{came['batch']}/undo").get_json()
    assert (back["done"], back["left"]) == (2, [])
    assert statuses(reviewer, found) == {"open"}


def test_what_was_decided_meanwhile_is_left_and_told(callers, alike):
    path, found = alike
    reviewer = callers["reviewer"]
    one = found[1]
    alone = f"/dossiers/{one['dossier']}/findings/{one['finding']['id']}/decisions"
    done = reviewer.post(alone, json={"choice": "holds"}, headers={"If-Match": '"0"'})
    assert done.status_code == 201
    sent = {"choice": "holds", "reason": "同一原因", "chosen": chosen(found)}
    came = reviewer.post(path, json=sent).get_json()
    assert came["done"] == 1
    assert [left["dossier"] for left in came["left"]] == [one["dossier"]]
    assert came["left"][0]["why"]["zh"]


def test_a_batch_of_somebody_else_is_not_there(callers, alike):
    path, found = alike
    sent = {"choice": "holds", "reason": "同一原因", "chosen": chosen(found)}
    batch = callers["reviewer"].post(path, json=sent).get_json()["batch"]
    refused = callers["senior_reviewer"].post(f"/settled-together/{batch}/undo")
    assert (refused.status_code, refused.get_json()["code"]) == (404, "not_found")
