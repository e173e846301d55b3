from dataclasses import replace
from decimal import Decimal

import pytest

from dossier import Contract, ContractTranslation
from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

FIRST, SECOND = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557"
ENGLISH = [
    (500, 60, "SALES CONTRACT"),
    (100, 120, "Contract No.: SY-2026-0815"),
    (100, 160, "The Seller: Guangzhou Huachi Auto Co., Ltd."),
    (100, 200, "The Buyer: Almaty Auto Trade LLP"),
    (100, 240, "The Seller agrees to sell and the Buyer agrees to buy the goods below"),
    (100, 300, "No."),
    (200, 300, "Brand"),
    (400, 300, "VIN"),
    (700, 300, "Quantity"),
    (850, 300, "Unit price"),
    (100, 340, "1"),
    (200, 340, "VW"),
    (400, 340, FIRST),
    (700, 340, "1"),
    (850, 340, "12,000.00"),
    (100, 380, "2"),
    (200, 380, "VW"),
    (400, 380, SECOND),
    (700, 380, "1"),
    (850, 380, "13,500.00"),
    (100, 440, "Total amount: USD 25,500.00"),
    (100, 500, "After-sales service: the Seller shall provide spare parts for one year."),
    (100, 900, "The Seller:"),
    (900, 900, "The Buyer:"),
]
CHINESE = [
    (500, 60, "销售合同"),
    (100, 120, "合同编号：SY-2026-0815"),
    (100, 160, "卖方：广州华驰汽车贸易有限公司"),
    (100, 200, "买方：阿拉木图汽车贸易有限公司"),
    (100, 240, "双方同意按照下列条款由卖方出售、买方购买本合同项下的车辆，付款方式为汇付。"),
    (100, 440, "合同总金额：25,500.00 美元"),
    (100, 500, "售后服务：卖方应当在一年内提供维修备件。"),
]


def contract_of(*pages):
    (document,) = documents_of(pages).documents
    return document


def test_each_row_of_a_table_is_a_vehicle(page):
    contract = contract_of(page(ENGLISH))
    assert [row.vin.value for row in contract.vehicles] == [FIRST, SECOND]
    assert [row.unit_price.value for row in contract.vehicles] == [
        Decimal("12000.00"),
        Decimal("13500.00"),
    ]
    assert contract.quantity.value == 2


def test_parties_number_total_and_language_are_read(page):
    contract = contract_of(page(ENGLISH))
    assert contract.contract_no.value == "SY-2026-0815"
    assert contract.seller.value == "Guangzhou Huachi Auto Co., Ltd."
    assert contract.total_amount.value == Decimal("25500.00")
    assert contract.currency.value == "USD"
    assert contract.language.value == ("en",)
    assert contract.after_sales_clause.value is True
    assert contract.after_sales_thin.value is False


def test_a_chinese_contract_beside_a_foreign_one_is_its_translation(page):
    found = documents_of([page(ENGLISH, file="a.pdf"), page(CHINESE, file="b.pdf")]).documents
    assert [type(document) for document in found] == [Contract, ContractTranslation]
    assert found[1].seller.value == "广州华驰汽车贸易有限公司"


def test_a_chinese_contract_alone_is_a_contract(page):
    assert type(contract_of(page(CHINESE))) is Contract


def test_each_mark_belongs_to_the_nearer_party(page):
    seal = SealMark(Rect(80, 920, 260, 1100), "red", 0.97)
    contract = contract_of(page(ENGLISH, seals=(seal,)))
    assert contract.seller_marked.value is True
    assert contract.buyer_marked.value is False
    signed = contract_of(page(ENGLISH, seals=(seal,), signatures=(Rect(900, 960, 1100, 1010),)))
    assert signed.buyer_marked.value is True


def test_a_page_without_a_title_goes_on_with_the_contract_before_it(page):
    more = page(
        [(100, 100, "8. Force majeure"), (100, 140, "Neither the Seller nor the Buyer is liable.")],
        number=2,
    )
    assert len(contract_of(page(ENGLISH), more).pages) == 2


def test_a_packing_list_behind_a_contract_is_no_part_of_it(page):
    packing = page([(500, 60, "PACKING LIST"), (100, 140, "2 units, 3,100 kg")], number=2)
    found = documents_of([page(ENGLISH), packing]).documents
    assert [document.type for document in found] == ["contract", "unknown"]
    assert found[1].name.value == "装箱单"


