import io
import json
import uuid

import pytest

from tests.web.api.conftest import EXPORTER, handed_in, judged, picture


def scan(content=None, name="scan.png"):
    return io.BytesIO(content or picture() + uuid.uuid4().bytes), name


def hand_in(caller, *files, headers=None, **fields):
    data = {"files": list(files or [scan()]), **fields}
    return caller.post("/dossiers", data=data, headers=headers or {})


def test_a_dossier_is_handed_in_with_its_files_and_its_application(callers, service):
    mine = callers["submitter"]
    done = hand_in(
        mine,
        scan(name="合同/1.png"),
        scan(),
        application=json.dumps({"exporter": EXPORTER}),
        reference="远航第7批",
    )
    assert done.status_code == 201
    told = done.get_json()
    assert (told["reference"], told["state"], told["verdict"]) == ("远航第7批", "received", None)
    assert done.headers["Location"] == f"/api/v1/dossiers/{told['id']}"
    files = mine.get(f"/dossiers/{told['id']}/files").get_json()
    assert [one["name"] for one in files] == ["合同/1.png", "scan.png", "application.json"]


def test_the_same_files_again_are_the_same_dossier(callers):
    content = picture() + uuid.uuid4().bytes
    first = hand_in(callers["submitter"], scan(content))
    second = hand_in(callers["submitter"], scan(content, "another name.png"))
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.get_json()["id"] == second.get_json()["id"]


def test_a_repeated_request_is_answered_as_the_first_time(callers):
    content, key = picture() + uuid.uuid4().bytes, {"Idempotency-Key": str(uuid.uuid4())}
    first = hand_in(callers["submitter"], scan(content), headers=key)
    again = hand_in(callers["submitter"], scan(content), headers=key)
    assert first.get_json()["id"] == again.get_json()["id"]
    other = hand_in(callers["submitter"], headers=key)
    assert (other.status_code, other.get_json()["code"]) == (409, "key_reused")


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"", "a.pdf", 422, "empty_file"),
        (b"MZ\0", "a.exe", 415, "unsupported_type"),
        (b"nothing of the kind", "a.pdf", 415, "type_mismatch"),
        (b"\x89PNG\r\n\x1a\n" + bytes(3 * 1024 * 1024), "a.png", 413, "file_too_large"),
    ],
)
def test_a_file_that_is_refused_has_the_whole_refused_with_a_code_and_what_to_do(
    callers, content, name, status, code
):
    place = f'Content-Disposition: form-data; name="files"; filename="{name}"'.encode()
    body = b"--x\r\n" + place + b"\r\n\r\n" + content + b"\r\n--x--\r\n"
    done = callers["submitter"].post(
        "/dossiers", data=body, content_type="multipart/form-data; boundary=x"
    )
    told = done.get_json()
    assert (done.status_code, told["code"], told["file"]) == (status, code, name)
    assert done.mimetype == "application/problem+json"
    assert told["message"]["zh"].endswith("。")
    assert told["message"]["en"]


def test_no_files_at_all_are_no_dossier(callers):
    done = callers["submitter"].post(
        "/dossiers", data={"reference": "x"}, content_type="multipart/form-data; boundary=x"
    )
    assert done.get_json()["code"] == "no_files"


@pytest.mark.parametrize("text", ["[1]", "no json", '{"a": "\\ud800"}', "1"])
def test_an_application_that_is_no_object_is_refused_where_it_stands(callers, text):
    done = hand_in(callers["submitter"], application=text)
    assert done.status_code == 422
    assert done.get_json()["errors"][0]["pointer"] == "/application"


def test_a_draft_takes_its_files_one_by_one_and_is_handed_in_at_the_end(callers):
    mine = callers["submitter"]
    begun = mine.post(
        "/dossiers", json={"reference": "分次", "application": {"exporter": EXPORTER}}
    )
    place = f"/dossiers/{begun.get_json()['id']}"
    assert (begun.status_code, begun.get_json()["state"]) == (201, "draft")
    assert mine.post(f"{place}/files", data={"files": [scan()]}).status_code == 200
    done = mine.post(f"{place}/finish")
    assert (done.status_code, done.get_json()["state"]) == (200, "received")


