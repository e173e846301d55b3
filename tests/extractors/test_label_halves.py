"""A label in two languages of which one half is misread is still one label, and no value."""

from extractors.fields.brand import BRAND
from extractors.fields.model import MODEL
from extractors.find import extract
from extractors.layout.sheet import Sheet

LABELS = (BRAND.label, MODEL.label)


def test_the_misread_chinese_half_of_a_label_is_where_its_column_begins(page):
    words = [
        (100, 100, "车辑呈牌/Brand"),
        (100, 125, "福田牌"),
        (100, 150, "车辆类型/Type"),
        (100, 175, "轻型栏板货车"),
    ]
    assert extract([Sheet(page(words), LABELS)], BRAND).value == "福田牌"


def test_the_misread_english_half_of_a_label_is_no_value_beside_it(page):
    words = [(100, 100, "车辆型号/de1"), (100, 125, "SVW6471HED")]
    reading = page(words, seen={"车辆型号/de1": "车辆型号/Model"})
    assert extract([Sheet(reading, LABELS)], MODEL).value == "SVW6471HED"
