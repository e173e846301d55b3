"""Bytes that were stored are there, whole; what was not stored leaves nothing behind."""

import errno
import fcntl
import hashlib
import io
import os

import pytest

from intake.blobs import Damaged, disk
from intake.blobs.folder import FolderBlobs
from intake.errors import IntakeError

CONTENT = b"a dossier's page " * 100_000
NAME = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def blobs(tmp_path):
    return FolderBlobs(tmp_path / "blobs")


def refusal(blobs, content):
    try:
        blobs.put(io.BytesIO(content))
    except IntakeError as error:
        return error.code
    return None


def left(blobs):
    return [place.name for place in blobs.folder.rglob("*") if place.is_file()]


def test_what_was_put_is_there_under_its_hash(blobs):
    stored = blobs.put(io.BytesIO(CONTENT))
    assert stored == (NAME, len(CONTENT))
    with blobs.local(NAME) as place:
        assert place.read_bytes() == CONTENT
    assert blobs.has(NAME)
    assert blobs.names() == [NAME]
    assert left(blobs) == [NAME]


def test_the_same_bytes_are_kept_once(blobs):
    for _ in range(3):
        blobs.put(io.BytesIO(CONTENT))
    assert left(blobs) == [NAME]


def test_bytes_reach_the_disk_before_their_name_and_the_name_before_the_answer(blobs, monkeypatch):
    done = []
    for name in ("write", "sync", "rename", "sync_folder"):
        real = getattr(disk, name)

        def noted(*arguments, name=name, real=real):
            done.append(name)
            return real(*arguments)

        monkeypatch.setattr(disk, name, noted)
    blobs.put(io.BytesIO(b"x"))
    assert [name for name in done if name != "sync"] == [
        "write",
        "rename",
        "sync_folder",
        "sync_folder",
    ]
    assert done.index("sync") < done.index("rename")
    assert done.count("sync") == 3  # the file, its folder, and the folder of folders


@pytest.mark.parametrize("code", ["ENOSPC", "EIO", "EMFILE", "EDQUOT", "EROFS"])
def test_whichever_call_fails_nothing_is_stored_and_nothing_is_left(tmp_path, monkeypatch, code):
    """The n-th call fails, n = 1, 2, … until all succeed."""
    calls = 0
    fails = 0
    for name in ("write", "sync", "rename"):
        real = getattr(disk, name)

        def failing(*arguments, real=real):
            nonlocal calls
            calls += 1
            if calls == fails:
                raise OSError(getattr(errno, code), os.strerror(getattr(errno, code)))
            return real(*arguments)

        monkeypatch.setattr(disk, name, failing)
    for number in range(1, 20):
        blobs = FolderBlobs(tmp_path / str(number))
        calls, fails = 0, number
        code_of_it = refusal(blobs, CONTENT[:3_000_000])
        if code_of_it is None:
            assert number > 5
            return
        expected = {"EMFILE": "busy", "EROFS": "not_writable"}
        assert code_of_it == expected.get(code, "storage_low")
        # Once it has its name it may stay, complete: the same bytes again are welcome.
        assert left(blobs) in ([], [hashlib.sha256(CONTENT[:3_000_000]).hexdigest()])
        calls = fails = 0
        assert refusal(blobs, CONTENT[:3_000_000]) is None
        assert len(blobs.names()) == 1
    pytest.fail("it never succeeded")


def test_a_disk_that_runs_low_takes_nothing_in(tmp_path):
    blobs = FolderBlobs(tmp_path, least_free_mb=1 << 40)
    with pytest.raises(IntakeError) as refused:
        blobs.put(io.BytesIO(b"x"))
    assert refused.value.code == "storage_low"
    assert left(blobs) == []


def test_a_stream_beyond_the_limit_leaves_nothing(blobs):
    with pytest.raises(IntakeError) as refused:
        blobs.put(io.BytesIO(bytes(3 << 20)), limit=2 << 20)
    assert refused.value.code == "file_too_large"
    assert left(blobs) == []


@pytest.mark.parametrize("harm", ["cut", "flipped", "gone", "empty"])
def test_a_damaged_blob_is_not_handed_out_and_heals_when_it_comes_again(blobs, harm):
    blobs.put(io.BytesIO(CONTENT))
    place = blobs.place(NAME)
    if harm == "gone":
        place.unlink()
    elif harm == "cut":
        os.truncate(place, len(CONTENT) - 1)
    elif harm == "empty":
        os.truncate(place, 0)
    else:
        place.write_bytes(CONTENT[:500] + b"?" + CONTENT[501:])
    with pytest.raises(Damaged), blobs.local(NAME):
        pass
    blobs.put(io.BytesIO(CONTENT))
    with blobs.local(NAME) as whole:
        assert whole.read_bytes() == CONTENT


def test_no_name_leads_out_of_the_store(blobs):
    for name in ("../../etc/passwd", "", "ab", "Z" * 64, "../" + "a" * 61):
        with pytest.raises(Damaged), blobs.local(name):
            pass


def test_what_a_dead_process_began_is_swept_and_what_a_living_one_writes_is_not(blobs):
    (blobs.folder / ".tmp-dead").write_bytes(b"half")
    with (blobs.folder / ".tmp-living").open("wb") as living:
        fcntl.flock(living, fcntl.LOCK_EX)
        assert blobs.sweep() == 1
        assert left(blobs) == [".tmp-living"]


def test_a_sweep_leaves_what_it_cannot_open_and_goes_on(blobs):
    (blobs.folder / ".tmp-0").mkdir()
    (blobs.folder / ".tmp-1").write_bytes(b"half")
    assert blobs.sweep() == 1
    assert (blobs.folder / ".tmp-0").exists()


def test_a_sweep_beside_those_at_work_takes_nothing_from_them(blobs, monkeypatch):
    other, locked = FolderBlobs(blobs.folder), []
    real = fcntl.flock

    def swept_just_before(file, how):
        if how == fcntl.LOCK_EX and not locked:
            locked.append(file)
            assert other.sweep() == 1
        real(file, how)

    monkeypatch.setattr(fcntl, "flock", swept_just_before)
    assert blobs.put(io.BytesIO(CONTENT)).sha256 == NAME
    assert left(blobs) == [NAME]


def test_a_sweep_puts_back_nothing_that_is_just_being_deleted(tmp_path, monkeypatch):
    blobs = FolderBlobs(tmp_path / "blobs", young_s=0)
    blobs.put(io.BytesIO(CONTENT))
    rename = disk.rename

    def swept_just_after(old, new):
        rename(old, new)
        FolderBlobs(blobs.folder).sweep()

    monkeypatch.setattr(disk, "rename", swept_just_after)
    blobs.delete(NAME)
    assert left(blobs) == []


def test_what_died_while_it_was_deleted_is_put_back_and_what_was_stored_anew_stays(blobs):
    blobs.put(io.BytesIO(CONTENT))
    aside = blobs.folder / f".gone-{NAME}"
    blobs.place(NAME).rename(aside)
    blobs.sweep()
    assert left(blobs) == [NAME]
    aside.write_bytes(b"older")
    blobs.sweep()
    assert left(blobs) == [NAME]
    with blobs.local(NAME) as place:
        assert place.read_bytes() == CONTENT
