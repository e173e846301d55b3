"""Who sells, and under which number, where a contract's head and table say it in several places."""

import pytest

from extractors.documents import documents_of

VIN = "LGDCH81D1BA106394"
TABLE = [
    (100, 420, "数量"),
    (100, 460, "序号"),
    (280, 460, "品牌型号"),
    (560, 460, "车辆识别代号(VIN)"),
    (900, 460, "单价(USD)"),
    (100, 490, "No."),
    (280, 490, "Brand and model"),
    (560, 490, "VIN"),
    (900, 490, "Unit price"),
    (200, 525, "东风牌EQ1041S3TDF"),
    (110, 545, "1"),
    (560, 545, VIN),
    (900, 545, "3,100.00"),
    (280, 565, "(DONGFENG)"),
]


PARTIES = [
    (100, 200, "The Seller: Guangzhou Huachi Auto Co., Ltd."),
    (100, 240, "The Buyer: Almaty Auto Trade LLP"),
]


def contract_of(page, *words):
    (made,) = documents_of([page([*words, *TABLE])]).documents
    assert made.type == "contract"
    return made


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("VEHICLE  EXPORT CONTRACT No. DL-LAO-2025-033", "DL-LAO-2025-033"),
        ("VEHICLE EXPORT CONTRACT", None),
    ],
)
def test_the_number_is_the_titles_and_no_model_under_the_no_of_the_table(page, title, number):
    made = contract_of(
        page,
        (400, 60, "车辆出口合同", 40),
        (400, 120, title),
        (100, 180, "卖方：云南某某国际汽贸有限公司"),
        (100, 220, "买方：Lane Xang Machinery Co., Ltd."),
    )
    assert made.contract_no.value == number


@pytest.mark.parametrize(("seller", "sure"), [("天津某某二手车有限公司", True), ("宋凌云", False)])
def test_a_person_as_the_seller_may_be_who_signs_and_is_for_a_person(page, seller, sure):
    made = contract_of(
        page,
        (400, 60, "车辆出口合同", 40),
        (100, 180, f"卖方：{seller}"),
        (100, 220, "买方：Lane Xang Machinery Co., Ltd."),
    )
    assert (made.seller.value, made.seller.sure) == (seller, sure)


@pytest.mark.parametrize(
    "line", ["N° SF-AE-2026-1002", "This Agreement No. SF-AE-2026-1002 is made on October 2, 2026"]
)
def test_the_number_may_stand_below_the_title_or_in_the_first_sentence(page, line):
    made = contract_of(page, (400, 60, "VEHICLE PURCHASE CONTRACT"), (100, 140, line), *PARTIES)
    assert made.contract_no.value == "SF-AE-2026-1002"


def test_a_make_and_a_model_of_seventeen_letters_are_no_vin(page):
    car = "Chery SQR6450T194T"
    words = [*PARTIES, (400, 60, "SALES CONTRACT No. A-2026-1"), (100, 300, car), *TABLE]
    sheet = page(words, seen={car: "CherySQR6450T194T"})
    (made,) = documents_of([sheet]).documents
    assert [row.vin.value for row in made.vehicles] == [VIN]


def test_an_after_sales_clause_may_bind_exporter_and_importer(page):
    clause = [(100, 700, "七、售后与配件"), (100, 740, "出口商对发动机提供6个月的质量担保。")]
    made = contract_of(page, (400, 60, "SALES CONTRACT No. A-2026-1"), *PARTIES, *clause)
    assert made.after_sales_thin.value is False


def test_the_country_that_a_sentence_calls_the_destination_counts_whatever_port_is_on_the_way(page):
    (found,) = documents_of(
        [
            page(
                [
                    (300, 60, "二手车出口合同", 40),
                    (100, 120, "合同编号：JA2026BOL-09"),
                    (100, 160, "地址：玻利维亚圣克鲁斯市救世主大道2150号"),
                    (100, 200, "合同总价　总金额为USD 41,500.00（CFR 伊基克）。"),
                    (100, 240, "目的国及交付　车辆最终目的国为玻利维亚。卖方在天津新港交付"),
                ]
            )
        ]
    ).documents
    assert found.destination.value == "BO"