def test_a_draft_without_files_cannot_be_handed_in(callers):
    begun = callers["submitter"].post("/dossiers", json={})
    done = callers["submitter"].post(f"/dossiers/{begun.get_json()['id']}/finish")
    assert (done.status_code, done.get_json()["code"]) == (422, "no_files")


def test_a_draft_is_its_owners_alone(callers):
    begun = callers["submitter"].post("/dossiers", json={}).get_json()["id"]
    for name in ("reviewer", "auditor", "administrator", "stranger"):
        assert callers[name].get(f"/dossiers/{begun}").status_code == 404


def test_a_paper_takes_the_place_of_another_which_stays_on_record(callers, fresh):
    mine = callers["submitter"]
    (old,) = mine.get(f"/dossiers/{fresh}/files").get_json()
    data = {"files": [scan(name="better.png")], "replaces": old["id"]}
    done = mine.post(f"/dossiers/{fresh}/files", data=data)
    assert (done.get_json()["state"], done.get_json()["revision"]) == ("received", 2)
    files = {
        one["name"]: one["withdrawn"] for one in mine.get(f"/dossiers/{fresh}/files").get_json()
    }
    assert files == {"scan.png": True, "better.png": False}


def test_a_paper_is_taken_out(callers, fresh):
    (file,) = callers["submitter"].get(f"/dossiers/{fresh}/files").get_json()
    done = callers["submitter"].call("DELETE", f"/dossiers/{fresh}/files/{file['id']}")
    assert done.status_code == 200
    (file,) = callers["submitter"].get(f"/dossiers/{fresh}/files").get_json()
    assert file["withdrawn"]
    again = callers["submitter"].call("DELETE", f"/dossiers/{fresh}/files/{file['id']}")
    assert again.status_code == 404


def test_a_new_application_has_the_rules_run_again(callers, fresh):
    done = callers["submitter"].call(
        "PUT", f"/dossiers/{fresh}/application", json={"exporter": EXPORTER}
    )
    assert (done.status_code, done.get_json()["state"]) == (200, "received")
    rerun = callers["reviewer"].post(f"/dossiers/{fresh}/rerun", json={"reason": "换了引擎"})
    assert (rerun.status_code, rerun.get_json()["revision"]) == (202, 3)


def test_lists_page_by_a_cursor_without_losing_or_repeating(callers, service):
    mine = callers["stranger"]
    made = {str(handed_in(service, mine)) for _ in range(5)}
    seen, after = [], None
    while True:
        page = mine.get(
            "/dossiers", query_string={"limit": 2, **({"after": after} if after else {})}
        )
        seen += [one["id"] for one in page.get_json()["dossiers"]]
        if (after := page.get_json()["next"]) is None:
            break
    assert len(seen) == len(set(seen)) == 5
    assert set(seen) == made


def test_lists_are_filtered(callers, service):
    reviewer = callers["reviewer"]
    one = judged(service, handed_in(service, callers["submitter"]), exporter="海口南洋车业有限公司")

    def found(**query):
        return [
            d["id"] for d in reviewer.get("/dossiers", query_string=query).get_json()["dossiers"]
        ]

    assert found(search="南洋") == [str(one)]
    assert found(search="100%") == []
    assert str(one) in found(verdict="needs_review", rule="contract-missing")
    assert str(one) not in found(verdict="cleared")
    assert str(one) not in found(state="received")
    assert str(one) not in found(received_to="2020-01-01")
    assert str(one) in found(
        received_from="2020-01-01", submitter=callers["submitter"].actor.user_id
    )


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": "x"},
        {"state": "lost"},
        {"after": "bm9uZQ"},
        {"what": 1},
        {"search": "a\0b"},
        {"received_to": "9999-12-31"},
    ],
)
def test_a_query_that_cannot_be_is_refused(callers, query):
    assert callers["reviewer"].get("/dossiers", query_string=query).status_code == 422