def test_a_mark_at_the_right_end_of_the_sellers_column_is_the_sellers(page):
    seal = SealMark(Rect(520, 940, 690, 1110), "red", 0.97)
    contract = contract_of(page(ENGLISH, seals=(seal,)))
    assert contract.seller_marked.value is True
    assert (contract.buyer_marked.value, contract.buyer_marked.confidence) == (False, 0.96)


def test_a_watermark_below_does_not_shift_the_border_between_two_sides(page):
    seal = SealMark(Rect(520, 940, 690, 1110), "red", 0.97)
    watermark = (550.0, 1300.0, "COPY", 240.0)
    contract = contract_of(page([*ENGLISH, watermark], seals=(seal,)))
    assert contract.seller_marked.value is True


def test_a_mark_across_both_columns_leaves_the_other_side_open(page):
    seal = SealMark(Rect(800, 940, 980, 1110), "red", 0.97)
    contract = contract_of(page(ENGLISH, seals=(seal,)))
    marked = contract.seller_marked, contract.buyer_marked
    assert sorted(field.value for field in marked) == [False, True]
    assert not all(field.sure for field in marked)


def test_the_country_that_goods_are_shipped_to_counts_before_the_buyers(page):
    (found,) = documents_of(
        [
            page(
                [
                    (300, 60, "车辆买卖合同", 40),
                    (100, 120, "合同号：20251070"),
                    (100, 160, "买方：基安达综合贸易有限公司"),
                    (100, 200, "地址：Rua da Missão 45, Luanda"),
                    (100, 240, "4.0 装运"),
                    (100, 280, "收到定金后45日内由中国口岸发运至白俄罗斯明斯克，允许分批。"),
                ]
            )
        ]
    ).documents
    assert found.destination.value == "BY"


def test_two_countries_of_which_neither_is_shipped_to_leave_the_destination_open(page):
    (found,) = documents_of(
        [
            page(
                [
                    (300, 60, "车辆买卖合同", 40),
                    (100, 120, "合同号：20251070"),
                    (100, 160, "买方：基安达综合贸易有限公司，安哥拉"),
                    (100, 200, "维修网点：白俄罗斯明斯克"),
                ]
            )
        ]
    ).documents
    assert found.destination.value is None
    assert found.destination.found


def test_a_scrawl_within_the_line_of_its_label_signs_for_its_side(page):
    seal = SealMark(Rect(120, 940, 290, 1110), "red", 0.97)
    sides = [(100, 1000, "Firma:"), (900, 1000, "Firma:______________")]
    scrawl = Rect(1000, 985, 1100, 1025)
    contract = contract_of(replace(page([*ENGLISH, *sides], seals=(seal,)), strokes=(scrawl,)))
    assert (contract.seller_marked.value, contract.buyer_marked.value) == (True, True)


def test_a_firm_with_the_name_of_a_country_is_no_country(page):
    (found,) = documents_of(
        [
            page(
                [
                    (300, 60, "车辆买卖合同", 40),
                    (100, 120, "合同号：20251070"),
                    (100, 160, "Buyer: Vehículos San Martín S.A."),
                    (100, 200, "Arica, Bolivia."),
                ]
            )
        ]
    ).documents
    assert found.destination.value == "BO"


def test_the_seller_of_a_contract_in_two_languages_is_named_in_chinese(page):
    both = [
        *ENGLISH[:2],
        (100, 160, "Seller: Guangzhou Huachi Auto Co., Ltd."),
        (900, 160, "卖方（甲方）：广州华驰汽车贸易有限公司"),
        *ENGLISH[3:],
    ]
    assert contract_of(page(both)).seller.value == "广州华驰汽车贸易有限公司"


def test_marks_behind_the_last_names_of_both_sides_are_not_overlooked(page):
    closing = [(100, 100, "The Seller:"), (1000, 100, "∏okynare∏b:"), (100, 140, "Huachi Auto")]
    seals = tuple(SealMark(Rect(x, 80, x + 170, 250), "red", 0.97) for x in (300, 1200))
    contract = contract_of(page(ENGLISH), page(closing, number=2, seals=seals))
    assert (contract.seller_marked.value, contract.buyer_marked.value) == (True, True)


