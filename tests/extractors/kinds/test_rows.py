"""Each vehicle of a table has its own row's cells, under the head of its own table."""

import pytest

from extractors.documents import documents_of

FIRST, SECOND, THIRD = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557", "LHGGM6680TJ384997"
FORM = [(500, 60, "出口许可证申请表", 40), (100, 150, "1.出口商：广州某某汽车贸易有限公司")]
DECLARATION = [
    (400, 60, "目标市场准入标准声明"),
    (100, 160, "我公司声明：下列车辆符合出口目标市场安哥拉的准入标准。"),
]


def row(y, *cells):
    """The cells of one row, each at its place from the left."""
    return [(x, y, text) for x, text in cells]


def vehicles_of(page, *words):
    (document,) = documents_of([page([word for part in words for word in part])]).documents
    return document.vehicles


def test_the_rows_of_two_tables_on_a_page_stand_each_under_its_own_head(page):
    head = ("规格等级", "单位", "数量", "单价", "总值")
    first, second = vehicles_of(
        page,
        FORM,
        row(300, *zip((100, 500, 700, 900, 1150), head, strict=True)),
        row(340, (100, "大众汽车牌 SVW7142BPV"), (510, "辆"), (710, "1"), (900, "12,000.00")),
        row(366, (100, FIRST)),
        row(420, (100, "别克牌 SGM7154"), (510, "辆"), (710, "1"), (900, "13,500.00")),
        row(446, (100, SECOND)),
        row(600, (100, "VIN"), (500, "品牌"), (700, "型号")),
        row(600, (900, "注册登记日期"), (1150, "转让登记待出口日期")),
        row(640, (100, FIRST), (500, "大众汽车牌"), (700, "SVW7142BPV")),
        row(640, (900, "2019-05-06"), (1150, "2026-05-06")),
        row(680, (100, SECOND), (500, "别克牌"), (700, "SGM7154")),
        row(680, (900, "2020-06-07"), (1150, "2026-05-07")),
    )
    assert [(one.vin.value, one.brand.value, one.model.value) for one in (first, second)] == [
        (FIRST, "大众汽车牌", "SVW7142BPV"),
        (SECOND, "别克牌", "SGM7154"),
    ]
    assert [str(one.unit_price.value) for one in (first, second)] == ["12000.00", "13500.00"]
    assert [str(one.registration_date.value) for one in (first, second)] == [
        "2019-05-06",
        "2020-06-07",
    ]


def test_a_table_that_goes_on_stands_under_the_head_of_the_page_before(page):
    head = row(300, (100, "VIN"), (500, "品牌"), (700, "型号"))
    pages = [
        page([*FORM, *head, *row(340, (100, FIRST), (500, "大众汽车牌"), (700, "SVW7142BPV"))]),
        page(
            [
                (500, 60, "出口许可证申请表附页"),
                *row(120, (100, SECOND), (500, "别克牌"), (700, "SGM7154")),
                *row(160, (100, THIRD), (500, "本田牌"), (700, "HG7154")),
                *row(400, (100, "规格等级"), (500, "单位"), (700, "数量")),
                *row(440, (100, "以下空白"), (500, "辆")),
            ],
            number=2,
        ),
    ]
    (form,) = documents_of(pages, "licence").documents
    assert [one.brand.value for one in form.vehicles] == ["大众汽车牌", "别克牌", "本田牌"]


@pytest.mark.parametrize(
    "lines",
    [("大众汽车牌", "SVW7142BPV", FIRST), (FIRST, "大众汽车牌", "SVW7142BPV")],
    ids=["vin below", "vin above"],
)
def test_every_line_of_a_cell_belongs_to_its_own_row(page, lines):
    other = {"大众汽车牌": "别克牌", "SVW7142BPV": "SGM7154", FIRST: SECOND}
    cell = [word for at, text in enumerate(lines) for word in row(340 + 24 * at, (100, text))]
    below = [(x, y + 80, other[text]) for x, y, text in cell]
    found = vehicles_of(
        page,
        FORM,
        row(300, (100, "规格等级"), (500, "单位"), (700, "数量"), (900, "单价")),
        [*cell, *row(364, (510, "辆"), (710, "1"), (900, "12,000.00"))],
        [*below, *row(444, (510, "辆"), (710, "1"), (900, "13,500.00"))],
    )
    assert [(one.vin.value, one.brand.value, one.model.value) for one in found] == [
        (FIRST, "大众汽车牌", "SVW7142BPV"),
        (SECOND, "别克牌", "SGM7154"),
    ]


