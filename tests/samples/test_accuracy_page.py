"""Figures of accuracy: added up over runs, drawn, and written as a page."""

import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from dossier import SURE
from samples.accuracy import Tally
from samples.accuracy_page import page
from samples.curves import reliable, traded
from samples.figures import Figures, added, data
from samples.thresholds import THRESHOLDS, surer
from validators import doubt


def tally():
    one = Tally(sound=4, sound_cleared=3, faulty=5, values=3, values_exact=2, sure=2, sure_wrong=1)
    one.read = [(0.995, True, True), (0.97, True, False), (0.6, False, True)]
    one.cleared_at.update([(0.9, True), (0.9, True), (0.9, False), (SURE, True)])
    return one


@pytest.fixture
def results(tmp_path):
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    for file in files:
        file.write_text(json.dumps(data({"scan": tally()})), "utf-8")
    return files


def test_runs_of_one_tier_are_added_up(results):
    one = added(results)["scan"]
    assert one.shares["sound dossiers cleared"] == (6, 8)
    assert one.dossiers == (10, 8)
    assert one.cleared[0.9] == (2, 4)
    assert len(one.read) == 6


def test_the_page_tells_every_share_with_n_and_interval(results, tmp_path):
    out = tmp_path / "docs" / "accuracy.md"
    speed = tmp_path / "speed.json"
    told = {"pages_a_minute": 41.26, "numbers": [9, 10], "stages": {"detect": 0.25}}
    speed.write_text(json.dumps({"scan": told}), "utf-8")
    named = [*map(str, results), "--speed", str(speed), "--out", str(out)]
    done = CliRunner().invoke(page, named, catch_exceptions=False)
    assert done.exit_code == 0
    text = out.read_text("utf-8")
    assert "| sound dossiers cleared | 75.00 % (6/8; 40.9–92.9 %) |" in text
    assert "| pages a minute, one process | 41.3 |" in text
    assert "| detect | 25.0 % |" in text
    assert f"| **{SURE:g}** |" in text


def test_the_pictures_are_whole_and_name_their_tiers(results, tmp_path):
    out = tmp_path / "accuracy.md"
    CliRunner().invoke(page, [*map(str, results), "--out", str(out)], catch_exceptions=False)
    for name in ("reliability", "trade-off"):
        picture = ElementTree.parse(tmp_path / "accuracy" / f"{name}.svg")  # noqa: S314
        assert "scan" in [element.text for element in picture.iter() if element.text]


def test_values_without_an_error_stand_at_the_bottom_of_the_scale():
    (point,) = reliable([(0.995, True, True)] * 10)
    assert point.y == 0
    assert point.high > 0


def test_more_confidence_asked_for_clears_no_more():
    one = Figures({"faulty dossiers cleared": (0, 5), "sound dossiers cleared": (3, 4)})
    one.cleared = {0.9: (1, 4), 0.95: (0, 3)}
    assert [(point.x, point.y) for point in traded(one)] == [(1.0, 0.2), (0.75, 0.0)]


def test_the_products_own_threshold_is_among_those_tried():
    assert SURE in THRESHOLDS


def test_another_threshold_holds_only_while_it_is_asked_for():
    with surer(0.5):
        assert doubt.SURE == 0.5
    assert doubt.SURE == SURE
