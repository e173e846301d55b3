"""Values of a text layer, where a seal or a stroke makes another of the picture."""

import datetime as dt

import pytest

from extractors.doubt import weigh
from extractors.fields.application_date import APPLICATION_DATE
from extractors.fields.model import MODEL
from extractors.fields.project import PROJECT
from extractors.layout.labels import Piece
from extractors.reading import COLOURLESS, Line, Rect, SealMark

LAYER, PICTURE = "2025年8月26日", "2025年3月26日"
SEAL = SealMark(Rect(150, 60, 400, 310), "red", 0.97)


def read(page, seen, spec=APPLICATION_DATE, text=LAYER, seals=()):
    reading = page(
        [(100, 100, text)],
        seen={text: seen},
        witnessed={text: seen},
        reader="text-layer",
        seals=seals,
    )
    line = reading.lines[0]
    return weigh((Piece(line, 0, len(line.text), line.rect),), reading, spec, ())


def test_a_day_that_a_seal_may_have_changed_is_for_a_person(page):
    found = read(page, PICTURE, seals=(SEAL,))
    assert {found.value, *found.alternatives} == {dt.date(2025, 3, 26), dt.date(2025, 8, 26)}
    assert found.confidence <= 0.6


def test_another_day_in_plain_sight_is_a_forged_layer(page):
    found = read(page, PICTURE)
    assert found.value == dt.date(2025, 3, 26)
    assert found.confidence > 0.9


@pytest.mark.parametrize("dash", "—–-")
def test_a_dash_in_a_name_is_no_other_letter(page, dash):
    name = f"埃塞俄比亚阿瓦什{dash}米勒公路升级改造项目"
    found = read(page, name.replace(dash, "一"), PROJECT, name)
    assert found.value == name
    assert found.sure


@pytest.mark.parametrize(
    ("views", "borne_out"), [((COLOURLESS,), True), ((1, 2), True), ((1,), False)]
)
def test_what_shows_once_the_seal_fades_bears_the_text_out(page, views, borne_out):
    reading = page(
        [(100, 100, LAYER)],
        seen={LAYER: PICTURE},
        witnessed={LAYER: PICTURE},
        reader="text-layer",
        seals=(SEAL,),
    )
    sight = reading.sight
    plain = sight.reread

    def reread(rect, view=0):
        return Line(LAYER, rect, 0.99, "pp-ocr-small") if view in views else plain(rect)

    sight.reread = reread
    line = reading.lines[0]
    piece = Piece(line, 0, len(line.text), line.rect)
    found = weigh((piece,), reading, APPLICATION_DATE, ())
    assert (found.value == dt.date(2025, 8, 26) and found.sure) is borne_out


def test_a_blank_that_is_lost_in_the_layer_alone_makes_no_other_model(page):
    found = read(page, "Toyota Corolla TV7126GL-iT", MODEL, "Toyota CorollaTV7126GL-iT")
    assert (found.value, found.alternatives) == ("TV7126GL-IT", ())
    assert found.sure
    other = read(page, "Toyota Corolla TV7128GL-iT", MODEL, "Toyota CorollaTV7126GL-iT")
    assert other.value == "TV7128GL-IT"
