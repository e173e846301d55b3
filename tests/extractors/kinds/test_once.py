"""A vehicle that a paper names several times is one, unless its list describes it twice."""

from extractors.documents import documents_of

FIRST, SECOND = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557"
FORM = [(500, 60, "出口许可证申请表", 40), (100, 150, "1.出口商：广州某某汽车贸易有限公司")]


def described(y, vin):
    """A vehicle of a list, label by label."""
    return [
        (100, y, f"VIN码：{vin}"),
        (700, y, "规格、等级：别克牌 SGM7154"),
        (100, y + 40, "注册登记日期 2020-06-07"),
        (500, y + 40, "单价 13,500.00"),
    ]


def listed(page, *words):
    (form,) = documents_of([page([*FORM, *(word for part in words for word in part)])]).documents
    return [one.vin.value for one in form.vehicles]


def test_a_vin_that_a_list_describes_twice_among_others_is_two_vehicles(page):
    vehicles = (described(300, FIRST), described(400, SECOND), described(500, SECOND))
    assert listed(page, *vehicles) == [FIRST, SECOND, SECOND]


def test_a_list_that_stands_there_twice_as_in_two_languages_names_each_vehicle_once(page):
    again = (described(300 + 100 * at, (FIRST, SECOND)[at % 2]) for at in range(4))
    assert listed(page, *again) == [FIRST, SECOND]


def test_a_vin_that_is_named_again_below_its_list_is_no_second_vehicle(page):
    below = [(100, 520, f"备注：VIN码：{SECOND} 单价 13,500.00")]
    assert listed(page, described(300, FIRST), described(400, SECOND), below) == [FIRST, SECOND]
