"""Every layout prints what its paper says."""

import pypdfium2 as pdfium
import pytest

from samples import looks, press
from samples.draft import draft
from samples.paper import TYPES, date_text
from samples.papers.companions import NAMES
from samples.sheets import python_random
from samples.story import Wish, story

EVERY = [(kind, number) for kind in TYPES for number in range(1, 6)]
SEEN = {
    "application_form": ("exporter", "consignor", "uscc", "contract_no", "hs_code", "goods_name"),
    "registration_certificate": (
        "certificate_no", "owner", "owner_id", "registration_authority", "vehicle_type", "brand",
        "model", "color", "vin", "engine_no", "fuel", "manufacturer", "use_nature",
    ),
    "contract": ("contract_no", "seller"),
    "contract_translation": ("contract_no", "seller", "buyer"),
    "inspection_report": (
        "report_no", "institution", "cma_no", "client", "vin", "engine_no", "brand", "model",
        "vehicle_type", "color",
    ),
    "inspection_body_declaration": ("issuer",),
    "market_access_declaration": ("issuer",),
    "after_sales_confirmation": ("issuer",),
}  # fmt: skip
DATES = {
    "application_form": "application_date",
    "contract": "sign_date",
    "contract_translation": "sign_date",
    "inspection_report": "inspection_date",
    "inspection_body_declaration": "date",
    "market_access_declaration": "date",
    "after_sales_confirmation": "date",
}


def text_of(pdf):
    document = pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split()).replace("\x02", "").replace("\ufffe", "-")


@pytest.fixture(scope="module")
def papers():
    rng = python_random("layouts")
    told = story(rng, Wish(young=True, fewest=3, form=True, foreign=True))
    while told.language == "ar":
        told = story(rng, Wish(young=True, fewest=3, form=True, foreign=True))
    return draft(rng, told, "tune", "digital").papers


@pytest.mark.parametrize(("kind", "number"), EVERY)
def test_a_layout_prints_every_value(kind, number, papers, tmp_path):
    paper = next(paper for paper in papers if paper.type == kind)
    paper.look.layout = number
    paper.look.matrix = False
    text = text_of(press.press(paper, tmp_path))
    values = dict(paper.values)
    for name in SEEN[kind]:
        said = "".join(str(values[name]).split())
        assert said in text or said.replace("（", "(").replace("）", ")") in text, name
    for vin in press.truth(paper).get("vins", ()):
        assert vin in text
    if kind in DATES:
        day = date_text(values[DATES[kind]], paper.look.date_style)
        assert "".join(day.split()) in text
    else:
        assert str(values["registration_date"]) in text
        assert str(values["manufacture_date"]) in text
        assert str(values["export_endorsement_date"]) in text


@pytest.mark.parametrize("kind", TYPES)
def test_the_splits_share_no_layout(kind):
    assert len(looks.layouts(kind, "tune")) == 3
    assert len(looks.layouts(kind, "test")) == 2
    assert not set(looks.layouts(kind, "tune")) & set(looks.layouts(kind, "test"))


def test_the_splits_share_no_font():
    tune, test = looks.FACES["tune"], looks.FACES["test"]
    assert not set(tune.body + tune.value) & set(test.body + test.value)
    assert len(set(tune.body + tune.value + test.body + test.value)) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_every_companion_can_be_printed(name):
    assert looks.layouts(name, "tune") == [1]
    assert looks.layouts(name, "test") == [4]
