"""The bench of speed: stages that exist, time that is counted once, numbers told apart."""

import time
from types import SimpleNamespace

from samples.speed import stopwatch
from samples.speed.recall import found, known_numbers
from samples.speed.stopwatch import EXTRACT, REST, STAGES, Stopwatch

TRUTH = {
    "documents": [
        {
            "pages": [{"file": "a.pdf", "page": 1}],
            "fields": {
                "vin": "LFMAP54C1N0209348",
                "vins": ["LFMAP54C1N0209348", "LFMAP54C3M0209348"],
                "sign_date": "2026-01-17",
                "owner": "天津万里国际贸易有限责任公司",
                "quantity": 5,
            },
        },
    ]
}


def busy(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def timed(monkeypatch, stages, place):
    monkeypatch.setattr(stopwatch, "STAGES", stages)
    monkeypatch.setattr(stopwatch, "import_module", lambda name: place)
    return Stopwatch()


def test_every_stage_is_a_function_of_the_product():
    for _, module, path in STAGES:
        owner, name = stopwatch._found(module, path)
        assert callable(getattr(owner, name))


def test_the_product_is_as_it_was_once_the_watch_stops(monkeypatch):
    place = SimpleNamespace(read=lambda: "text")
    plain = place.read
    with timed(monkeypatch, [("read", "any", "read")], place).watching():
        assert place.read is not plain
        assert place.read() == "text"
    assert place.read is plain


def test_time_within_a_stage_is_the_outer_stages_but_for_looks_of_extraction(monkeypatch):
    place = SimpleNamespace(look=lambda: busy(0.02))
    place.upright = lambda: place.look()
    place.extract = lambda: place.look()
    stages = [("upright", "", "upright"), ("look", "", "look"), (EXTRACT, "", "extract")]
    watch = timed(monkeypatch, stages, place)
    with watch.watching():
        place.upright()
        assert "look" not in watch.seconds
        place.extract()
    assert watch.seconds["upright"] >= 0.02
    assert watch.seconds["look"] >= 0.02
    assert watch.seconds[EXTRACT] < watch.seconds["look"]


def test_the_shares_are_of_the_whole(monkeypatch):
    watch = Stopwatch()
    watch.seconds = {"detect": 1.0, "recognise": 3.0}
    assert list(watch.shares(8.0).items()) == [("recognise", 0.375), ("detect", 0.125), (REST, 0.5)]


def test_known_numbers_are_those_that_a_misread_letter_changes():
    numbers = [number for number, _ in known_numbers(TRUTH)]
    assert numbers == ["LFMAP54C1N0209348", "LFMAP54C3M0209348"]


def test_a_number_counts_where_its_own_pages_say_it_letter_by_letter():
    first = "VIN LFMAP54C1N 0209348"
    assert found(TRUTH, {("a.pdf", 1): first, ("b.pdf", 1): "LFMAP54C3M0209348"}) == (1, 2)
    assert found(TRUTH, {("a.pdf", 1): "LFMAP54CIN0209348"}) == (0, 2)
