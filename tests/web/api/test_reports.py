"""What became of a dossier: progress, events, report, pages."""

import io
import threading
import time

import pytest
from PIL import Image

from tests.web.api.conftest import handed_in, judged


def test_progress_tells_how_far_a_dossier_is(callers, service, dossier):
    waiting = handed_in(service, callers["submitter"])
    told = callers["submitter"].get(f"/dossiers/{waiting}/progress").get_json()
    assert (told["state"], told["done"], told["verdict"]) == ("received", False, None)
    told = callers["submitter"].get(f"/dossiers/{dossier}/progress").get_json()
    assert (told["done"], told["pages_done"], told["pages_total"]) == (True, 1, 1)


def test_events_follow_a_dossier_to_its_end(callers, service):
    dossier_id = handed_in(service, callers["submitter"])

    def later():
        time.sleep(1.5)
        judged(service, dossier_id)

    thread = threading.Thread(target=later)
    thread.start()
    answer = callers["submitter"].get(f"/dossiers/{dossier_id}/events")
    thread.join()
    assert answer.mimetype == "text/event-stream"
    names = [line for line in answer.text.splitlines() if line.startswith("event:")]
    assert names == ["event: progress", "event: done"]


def test_the_report_is_that_of_the_program_and_known_again_by_its_etag(callers, dossier):
    mine = callers["submitter"]
    answer = mine.get(f"/dossiers/{dossier}/report")
    assert answer.get_json()["schema"] == "shendan.report/1"
    again = mine.get(
        f"/dossiers/{dossier}/report", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


def test_there_is_no_report_before_there_is_one(callers, service):
    waiting = handed_in(service, callers["submitter"])
    answer = callers["submitter"].get(f"/dossiers/{waiting}/report")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "not_ready")


def test_a_page_is_a_picture_made_anew_of_the_size_asked_for(callers, dossier):
    (file,) = callers["submitter"].get(f"/dossiers/{dossier}/files").get_json()
    path = f"/dossiers/{dossier}/files/{file['id']}/pages/1"
    answer = callers["submitter"].get(path, query_string={"longest": 100})
    assert answer.mimetype == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert max(Image.open(io.BytesIO(answer.data)).size) == 100
    piece = callers["submitter"].get(path, query_string={"box": "0,0,0.5,1"})
    assert Image.open(io.BytesIO(piece.data)).size == (200, 300)
    assert callers["submitter"].get(path.replace("pages/1", "pages/2")).status_code == 404
    assert callers["submitter"].get(path, query_string={"box": "0.5,0,0.5,1"}).status_code == 422


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_an_export_is_a_file_of_its_form(callers, dossier, form):
    answer = callers["auditor"].get("/export", query_string={"format": form})
    assert answer.status_code == 200
    assert f'filename="shendan.{form}"' in answer.headers["Content-Disposition"]
    start = {"xlsx": b"PK", "csv": b"\xef\xbb\xbf", "json": b"["}[form]
    assert answer.data.startswith(start)


def test_an_export_holds_what_the_filter_asks_for(callers, dossier):
    def found(**query):
        return (
            callers["auditor"].get("/export", query_string={"format": "json", **query}).get_json()
        )

    assert str(dossier) in {one["dossier"]["id"] for one in found(verdict="needs_review")}
    assert found(verdict="cleared") == []


def test_what_is_destroyed_is_gone_and_the_reason_stays(callers, service, fresh):
    admin = callers["administrator"]
    (file,) = admin.get(f"/dossiers/{fresh}/files").get_json()
    done = admin.post(f"/dossiers/{fresh}/purge", json={"reason": "申请人撤回"})
    told = done.get_json()
    assert (done.status_code, told["exporter"], told["verdict"]) == (200, None, "needs_review")
    assert told["purged_at"]
    assert admin.get(f"/dossiers/{fresh}/files").get_json() == []
    assert admin.get(f"/dossiers/{fresh}/report").status_code in (404, 409)
    original = admin.get(f"/dossiers/{fresh}/files/{file['id']}/original")
    assert original.status_code == 404


def test_pictures_beyond_what_is_cut_at_once_are_put_off_and_pages_are_not(
    callers, dossier, monkeypatch
):
    from web.api import reports

    full = threading.BoundedSemaphore(1)
    full.acquire()
    monkeypatch.setattr(reports, "_pictures", full)
    (file,) = callers["submitter"].get(f"/dossiers/{dossier}/files").get_json()
    answer = callers["submitter"].get(f"/dossiers/{dossier}/files/{file['id']}/pages/1")
    assert (answer.status_code, answer.get_json()["code"]) == (503, "busy")
    assert int(answer.headers["Retry-After"]) > 0
    full.release()
    again = callers["submitter"].get(f"/dossiers/{dossier}/files/{file['id']}/pages/1")
    assert again.status_code == 200
