"""Files in pieces: what was acknowledged is there, and sending goes on from there."""

import hashlib
import io
import uuid

import pytest

from intake.services.uploads import append
from tests.web.api.conftest import picture

PIECE = "application/offset+octet-stream"


@pytest.fixture
def draft(callers):
    return callers["submitter"].post("/dossiers", json={}).get_json()["id"]


@pytest.fixture
def content():
    return picture() + uuid.uuid4().bytes


def begin(caller, draft, content, **values):
    body = {"name": "扫描/1.png", "size": len(content), **values}
    return caller.post(f"/dossiers/{draft}/uploads", json=body)


def send(caller, place, offset, piece):
    return caller.call("PATCH", place, data=piece, content_type=PIECE,
                       headers={"Upload-Offset": str(offset)})  # fmt: skip


def test_a_file_arrives_in_pieces_and_is_a_paper_of_its_dossier(callers, draft, content):
    mine = callers["submitter"]
    begun = begin(mine, draft, content, sha256=hashlib.sha256(content).hexdigest())
    place = begun.headers["Location"].removeprefix("/api/v1")
    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, "0")
    first = send(mine, place, 0, content[:100])
    assert (first.headers["Upload-Offset"], first.get_json()["whole"]) == ("100", False)
    assert mine.post(f"/dossiers/{draft}/finish").get_json()["code"] == "upload_incomplete"
    last = send(mine, place, 100, content[100:])
    assert last.get_json()["whole"]
    (file,) = mine.get(f"/dossiers/{draft}/files").get_json()
    assert (file["name"], file["sha256"]) == ("扫描/1.png", hashlib.sha256(content).hexdigest())
    assert mine.post(f"/dossiers/{draft}/finish").get_json()["state"] == "received"


def test_begun_again_it_goes_on_where_it_stopped(callers, draft, content):
    mine = callers["submitter"]
    place = begin(mine, draft, content).headers["Location"].removeprefix("/api/v1")
    send(mine, place, 0, content[:100])
    again = begin(mine, draft, content)
    assert again.headers["Location"].endswith(place)
    assert again.headers["Upload-Offset"] == "100"
    assert mine.call("HEAD", place).headers["Upload-Offset"] == "100"


@pytest.mark.parametrize("offset", [0, 99, 101])
def test_a_piece_that_does_not_begin_where_the_last_ended_is_refused(
    callers, draft, content, offset
):
    mine = callers["submitter"]
    place = begin(mine, draft, content).headers["Location"].removeprefix("/api/v1")
    send(mine, place, 0, content[:100])
    wrong = send(mine, place, offset, content[100:])
    assert (wrong.status_code, wrong.get_json()["code"]) == (409, "offset_differs")
    assert wrong.get_json()["offset"] == 100


def test_what_arrived_of_a_piece_that_broke_off_is_kept(callers, draft, content, service):
    mine = callers["submitter"]
    upload_id = uuid.UUID(begin(mine, draft, content).get_json()["id"])

    class BreaksOff(io.BytesIO):
        def read(self, size=-1):
            piece = super().read(50)
            if not piece:
                raise ConnectionResetError
            return piece

    kept = append(service, mine.actor, upload_id, 0, BreaksOff(content[:120]))
    assert kept.offset == 120


def test_a_file_that_was_damaged_on_the_way_is_sent_anew(callers, draft, content):
    mine = callers["submitter"]
    promised = hashlib.sha256(content).hexdigest()
    place = begin(mine, draft, content, sha256=promised).headers["Location"]
    place = place.removeprefix("/api/v1")
    wrong = send(mine, place, 0, bytes(len(content)))
    assert (wrong.status_code, wrong.get_json()["code"]) == (422, "checksum_differs")
    assert send(mine, place, 0, content).get_json()["whole"]


def test_more_than_was_announced_is_refused(callers, draft, content):
    mine = callers["submitter"]
    place = begin(mine, draft, content).headers["Location"].removeprefix("/api/v1")
    wrong = send(mine, place, 0, content + b"x")
    assert (wrong.status_code, wrong.get_json()["code"]) == (413, "file_too_large")


@pytest.mark.parametrize(
    ("size", "status", "code"), [(0, 422, "empty_file"), (10**10, 413, "file_too_large")]
)
def test_what_could_not_be_taken_is_refused_before_it_is_sent(callers, draft, size, status, code):
    done = callers["submitter"].post(
        f"/dossiers/{draft}/uploads", json={"name": "a.png", "size": size}
    )
    assert (done.status_code, done.get_json()["code"]) == (status, code)


def test_a_last_piece_that_is_sent_again_makes_no_second_paper(callers, draft, content, service):
    mine = callers["submitter"]
    begun = begin(mine, draft, content)
    place = begun.headers["Location"].removeprefix("/api/v1")
    send(mine, place, 0, content)
    # As if we had died after the paper was there and before that was noted.
    from intake.record.tables import Upload

    with service.record.writing() as session:
        session.get_one(Upload, uuid.UUID(begun.get_json()["id"])).sha256 = None
    folder = service.settings.data_dir / "uploads"
    (folder / begun.get_json()["id"]).write_bytes(content)
    assert send(mine, place, len(content), b"").get_json()["whole"]
    assert len(mine.get(f"/dossiers/{draft}/files").get_json()) == 1


def test_a_file_that_is_not_wanted_any_more_is_forgotten(callers, draft, content):
    mine = callers["submitter"]
    place = begin(mine, draft, content).headers["Location"].removeprefix("/api/v1")
    assert mine.call("DELETE", place).status_code == 204
    assert mine.get(place).status_code == 404
    assert mine.get(f"/dossiers/{draft}/uploads").get_json() == []
