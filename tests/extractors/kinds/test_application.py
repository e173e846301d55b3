"""How many vehicles an application form speaks of."""

from dataclasses import replace

import pytest

from dossier import Field
from extractors.documents import documents_of
from extractors.kinds.application import total_quantity

FIRST, SECOND = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557"


@pytest.mark.parametrize(("beside", "blank"), [("", True), ("⺁⺁", False)])
def test_a_column_with_bare_paper_behind_its_name_was_left_empty(page, beside, blank):
    words = [
        (500, 60, "出口许可证申请表", 40),
        *((100, 200, "合同号④"), (900, 200, "进口国（地区）⑤ 安哥拉")),
        *((100, 240, "报关口岸⑥ 青岛前湾港"), (900, 240, "支付方式⑧ 信用证")),
    ]
    sheet = page(words + ([(200, 203, beside)] if beside else []))
    if beside:  # ink that the search for lines passed over
        sheet = replace(sheet, lines=tuple(line for line in sheet.lines if line.text != beside))
    (form,) = documents_of([sheet]).documents
    assert form.contract_no.found
    assert form.contract_no.blank is blank


def rows_of(*counts):
    return [{"quantity": Field(value=count, raw=str(count), confidence=0.97)} for count in counts]


def test_rows_that_count_with_their_unit_are_summed(page):
    (form,) = documents_of(
        [
            page(
                [
                    (500, 60, "出口许可证申请表", 40),
                    *((x, 300, text) for x, text in ((100, "VIN"), (500, "品牌"), (900, "数量"))),
                    *((x, 340, text) for x, text in ((100, FIRST), (500, "别克牌"), (900, "1/辆"))),
                    *(
                        (x, 380, text)
                        for x, text in ((100, SECOND), (500, "别克牌"), (900, "2/辆"))
                    ),
                ]
            )
        ]
    ).documents
    assert form.quantity.value == 3


def test_counts_that_cannot_be_read_do_not_sum_to_nothing():
    printed = Field(value=2, raw="2", confidence=0.97)
    assert total_quantity(rows_of(None, None), printed) == printed
    assert total_quantity(rows_of(1, None), printed) == printed
    assert total_quantity(rows_of(None, None), Field()).value is None


def test_a_first_rows_count_is_no_total_of_rows_that_cannot_be_read():
    assert total_quantity(rows_of(None, None), Field(value=1, raw="1")).value is None


TITLE = (500, 60, "出口许可证申请表", 40)


def form_of(page, *rows):
    words = [(x, y, text) for y, *cells in rows for x, text in cells]
    (form,) = documents_of([page([TITLE, *words])]).documents
    return form


def test_a_count_under_a_numbered_head_is_the_quantity_and_no_price_beside_it(page):
    heads = ("12. 规格、等级", "13. 单位", "14. 数量", "15. 单价（USD）", "16. 总值（USD）")
    form = form_of(
        page,
        (300, *zip((100, 300, 500, 700, 900), heads, strict=True)),
        (350, (100, "比亚迪牌"), (300, "辆"), (505, "1"), (700, "6,900.00"), (900, "6,900.00")),
        (700, (100, "VIN"), (500, "品牌"), (700, "型号")),
        (740, (100, FIRST), (500, "比亚迪牌"), (700, "BYD7003BEV2")),
    )
    assert (form.quantity.value, form.unit.value) == (1, "辆")


def test_the_total_of_a_form_of_blocks_is_the_sum_of_their_totals(page):
    form = form_of(
        page,
        *(
            (y, (100, "15.单价（USD）"), (300, amount), (500, "16.总值（USD）"), (750, amount))
            for y, amount in ((300, "14,500"), (400, "14,900"))
        ),
        (500, (100, "18.总计"), (300, "2辆"), (500, "总值（USD）"), (750, "29,400")),
    )
    assert form.total_amount.value == 29400


def test_ten_digits_of_a_telephone_are_no_commodity_code(page):
    form = form_of(
        page,
        (300, (100, "商品编码"), (300, "8703234110")),
        (400, (100, "电话"), (300, "2649404237")),
    )
    assert [code.value for code in form.hs_codes] == ["8703234110"]


def test_until_when_and_from_whom_a_licence_is_asked_for_is_read_where_it_is_filled_in(page):
    filled = form_of(
        page,
        (
            200,
            (100, "4.出口许可证有效截止日期"),
            (700, "2026-12-31"),
            (900, "5.贸易方式：一般贸易"),
        ),
        (900, (100, "20.发证机关签章"), (400, "广东省商务厅")),
    )
    assert str(filled.licence_expiry.value) == "2026-12-31"
    assert filled.issuing_body.value == "广东省商务厅"


def test_cells_that_the_issuing_body_fills_in_later_say_nothing_while_they_are_empty(page):
    empty = form_of(
        page,
        (200, (100, "4.出口许可证有效截止日期"), (900, "5.贸易方式：一般贸易")),
        (230, (100, "6.合同号："), (300, "HT-2026-1")),
        (900, (100, "20.发证机关签章"), (700, "21.发证日期")),
        (940, (100, "领证人：张三")),
    )
    assert not empty.licence_expiry.found
    assert not empty.issuing_body.found


@pytest.mark.parametrize("label", ["出口商代码", "代码"])
def test_the_consignors_code_does_not_stand_in_for_an_exporters_that_does_not_prove_itself(
    page, label
):
    wrong, right = "91440113MACPQJKN07", "91440113MACPQJKN06"
    form = form_of(
        page,
        (200, (100, "出口商"), (300, "广州某某汽车有限公司"), (900, label), (1150, wrong)),
        (240, (100, "发货人"), (300, "广州某某汽车有限公司"), (900, "发货人代码"), (1150, right)),
    )
    assert wrong in (form.uscc.value, *form.uscc.alternatives)
    assert not (form.uscc.sure and form.uscc.value == right)


