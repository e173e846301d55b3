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


def test_a_count_whose_column_has_no_head_is_no_part_of_the_price_behind_it(page):
    table = [
        *((300, 300, "VIN码"), (600, 300, "规格、等级"), (1580, 300, "单价")),
        *(
            (220, 340, FIRST),
            (560, 340, "别克牌 SGM7154"),
            (1485, 340, "1"),
            (1549, 340, "62,500.00"),
        ),
        *(
            (220, 380, SECOND),
            (560, 380, "别克牌 SGM7154"),
            (1485, 380, "1"),
            (1549, 380, "64,800.00"),
        ),
    ]
    (form,) = documents_of([page([*FORM, *table])]).documents
    assert [str(one.unit_price.value) for one in form.vehicles] == ["62500.00", "64800.00"]


def test_a_misread_vin_behind_its_label_is_no_part_of_the_model_above_it(page):
    table = [
        *((300, 300, "规格、等级"), (660, 300, "单位"), (780, 300, "数量"), (950, 300, "单价")),
        *((260, 340, "别克牌 SGM7154"), (690, 340, "辆"), (820, 340, "1"), (947, 340, "9,800.00")),
        (202, 366, f"VIN码：{FIRST}"),
        *((260, 420, "别克牌 SGM7155"), (690, 420, "辆"), (820, 420, "1"), (947, 420, "9,800.00")),
        (202, 446, f"VIN码：{SECOND.replace('0', 'O').replace('1', 'I')}O"[:22]),
    ]
    (form,) = documents_of([page([*FORM, *table])]).documents
    assert [one.model.value for one in form.vehicles][:2] == ["SGM7154", "SGM7155"]