def test_several_vins_in_one_line_of_text_are_several_vehicles(page):
    listed = [(100, 200, f"车辆识别代号为：{FIRST}、{SECOND}、{THIRD}。")]
    found = vehicles_of(page, DECLARATION, listed)
    assert [one.vin.value for one in found] == [FIRST, SECOND, THIRD]


def test_lines_set_tightly_belong_to_the_vin_above_them(page):
    words = [
        word
        for y, vin, day in ((300, FIRST, "2019-05-06"), (356, SECOND, "2020-06-07"))
        for word in (
            (100, y, f"VIN码：{vin} 规格、等级：大众汽车牌 SVW7142BPV", 28),
            (100, y + 27, f"注册登记日期：{day} 转让登记待出口日期：2026-05-06", 28),
        )
    ]
    found = {
        one.vin.value: str(one.registration_date.value) for one in vehicles_of(page, FORM, words)
    }
    assert found == {FIRST: "2019-05-06", SECOND: "2020-06-07"}


def test_a_model_of_several_words_goes_on_past_the_end_of_its_head(page):
    (one,) = vehicles_of(
        page,
        DECLARATION,
        row(300, (100, "车架号 VIN"), (280, "品牌 / 型号")),
        row(340, (100, f"{FIRST} 丰田牌 LAND CRUISER PRADO VX")),
    )
    assert one.model.value == "LAND CRUISER PRADO VX"


FORM_HEAD = row(
    300, (100, "规格、等级"), (500, "单位"), (700, "数量"), (900, "单价"), (1150, "总值")
)


@pytest.mark.parametrize(
    ("table", "prices"),
    [
        (
            [
                *row(340, (100, "别克牌SGM7154"), (510, "辆"), (710, "1"), (900, "13,500.00")),
                *row(380, (100, "别克牌SGM7154"), (510, "辆"), (710, "1"), (900, "12,100.00")),
            ],
            ["13500.00", "12100.00"],
        ),
        (
            row(340, (100, "别克牌SGM7154"), (510, "辆"), (710, "2"), (900, "13,500.00")),
            ["13500.00", "13500.00"],
        ),
    ],
)
def test_vins_listed_below_a_table_are_those_of_its_rows(page, table, prices):
    vehicles = vehicles_of(
        page,
        FORM,
        FORM_HEAD,
        table,
        row(420, (100, "18.总计 Total"), (710, "2"), (1150, "25,600.00")),
        row(460, (100, f"VIN码：{FIRST};{SECOND}")),
        row(500, (100, "注册登记日期：2019-05-06")),
    )
    assert [(one.vin.value, one.model.value) for one in vehicles] == [
        (FIRST, "SGM7154"),
        (SECOND, "SGM7154"),
    ]
    assert [str(one.unit_price.value) for one in vehicles] == prices


def test_a_model_of_seventeen_letters_and_digits_is_no_vin(page):
    head = row(300, (100, "VIN"), (500, "车辆型号"))
    (one,) = vehicles_of(page, FORM, head, row(340, (100, FIRST), (500, "HFC5041XXYP22K4C7")))
    assert one.vin.value == FIRST


def test_a_vin_whose_last_two_digits_wrap_in_its_cell_is_one(page):
    head = row(300, (100, "品牌"), (500, "VIN"))
    cell = [*row(340, (100, "别克牌"), (500, FIRST[:15])), *row(364, (500, FIRST[15:]))]
    (one,) = vehicles_of(page, DECLARATION, head, cell)
    assert one.vin.value == FIRST


def test_a_vin_in_two_rows_of_one_table_is_two_vehicles(page):
    vehicles = vehicles_of(
        page,
        FORM,
        row(300, (100, "VIN"), (500, "品牌"), (700, "型号")),
        row(340, (100, FIRST), (500, "大众汽车牌"), (700, "SVW7142BPV")),
        row(380, (100, SECOND), (500, "别克牌"), (700, "SGM7154")),
        row(420, (100, FIRST), (500, "大众汽车牌"), (700, "SVW7142BPV")),
    )
    assert [one.vin.value for one in vehicles] == [FIRST, SECOND, FIRST]


def test_a_vin_that_stands_twice_in_one_row_is_one_vehicle(page):
    vehicles = vehicles_of(
        page,
        FORM,
        row(300, (100, "VIN"), (500, "品牌"), (700, "型号"), (900, "备注")),
        row(340, (100, FIRST), (500, "大众汽车牌"), (700, "SVW7142BPV"), (900, FIRST)),
        row(380, (100, SECOND), (500, "别克牌"), (700, "SGM7154"), (900, SECOND)),
    )
    assert [one.vin.value for one in vehicles] == [FIRST, SECOND]
    assert [one.brand.value for one in vehicles] == ["大众汽车牌", "别克牌"]


