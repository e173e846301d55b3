"""Which of several labels of a field has its value."""

import pytest

from extractors.fields.issuer import ISSUER
from extractors.find import extract
from extractors.kinds.forms import LETTER_LABELS
from extractors.layout.sheet import Sheet

MAKER, EXPORTER = "北京某某汽车制造有限公司", "广州某某汽车贸易有限公司"


@pytest.mark.parametrize("last", [f"生产企业（盖章）：{MAKER}", f"生产企业：{MAKER}"])
def test_a_label_in_brackets_of_a_sentence_comes_after_one_that_has_its_value(page, last):
    letter = page(
        [
            (100, 200, f"（车辆生产企业）确认：由{EXPORTER}出口"),
            (100, 600, last),
        ]
    )
    assert extract([Sheet(letter, LETTER_LABELS)], ISSUER).value == MAKER


def test_a_label_in_brackets_still_counts_where_there_is_no_other(page):
    letter = page([(100, 200, f"（生产企业）{MAKER}")])
    assert extract([Sheet(letter, LETTER_LABELS)], ISSUER).value == MAKER