def test_two_marks_one_upon_the_other_may_be_of_one_side(page):
    closing = [(100, 100, "Продавец"), (100, 140, "Signed below, in two originals")]
    seals = tuple(SealMark(Rect(x, 80, x + 170, 250), "red", 0.97) for x in (300, 360))
    contract = contract_of(page(ENGLISH), page(closing, number=2, seals=seals))
    assert contract.buyer_marked.value is None


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("SALES CONTRACT RT-2026-KE09", "RT-2026-KE09"),
        ("二手车出口合同（RT-2026-09）", "RT-2026-09"),
        ("SALES CONTRACT FOR USED CARS", None),
    ],
)
def test_a_number_that_ends_the_title_is_the_contracts(page, title, number):
    words = [(500, 60, title), *ENGLISH[2:]]
    assert contract_of(page(words)).contract_no.value == number


@pytest.mark.parametrize(
    "named",
    [
        [(100, 900, "售方代表签署："), (900, 900, "购方代表签署：")],
        [(100, 900, "От Продавца:"), (900, 900, "От Покупателя:")],
        [(100, 900, "Por el Vend∠dor:"), (900, 900, "Por el Comprador:")],
        [],
    ],
)
def test_two_marks_far_below_the_head_are_of_both_sides(page, named):
    head = [word for word in CHINESE if word[1] < 600]
    seals = tuple(SealMark(Rect(x, 930, x + 170, 1100), "red", 0.97) for x in (150, 950))
    contract = contract_of(page(head + named, seals=seals))
    assert (contract.seller_marked.value, contract.buyer_marked.value) == (True, True)


def test_a_count_between_two_labels_of_a_line_is_the_first_ones_value(page):
    said = [(100, 300, f"车架号：{FIRST} 数量：1 单价：12,000.00 美元")]
    contract = contract_of(page([word for word in CHINESE if word[1] != 440] + said))
    assert contract.vehicles[0].quantity.value == 1


def test_where_goods_are_loaded_is_not_where_they_go(page):
    words = [
        (400, 60, "SALES CONTRACT", 40),
        (100, 160, "Seller: Guangzhou Some Auto Co., Ltd."),
        (100, 300, "3. Shipment and destination: Place of"),
        (100, 330, "loading: Nansha Port, Guangzhou, China. Place"),
        (100, 360, "of discharge: Jebel Ali Port. Country of"),
        (100, 390, "destination: United Arab Emirates. Shipment"),
    ]
    (contract,) = documents_of([page(words)], "licence").documents
    assert (contract.destination.value, contract.destination.alternatives) == ("AE", ())


@pytest.mark.parametrize(("score", "sure"), [(0.99, True), (0.6, False)])
def test_what_is_read_badly_behind_the_word_for_signing_may_be_a_signature(page, score, sure):
    seal = SealMark(Rect(120, 940, 290, 1110), "red", 0.97)
    reading = page([*ENGLISH, (900, 1000, "Firma: EH")], seals=(seal,))
    *lines, last = reading.lines
    last = replace(last, score=score)
    contract = contract_of(replace(reading, lines=(*lines, last)))
    assert (contract.buyer_marked.value, contract.buyer_marked.sure) == (False, sure)


def test_a_day_that_nothing_calls_one_is_no_number_and_a_guess_among_others(page):
    words = [line for line in ENGLISH if "Contract No." not in line[2]]
    number, signed = (100, 120, "20260923"), (100, 700, "September 2, 2026")
    assert contract_of(page([*words, number])).sign_date.value is None
    alone = contract_of(page([*words, number, signed])).sign_date
    assert (str(alone.value), alone.sure) == ("2026-09-02", True)
    among = contract_of(page([*words, signed, (100, 740, "shipment by October 1, 2026")])).sign_date
    assert (str(among.value), among.sure) == ("2026-09-02", False)


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("车辆的维修历史已向买方披露，备胎和历次维修保养记录随车移交给买方。", False),
        ("卖方应当在一年内向买方提供维修备件和技术指导服务。", True),
    ],
)
def test_a_record_of_maintenance_is_no_after_sales_clause(page, clause, told):
    words = [line for line in CHINESE if "售后" not in line[2]]
    contract = contract_of(page([*words, (100, 500, clause)]))
    assert contract.after_sales_clause.value is told