def test_a_model_of_eighteen_letters_and_digits_is_no_credit_code(page):
    code = "91440113MACPQJKN06"
    form = form_of(
        page,
        (200, (100, "出口商"), (300, "广州某某汽车有限公司"), (900, "代码"), (1150, code)),
        (240, (100, "备注"), (300, "CA4250P66K24T1A1E5")),
    )
    assert (form.uscc.value, form.uscc.alternatives) == (code, ())


ROWS = [
    (300, (100, "VIN"), (500, "品牌"), (900, "数量")),
    (340, (100, FIRST), (500, "别克牌"), (900, "1")),
    (380, (100, SECOND), (500, "别克牌"), (900, "1")),
]


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ([(420, (100, "总计"), (900, "3"))], 3),
        ([(420, (100, "18. 总计 Total"), (900, "2"))], 2),
        ([(460, (100, "总计：数量3 辆；总值USD 24,600.00"))], 3),
        ([(420, (100, "总计"), (1200, "3"))], 2),
        ([], 2),
    ],
)
def test_a_forms_total_prevails_over_the_sum_of_its_rows(page, total, told):
    assert form_of(page, *ROWS, *total).quantity.value == told


def test_what_an_annex_says_of_a_vehicle_of_the_table_is_no_second_vehicle(page):
    annex = [
        (600, (100, f"车架号（VIN）：{FIRST}；车身颜色：黑；注册登记日期：2019/6/20；")),
        (640, (100, f"车架号（VIN）：{SECOND}；车身颜色：白；注册登记日期：2020/7/21；")),
    ]
    form = form_of(page, *ROWS, (420, (100, "总计"), (900, "2")), *annex)
    assert [row.vin.value for row in form.vehicles] == [FIRST, SECOND]
    assert [str(row.registration_date.value) for row in form.vehicles] == [
        "2019-06-20",
        "2020-07-21",
    ]


def test_the_mileage_and_engine_of_a_vehicles_annex_are_the_applications(page):
    form = form_of(
        page,
        (300, (100, "车架号(VIN)"), (300, FIRST), (900, "汽车品牌"), (1100, "丰田牌")),
        (350, (100, "发动机号"), (300, "CKJ123456"), (900, "里程表读数(km)"), (1100, "82640")),
    )
    (vehicle,) = form.vehicles
    assert (vehicle.mileage_km.value, vehicle.engine_no.value) == (82640, "CKJ123456")


def test_an_engines_model_is_not_its_number(page):
    rows = [
        (100, 300, "VIN码"),
        (300, 300, FIRST),
        (100, 340, "车辆类型"),
        (300, 340, "小型普通客车"),
        (800, 340, "发动机型号"),
        (1000, 340, "SQRE4T15C"),
    ]
    (form,) = documents_of([page([(500, 60, "二手车出口许可证申请表", 40), *rows])]).documents
    assert [row.engine_no.value for row in form.vehicles] == [None]


@pytest.mark.parametrize(
    ("unit_price", "currency", "sure"),
    [("单价（CNY）", "CNY", True), ("单价（CY）", "USD", False)],
)
def test_a_column_of_amounts_in_dollars_is_only_a_guess_at_the_currency(
    page, unit_price, currency, sure
):
    heads = [(100, 300, unit_price), (500, 300, "17.总值折美元"), (500, 340, "Amount in USD")]
    (form,) = documents_of([page([(500, 60, "出口许可证申请表", 40), *heads])]).documents
    assert (form.currency.value, form.currency.sure) == (currency, sure)


def test_amounts_in_dollars_are_in_dollars_where_none_are_converted(page):
    heads = [(100, 300, "单价 Unit price in USD"), (500, 300, "总值 Amount in USD")]
    (form,) = documents_of([page([(500, 60, "出口许可证申请表", 40), *heads])]).documents
    assert (form.currency.value, form.currency.sure) == ("USD", True)


def test_blocks_of_labels_keep_their_wrapped_cells_and_end_before_the_totals(page):
    def block(top, vin, price):
        return [
            (1000, top - 12, "福田牌"),
            *((100, top, "VIN码"), (300, top, vin), (800, top, "规格、等级")),
            (1000, top + 12, "BJ1046V9JB5-51"),
            *((100, top + 40, "车辆类型"), (300, top + 40, "轻型栏板货车")),
            *((800, top + 40, "排量（ml）"), (1000, top + 40, "3760")),
            *((100, top + 70, "注册登记日期"), (300, top + 70, "2019年6月5日")),
            *((800, top + 70, "转让登记待出口日期"), (1000, top + 70, "2026年4月21日")),
            *((100, top + 100, "单位 / 数量"), (300, top + 100, "辆 / 1")),
            *((800, top + 100, "单价（CNY）"), (1000, top + 100, price)),
        ]

    words = [
        (500, 60, "二手车出口许可证申请表", 40),
        *((100, 200, "合同号"), (300, 200, "CYTD-MN-26015"), (800, 200, "进口国（地区）")),
        (1000, 200, "蒙古"),
        *block(300, FIRST, "46,000.00"),
        *block(440, SECOND, "51,000.00"),
        *((100, 570, "合 计"), (300, 570, "数量：2 辆"), (1000, 570, "97,000.00")),
    ]
    (form,) = documents_of([page(words)]).documents
    told = [(one.brand.value, one.model.value, one.quantity.value) for one in form.vehicles]
    assert told == [("福田牌", "BJ1046V9JB5-51", 1)] * 2
    assert form.quantity.value == 2
