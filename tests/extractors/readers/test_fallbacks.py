"""What reads where an engine is missing: every value still says who read it."""

import cv2
import numpy as np
import pytest

from dossier import PageRef
from extractors.page_reading import read_page
from extractors.raster import SourcePage
from extractors.readers import models, page, recogniser, tesseract
from extractors.readers.models import ModelMissing

pytestmark = pytest.mark.ocr

VIN = "LSVAA49E132047371"


@pytest.fixture
def paper():
    sheet = np.full((1400, 1000, 3), 250, np.uint8)
    for i, text in enumerate(
        ("INSPECTION REPORT", VIN, "Date 2026-03-18", "Seller Harbour Motors")
    ):
        cv2.putText(sheet, text, (80, 160 + 90 * i), cv2.FONT_HERSHEY_DUPLEX, 1.3, (20, 20, 20), 2)
    return SourcePage(1, sheet)


@pytest.fixture
def without_models(monkeypatch):
    """As on a machine without ONNX Runtime."""

    def missing(*_):
        raise ModelMissing("onnxruntime")

    for module, names in ((recogniser, ("tiny", "small")), (models, ("session",))):
        for name in names:
            monkeypatch.setattr(module, name, missing)
    monkeypatch.setattr("extractors.readers.detector.session", missing)
    monkeypatch.setattr("extractors.geometry.upright.session", missing)


def read(paper):
    return read_page(paper, PageRef(file="a.jpg", page=1))


def line_with(reading, text):
    return next(line for line in reading.lines if text in "".join(line.text.split()))


def test_without_onnx_runtime_faster_paddle_reads_pages_and_values(paper, without_models):
    pytest.importorskip("faster_paddle")
    reading = read(paper)
    line = line_with(reading, VIN)
    assert line.reader == "pp-ocr-tiny"
    again = reading.sight.reread(line.rect)
    assert (again.text, again.reader, again.chars) == (VIN, "pp-ocr-tiny", ())


def test_without_any_paddle_model_tesseract_reads_and_says_so(paper, without_models, monkeypatch):
    def missing():
        raise ImportError("faster_paddle")

    monkeypatch.setattr(page, "_faster_paddle", missing)
    reading = read(paper)
    assert {line.reader for line in reading.lines} == {"tesseract"}
    assert reading.sight.reread(reading.lines[0].rect).reader == "tesseract"


def test_without_tesseract_there_is_no_witness(paper, monkeypatch):
    monkeypatch.setattr(tesseract, "_engine", lambda: None)
    monkeypatch.setattr(tesseract, "_has_program", lambda: False)
    reading = read(paper)
    assert (
        reading.sight.witness(line_with(reading, VIN).rect, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
        == ""
    )


@pytest.mark.parametrize("warm", [True, False])
def test_the_witness_is_the_same_warm_or_started_for_each_line(paper, monkeypatch, warm):
    if not warm:
        monkeypatch.setattr(tesseract, "_engine", lambda: None)
    reading = read(paper)
    place = line_with(reading, VIN).rect
    assert reading.sight.witness(place, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789") == VIN
