"""What a child may do is bounded, and what goes wrong in it has a name."""

import io
import os
import pickle
import signal
import threading
import time
from pathlib import Path

import pytest

from intake.answers import loads_answer
from intake.fence import Child
from intake.settings import Settings
from intake.sniff import DOCX, PDF, XLSX
from intake.tasks import Count, Picture, Read, Source, TaskFailed
from tests.intake.conftest import pdf, pdf_of_many, pdf_with_stream, picture, png_of, write
from tests.intake.test_declared import xlsx


def letter() -> bytes:
    """A declaration as a word processor stores it."""
    from docx import Document

    out, document = io.BytesIO(), Document()
    document.add_paragraph("检测机构自我声明")
    document.save(out)
    return out.getvalue()


def table() -> bytes:
    """The same in a workbook."""
    return xlsx([["检测机构自我声明"]])


def failure(pool, task) -> str:
    with pytest.raises(TaskFailed) as failed:
        pool.call(task)
    return failed.value.code


def opened(pool, source) -> str:
    """What is said of a file that is counted and then read."""
    try:
        pool.call(Count(source, 500))
    except TaskFailed as failed:
        return failed.code
    return failure(pool, Read(source, 1))


def count(path, kind, most=500):
    return Count(Source(path, kind, path.name), most)


def test_pages_are_counted(pool, tmp_path):
    assert pool.call(count(write(tmp_path, "a.pdf", pdf(3)), PDF)) == 3
    assert pool.call(count(write(tmp_path, "a.png", picture()), "image/png")) == 1


def test_a_twenty_thousand_page_file_is_refused_before_any_work(pool, tmp_path):
    path = write(tmp_path, "a.pdf", pdf_of_many(20_000))
    assert failure(pool, count(path, PDF)) == "too_many_pages"


@pytest.mark.parametrize(
    ("make", "kind", "code"),
    [
        (lambda: pdf(2)[:200], PDF, "damaged_file"),
        (lambda: b"%PDF-1.7\n" + os.urandom(5000), PDF, "damaged_file"),
        (lambda: pdf(1, locked=True), PDF, "password_needed"),
        (lambda: picture("PNG")[:60], "image/png", "damaged_file"),
        (lambda: picture("JPEG")[:100], "image/jpeg", "damaged_file"),
        (lambda: b"PK\x03\x04" + bytes(500), DOCX, "damaged_file"),
    ],
)
def test_what_cannot_be_decoded_is_named(pool, tmp_path, make, kind, code):
    path = write(tmp_path, "a", make())
    assert opened(pool, Source(path, kind, "a")) == code


@pytest.mark.parametrize(("make", "kind"), [(letter, DOCX), (table, XLSX)])
def test_files_without_pages_of_their_own_are_read(pool, tmp_path, make, kind):
    seen = pool.call(Read(Source(write(tmp_path, "a", make()), kind, "a"), 1))
    assert seen.reading.text == "检测机构自我声明"
    assert seen.reading.sight.reread(seen.reading.lines[0].rect).text == "检测机构自我声明"


def test_a_picture_of_nine_hundred_megapixels_is_never_decoded(pool, tmp_path):
    path = write(tmp_path, "a.png", png_of(30_000, 30_000))
    assert path.stat().st_size < 200_000
    source = Source(path, "image/png", "a.png")
    assert opened(pool, source) == "page_too_large"


def test_a_page_box_of_kilometres_is_never_rendered(pool, tmp_path):
    path = write(tmp_path, "a.pdf", pdf(1, (10_000_000, 10_000_000)))
    assert failure(pool, Read(Source(path, PDF, "a.pdf"), 1)) == "page_too_large"


@pytest.mark.slow
def test_a_stream_of_two_gigabytes_ends_as_a_named_reason(pool, tmp_path):
    path = write(tmp_path, "a.pdf", pdf_with_stream(2_000_000_000))
    assert path.stat().st_size < 3_000_000
    source = Source(path, PDF, "a.pdf")
    code = failure(pool, Picture(source, 1, 0, (0, 0, 1, 1), 500))
    assert code in ("damaged_file", "out_of_memory", "engine_crashed", "decode_timeout")
    assert pool.call(count(write(tmp_path, "b.pdf", pdf()), PDF)) == 1


@pytest.fixture
def child(tmp_path):
    with Child(Settings(decode_seconds=3, read_seconds=5), tmp_path / "log") as child:
        yield child


def test_a_child_that_is_killed_is_named_and_replaced(child, tmp_path):
    task = count(write(tmp_path, "a.pdf", pdf()), PDF)
    assert child.call(task) == 1
    process = child._process.pid
    os.kill(process, signal.SIGKILL)
    time.sleep(0.2)
    assert child.call(task) == 1
    assert child._process.pid != process


def test_a_child_that_hangs_is_ended_in_time(child, tmp_path):
    task = count(write(tmp_path, "a.pdf", pdf()), PDF)
    assert child.call(task) == 1
    stopped = child._process.pid
    os.kill(stopped, signal.SIGSTOP)
    with pytest.raises(TaskFailed) as failed:
        child.call(task)
    assert failed.value.code == "decode_timeout"
    assert child.call(task) == 1


def test_a_child_that_aborts_in_the_middle_is_named(child, tmp_path):
    path = write(tmp_path, "a.pdf", pdf())
    child.call(count(path, PDF))
    threading.Timer(0.3, os.kill, (child._process.pid, signal.SIGABRT)).start()
    os.kill(child._process.pid, signal.SIGSTOP)
    threading.Timer(0.6, os.kill, (child._process.pid, signal.SIGCONT)).start()
    with pytest.raises(TaskFailed) as failed:
        child.call(count(path, PDF))
    assert failed.value.code == "engine_crashed"


def test_a_child_whose_answer_is_no_known_type_is_ended(child, tmp_path, monkeypatch):
    task = count(write(tmp_path, "a.pdf", pdf()), PDF)
    assert child.call(task) == 1
    monkeypatch.setattr("intake.fence.loads_answer", lambda data: loads_answer(pickle.dumps(print)))
    with pytest.raises(TaskFailed) as failed:
        child.call(task)
    assert failed.value.code == "engine_crashed"


def test_memory_beyond_the_limit_is_named(tmp_path):
    with Child(Settings(child_mb=400), tmp_path / "log") as child:
        path = write(tmp_path, "a.png", png_of(9_000, 9_000))
        with pytest.raises(TaskFailed) as failed:
            child.call(Picture(Source(path, "image/png", "a"), 1, 0, (0, 0, 1, 1), 500))
    assert failed.value.code in ("out_of_memory", "damaged_file", "engine_crashed")


def test_the_child_has_no_terminal_and_cannot_write_large_files(child, tmp_path):
    child.call(count(write(tmp_path, "a.pdf", pdf()), PDF))
    process = child._process.pid
    lines = Path(f"/proc/{process}/limits").read_text().splitlines()[1:]
    limits = {line[:26].strip(): line[26:47].strip() for line in lines}
    assert limits["Max core file size"] == "0"
    assert int(limits["Max data size"]) == Settings().child_mb * 1024 * 1024
    assert int(limits["Max file size"]) <= 64 * 1024 * 1024
    assert os.getsid(process) == process


def test_an_answer_that_is_no_known_type_is_refused():
    with pytest.raises(EOFError):
        loads_answer(pickle.dumps(print))
    with pytest.raises(EOFError):
        loads_answer(b"nonsense")
    assert loads_answer(pickle.dumps([1, "a", {"b": None}])) == [1, "a", {"b": None}]