def test_a_vin_that_is_named_again_below_the_table_is_no_second_vehicle(page):
    row_of_it = row(340, (100, "别克牌 SGM7154"), (510, "辆"), (710, "1"), (900, "13,500.00"))
    again = [
        (100, 440, f"VIN码：{FIRST}"),
        (100, 520, f"19.备注：{FIRST} 注册登记日期 2019-05-06"),
    ]
    assert [one.vin.value for one in vehicles_of(page, FORM, FORM_HEAD, row_of_it, again)] == [
        FIRST
    ]


@pytest.mark.parametrize("total", ["18.总计", "18、总"])
def test_the_total_below_a_row_is_no_part_of_its_model(page, total):
    table = [
        *row(340, (100, "别克牌 SGM7154"), (510, "辆"), (710, "1"), (900, "13,500.00")),
        *row(370, (140, total), (510, "辆"), (710, "1"), (1150, "13,500.00")),
    ]
    listed = [(100, 460, f"VIN码：{FIRST}")]
    (one,) = vehicles_of(page, FORM, FORM_HEAD, table, listed)
    assert one.model.value == "SGM7154"


def test_a_vin_that_a_table_with_empty_cells_names_twice_is_two(page):
    head = row(300, (100, "序号"), (300, "VIN码"), (900, "车辆品牌"))
    listed = [
        word
        for at, vin in enumerate((FIRST, SECOND, FIRST))
        for word in row(340 + 40 * at, (100, str(at + 1)), (300, vin))
    ]
    found = [one.vin.value for one in vehicles_of(page, FORM, head, listed)]
    assert found == [FIRST, SECOND, FIRST]


GOODS = [
    *row(300, (100, "规格、等级"), (500, "单位"), (700, "数量"), (900, "单价"), (1150, "总值")),
    *row(340, (100, "通华牌 THT9401CLXA"), (510, "辆"), (710, "2"), (900, "9,450.00")),
    *row(380, (100, "18.总计"), (710, "2"), (1150, "18,900.00")),
]
TABLE = [
    *row(600, (100, "VIN码"), (500, "品牌型号"), (900, "注册登记日期")),
    *row(640, (100, FIRST), (500, "通华牌 THT9401CLXA"), (900, "2020-05-27")),
    *row(680, (100, SECOND), (500, "通华牌 THT9401CLXA"), (900, "2020-05-28")),
]


@pytest.mark.parametrize(
    "listed",
    [
        [(100, 440, "VIN码"), (400, 425, FIRST), (400, 455, SECOND)],
        [(100, 440, "VIN码"), (400, 440, f"{FIRST}、{SECOND}")],
    ],
)
@pytest.mark.parametrize("goods", [GOODS, []])
def test_vehicles_that_a_form_lists_and_names_again_in_a_table_are_one_each(page, listed, goods):
    found = vehicles_of(page, FORM, goods, listed, TABLE)
    assert [(one.vin.value, one.model.value) for one in found] == [
        (FIRST, "THT9401CLXA"),
        (SECOND, "THT9401CLXA"),
    ]
    assert [str(one.registration_date.value) for one in found] == ["2020-05-27", "2020-05-28"]


def test_a_vehicle_that_only_the_list_names_is_kept(page):
    listed = [(100, 440, "VIN码"), (400, 425, FIRST), (400, 455, SECOND), (400, 485, THIRD)]
    found = vehicles_of(page, FORM, GOODS, listed, TABLE)
    assert {one.vin.value for one in found} == {FIRST, SECOND, THIRD}


def test_what_is_said_once_above_a_list_of_vins_is_true_of_each(page):
    found = vehicles_of(
        page,
        FORM,
        [(100, 300, "规格、等级"), (400, 300, "汕德卡牌"), (400, 324, "ZZ4256V324HF1B")],
        [
            (100, 400, "VIN码1"),
            (400, 400, f"{FIRST} 注册登记日期 2021-04-09 转让登记待出口日期 2026-"),
        ],
        [(400, 424, "09-22")],
        [
            (100, 480, "VIN码2"),
            (400, 480, f"{SECOND} 注册登记日期 2021-04-10 转让登记待出口日期 2026-"),
        ],
        [(400, 504, "09-23")],
    )
    assert [(one.brand.value, one.model.value) for one in found] == [
        ("汕德卡牌", "ZZ4256V324HF1B")
    ] * 2
    assert [str(one.endorsement_date.value) for one in found] == ["2026-09-22", "2026-09-23"]
