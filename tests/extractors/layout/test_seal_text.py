"""What a seal says itself is no line of the paper."""

import pytest

from extractors.layout.seal_text import without_seal_text
from extractors.reading import Rect, SealMark

SEAL = (SealMark(Rect(300, 300, 540, 540), "grey", 0.97),)


def left(page, words, seals=SEAL):
    return [line.text for line in without_seal_text(page(words, seals=seals))]


@pytest.mark.parametrize(
    "own", [(330, 310, "车有", 50), (340, 340, "南昌市公安局", 30), (340, 440, "登记业务章", 30)]
)
def test_turned_letters_of_a_ring_and_names_of_offices_inside_a_seal_are_its_own(page, own):
    words = [(100, 100, "出口商"), (100, 400, "转让登记日期：2025-06-18"), own]
    assert left(page, words) == ["出口商", "转让登记日期：2025-06-18"]
    assert left(page, words, seals=())[-1] == own[2]


@pytest.mark.parametrize(
    "print_", [(340, 400, "黄水根"), (310, 400, "2025-06-18"), (100, 400, "江西省九江市公安局")]
)
def test_print_under_a_seal_stays(page, print_):
    words = [(100, 100, "出口商"), (100, 200, "转让待出口"), print_]
    assert print_[2] in left(page, words)
