"""Where lines stand on a page, told without its blank rim."""

import cv2
import numpy as np

from extractors.readers import detector


def written(*places):
    page = np.full((1700, 1200), 245, np.uint8)
    for x, y in places:
        cv2.putText(page, "LSVCY6C49MN027789", (x, y), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 40, 2)
    return page


def places(page):
    return sorted((round(x), round(y)) for spot in detector.find_lines(page)
                  for x, y in [spot.quad.min(axis=0)])  # fmt: skip


def test_lines_are_found_where_they_stand_on_the_whole_page():
    (upper, lower) = places(written((700, 1200), (60, 900)))
    assert abs(upper[0] - 60) < 12
    assert abs(upper[1] - 872) < 12
    assert abs(lower[0] - 700) < 12
    assert abs(lower[1] - 1172) < 12


def test_a_line_at_the_very_edge_is_found():
    assert len(places(written((2, 24)))) == 1
    assert len(places(written((840, 1696)))) == 1


def test_blank_paper_about_the_print_is_not_shown_to_the_model(monkeypatch):
    shapes = []
    model = detector.session(detector.DETECTOR)

    class Counted:
        def get_inputs(self):
            return model.get_inputs()

        def run(self, names, feed):
            shapes.extend(seen.shape for seen in feed.values())
            return model.run(names, feed)

    monkeypatch.setattr(detector, "session", lambda name: Counted())
    assert len(places(written((60, 900)))) == 1
    ((_, _, high, wide),) = shapes
    assert high <= 96
    assert high % 32 == wide % 32 == 0


def test_an_empty_page_has_no_lines():
    assert places(written()) == []
