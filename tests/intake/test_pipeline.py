"""The whole line with real engines, over dossiers made for the test."""

import datetime as dt
import json
import re
import shutil

import pytest
from rapidfuzz.fuzz import ratio
from rapidfuzz.utils import default_process

from dossier import PageRef
from intake import html_report
from intake.pipeline import verify
from intake.pool import Pool
from intake.snippets import Snippets
from samples.generate import generate
from tests.intake.conftest import LIMITS, archive, pdf, pdf_of_many, write

pytestmark = [pytest.mark.ocr, pytest.mark.xdist_group("pipeline")]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """A dossier of scans whose certificate bears another VIN."""
    out = tmp_path_factory.mktemp("samples")
    generate(out, count=1, seed=6, tier="scan", fault=("registration-vin-differs",))
    truth = json.loads(next((out / "truth").glob("*.json")).read_text(encoding="utf-8"))
    return out / truth["path"]


@pytest.fixture(scope="module")
def workers(tmp_path_factory):
    with Pool(LIMITS, tmp_path_factory.mktemp("workers"), jobs=2) as pool:
        yield pool


@pytest.fixture(scope="module")
def faulty(dossier, workers, tmp_path_factory):
    return verify(dossier, workers, tmp_path_factory.mktemp("spool"), LIMITS)


def plain(report):
    content = json.loads(report.model_dump_json(by_alias=True))
    for name in ("received_at", "due_at", "duration_s", "id", "reference"):  # as of the day read
        del content["dossier"][name]
    return content


def test_every_page_is_read_and_belongs_to_a_document(faulty):
    pages = [(file.name, page) for file in faulty.report.files for page in range(1, file.pages + 1)]
    held = [(ref.file, ref.page) for one in faulty.report.documents for ref in one.pages]
    assert pages
    assert sorted(held) == sorted(pages)
    assert [(page.file, page.page) for page in faulty.dossier.pages] == pages


def test_a_differing_vin_is_found_and_shown_beside_its_spot(faulty, workers):
    failed = [finding for finding in faulty.findings if finding.rule == "registration-vin-differs"]
    assert [finding.outcome for finding in failed if finding.outcome != "pass"] == ["fail"]
    assert faulty.report.dossier.verdict == "needs_review"
    page = html_report.page(faulty.report, "zh", Snippets(faulty, workers))
    assert page.count("data:image/jpeg;base64,") >= 1
    assert "<mark>" in page
    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(?!data:)[^"]*"', page) == []
    english = html_report.page(faulty.report, "en", Snippets(faulty, workers))
    assert "For a person to decide" in english


def test_one_process_and_two_say_the_same(dossier, faulty, tmp_path):
    (tmp_path / "spool").mkdir()
    with Pool(LIMITS, tmp_path, jobs=1) as pool:
        again = verify(dossier, pool, tmp_path / "spool", LIMITS)
    assert plain(again.report) == plain(faulty.report)


def test_broken_files_beside_good_ones_hurt_only_themselves(dossier, faulty, workers, tmp_path):
    source = dossier
    folder = tmp_path / "d"
    if source.is_dir():
        shutil.copytree(source, folder)
    else:
        folder.mkdir()
        shutil.copy(source, folder)
    write(folder, "zz/empty.pdf", b"")
    write(folder, "zz/cut.pdf", pdf(3)[:300])
    write(folder, "zz/locked.pdf", pdf(1, locked=True))
    write(folder, "zz/long.pdf", pdf_of_many(20_000))
    write(folder, "zz/text.jpg", b"hello")
    write(folder, "zz/evil.zip", archive({"../../x.pdf": pdf(), "ok.pdf": pdf()}))
    (tmp_path / "spool").mkdir()
    done = verify(folder, workers, tmp_path / "spool", LIMITS)
    errors = {file.name: file.error.code for file in done.report.files if file.error}
    assert errors == {
        "zz/empty.pdf": "empty_file",
        "zz/cut.pdf": "damaged_file",
        "zz/locked.pdf": "password_needed",
        "zz/long.pdf": "too_many_pages",
        "zz/text.jpg": "type_mismatch",
        "zz/evil.zip/../../x.pdf": "archive_unsafe",
    }
    assert done.report.dossier.verdict == "needs_review"
    kinds = [one.type for one in faulty.report.documents]
    assert [one.type for one in done.report.documents if one.type != "unknown"] == [
        kind for kind in kinds if kind != "unknown"
    ]


def test_the_rules_run_at_the_day_that_is_asked(workers, tmp_path):
    path = write(tmp_path, "a.pdf", pdf())
    day = dt.date(2024, 5, 6)
    assert verify(path, workers, tmp_path, LIMITS, day=day).dossier.day == day
    today = verify(path, workers, tmp_path, LIMITS).dossier
    assert today.day == today.received_on


def test_a_place_nobody_asked_about_is_looked_at_from_afar(faulty, workers):
    reading = _readings(faulty, workers)[0]
    asked = set(reading.sight.answers.lines)
    fresh = [
        line for line in reading.lines if _whole(line.rect) not in asked and len(line.text) > 6
    ]
    for line in fresh[:3]:
        again = reading.sight.reread(line.rect)
        assert again.reader == "pp-ocr-small"
        assert ratio(again.text, line.text, processor=default_process) > 70
        assert _whole(line.rect) in reading.sight.answers.lines


def _whole(rect):
    return tuple(round(value) for value in rect)


def _readings(done, workers):
    from intake.pages import read_pages

    files = [file for file in done.received if file.error is None and "image" in file.media_type]
    files = files or [file for file in done.received if "pdf" in file.media_type]
    return read_pages(files[:1], workers, LIMITS).readings


def test_the_turn_of_every_page_is_known(faulty):
    assert set(faulty.quarters) == {
        PageRef(file=page.file, page=page.page) for page in faulty.dossier.pages
    }
