"""Declarations are known by their titles, whatever papers their sentences speak of."""

import pytest

from extractors.documents import documents_of

SAYS = "我公司不存在未整改的违法违规行为，不存在严重失信行为，所出具的"


@pytest.mark.parametrize(
    "title",
    [
        "关于无未整改违法违规行为、无严重失信行为的声明",
        "无未整改违法违规行为和严重失信行为的承诺",
        "检测机构自我声明",
    ],
)
def test_a_sentence_that_begins_with_the_report_is_no_reports_title(page, title):
    reading = page(
        [
            (400, 100, title, 30),
            (100, 200, "浙江省商务厅："),
            (100, 260, "我公司受湖州某某汽车贸易有限公司委托，对其拟出口的二手车进行检测。", 30),
            (100, 320, SAYS, 30),
            (100, 380, "检测报告客观公正、科学准确、真实有效。如有不实，愿承担法律责任。", 30),
            (900, 600, "浙江某某机动车检验检测有限公司"),
            (900, 660, "2025 年 9 月 1 日"),
        ]
    )
    (made,) = documents_of([reading]).documents
    assert made.type == "inspection_body_declaration"


@pytest.mark.parametrize(("last", "day"), [("2026-01-07", "2026-01-07"), ("2026-01=07", "None")])
def test_the_number_of_a_contract_is_no_day_of_a_declaration(page, last, day):
    reading = page(
        [
            (400, 100, "出口目标市场准入标准声明", 30),
            (1000, 150, "合同编号 20260125"),
            (100, 260, "本公司郑重声明：依合同20260125出口至塔吉克斯坦的车辆符合准入标准。"),
            (900, 600, "湖州某某汽车贸易有限公司"),
            (900, 660, last),
        ]
    )
    (made,) = documents_of([reading]).documents
    assert str(made.date.value) == day


def test_a_firm_that_a_sentence_speaks_of_does_not_make_the_declaration(page):
    reading = page(
        [
            (400, 100, "关于无违法违规及失信行为的声明", 30),
            (100, 200, "浙江省商务厅："),
            (100, 260, "声明：自成立以来依法依规经营，无未整改违法违规行为，无严重失信行为；对"),
            (100, 300, "湖州某某汽车进出口有限公司委托检测的车辆，均按照标准独立完成。"),
            (900, 600, "浙江某某机动车检验检测有限公司"),
            (900, 660, "2025.09.01"),
        ]
    )
    (made,) = documents_of([reading]).documents
    assert made.issuer.value == "浙江某某机动车检验检测有限公司"


@pytest.mark.parametrize("title", ["声明函", "声.明函", "声·明函"])
def test_a_speck_in_a_title_hides_no_declaration(page, title):
    reading = page(
        [
            (500, 100, title, 40),
            (100, 200, "河北省商务厅："),
            (100, 260, "上述车辆符合进口国格鲁吉亚现行机动车进口准入技术标准及环保要求。"),
            (900, 600, "石家庄某某汽车销售有限公司"),
            (900, 660, "2026年1月20日"),
        ]
    )
    (made,) = documents_of([reading]).documents
    assert made.type == "market_access_declaration"


def test_an_exporters_promise_of_service_is_no_declaration_of_the_inspection_body(page):
    words = [
        (600, 60, "售后服务保障承诺书", 40),
        (100, 200, "我公司天津某某国际贸易有限公司对出口至阿联酋的二手车作出如下承诺："),
        (100, 240, "提供维修技术资料及远程技术支持；"),
    ]
    assert documents_of([page(words)]).documents[0].name.value == "售后服务承诺书"
