"""Two papers side by side on one sheet, as an A3 copier takes them."""

import datetime as dt

import pytest

from extractors.documents import documents_of

WIDE = (3200, 2260)
FORM = [
    (400, 80, "出口许可证申请表"),
    (400, 160, "统一社会信用代码 91500105MA5YQP3L8G 出口商：重庆某某进出口贸易有限公司"),
    (200, 220, "合同号：SCYH-NG-2603"),
    (200, 280, "商品编码：8704210000"),
    (200, 340, "报关口岸：重庆海关"),
    (200, 400, "贸易方式：一般贸易"),
    (200, 460, "申请日期：2026年4月2日"),
]
LETTER = [
    (2000, 80, "出口目标市场准入标准声明"),
    (1800, 160, "我公司声明：以上车辆均符合出口目标市场准入标准。"),
    (2000, 400, "重庆某某进出口贸易有限公司"),
    (2000, 460, "2026年3月27日"),
]
REPORT = [
    (500, 80, "二手车出口检测报告"),
    (200, 160, "报告编号：YZ-2026-JC-00419"),
    (200, 220, "车辆识别代号：LSVCY6C49MN027789"),
    (200, 280, "检测日期：2026-03-23"),
    (200, 340, "检测依据：WM/T 8-2022"),
    (200, 400, "检测结论：合格"),
]
CONTRACT = [
    (300, 80, "二手车出口合同"),
    (200, 160, "合同号：SCYH-NG-2603"),
    (200, 220, "卖方：重庆某某进出口贸易有限公司"),
    (200, 280, "买方：Kano Meridian Motors Ltd."),
    (200, 340, "签订日期：2026年3月9日"),
]
IN_ENGLISH = [
    (1900, 80, "USED VEHICLE EXPORT CONTRACT"),
    (1800, 160, "Contract No.: SCYH-NG-2603"),
    (1800, 220, "Seller: Chongqing Moumou Trading Co., Ltd."),
    (1800, 280, "Buyer: Kano Meridian Motors Ltd."),
    (1800, 340, "Date: 9 March 2026"),
    (
        1800,
        400,
        "The seller shall sell and the buyer shall buy the used vehicles of this contract.",
    ),
]


def types(found):
    return [document.type for document in found.documents]


def test_two_papers_on_one_sheet_are_two_documents_of_that_page(page):
    sheet = page([*FORM, *LETTER], size=WIDE)
    found = documents_of([sheet], "licence")
    assert types(found) == ["application_form", "market_access_declaration"]
    assert [document.pages for document in found.documents] == [(sheet.ref,), (sheet.ref,)]
    form, letter = found.documents
    assert form.application_date.value == dt.date(2026, 4, 2)
    assert letter.date.value == dt.date(2026, 3, 27)
    (told,) = found.pages
    assert told.document == form.id


def test_a_sheet_with_a_report_and_a_letter_counts_as_the_reports_since_it_has_photographs(page):
    report = [(x + 1700, y, text) for x, y, text in REPORT]
    declaration = [(x - 1700, y, text) for x, y, text in LETTER]
    found = documents_of([page([*declaration, *report], size=WIDE)], "licence")
    assert types(found) == ["market_access_declaration", "inspection_report"]
    assert found.pages[0].document == found.documents[1].id


def test_a_contract_with_its_two_languages_side_by_side_is_one(page):
    assert types(documents_of([page([*CONTRACT, *IN_ENGLISH], size=WIDE)], "licence")) == [
        "contract"
    ]


def test_a_contract_beside_its_translation_are_two_papers(page):
    translation = [(x + 1700, y, text) for x, y, text in [*CONTRACT, (350, 120, "（中文译本）")]]
    original = [(x - 1500, y, text) for x, y, text in IN_ENGLISH]
    found = documents_of([page([*original, *translation], size=WIDE)], "licence")
    assert types(found) == ["contract", "contract_translation"]
    assert [one.sign_date.value for one in found.documents] == [dt.date(2026, 3, 9)] * 2


def test_reports_of_two_vehicles_side_by_side_are_two_and_the_pages_of_one_are_one(page):
    other = [
        (x + 1700, y, text.replace("LSVCY6C49MN027789", "LFV2A21K8A4000017").replace("419", "420"))
        for x, y, text in REPORT
    ]
    found = documents_of([page([*REPORT, *other], size=WIDE)], "licence")
    assert types(found) == ["inspection_report"] * 2
    again = [(x + 1700, y, text) for x, y, text in REPORT]
    assert len(documents_of([page([*REPORT, *again], size=WIDE)], "licence").documents) == 1


@pytest.mark.parametrize("other", [[], [(2000, 300, "合影留念")]])
def test_a_half_that_is_no_paper_parts_nothing(page, other):
    assert len(documents_of([page([*FORM, *other], size=WIDE)], "licence").documents) == 1
