"""Values of several lines whose label stands beside their middle."""

from extractors.fields.goods_name import GOODS_NAME
from extractors.find import extract
from extractors.layout.sheet import Sheet


def test_a_value_of_three_lines_is_read_from_its_first(page):
    words = [
        (200, 400, "合同号"),
        (400, 400, "2026NSAXEXP0717"),
        (200, 480, "商品名称"),
        (400, 452, "旧传祺2.0L小客车、旧别克"),
        (400, 480, "2.0L小客车、旧奇瑞1.6L小客"),
        (400, 508, "车"),
        (200, 560, "商品状态"),
        (400, 560, "旧"),
    ]
    labels = (GOODS_NAME.label,)
    found = extract([Sheet(page(words), labels)], GOODS_NAME)
    assert found.value == "旧传祺2.0L小客车、旧别克 2.0L小客车、旧奇瑞1.6L小客车"
