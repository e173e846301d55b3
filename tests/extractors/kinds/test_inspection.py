"""What an inspection report says of its items, and which firm it comes from."""

import datetime as dt

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

VIN = "LSVCY6C49MN027789"
HEAD = [(500, 60, "机动车检测报告"), (100, 160, "车架号：" + VIN)]
COLUMNS = [(100, 400, "检测项目"), (600, 400, "符合"), (800, 400, "不符合")]


def report_of(page, *words):
    (report,) = documents_of([page([word for part in words for word in part])]).documents
    assert report.type == "inspection_report"
    return report


@pytest.mark.parametrize(
    ("ticks", "failed"),
    [
        ([], False),
        ([(610, 440, "√"), (610, 480, "√")], False),
        ([(610, 440, "√"), (820, 440, "—"), (820, 480, "/")], False),
        ([(610, 440, "√"), (820, 440, "—"), (820, 480, "√")], True),
    ],
)
def test_an_item_fails_by_the_tick_under_the_words_that_head_its_column(page, ticks, failed):
    items = [(100, 440, "制动系统"), (100, 480, "照明装置")]
    assert report_of(page, HEAD, COLUMNS, items, ticks).unqualified_items.value is failed


def test_an_item_that_is_said_to_fail_does(page):
    items = [(100, 400, "检测项目"), (600, 400, "判定"), (100, 440, "灯光"), (600, 440, "不符合")]
    assert report_of(page, HEAD, items).unqualified_items.value is True


def test_the_firm_that_a_report_addresses_did_not_make_it(page):
    addressed = report_of(page, HEAD, [(100, 120, "广州某某有限公司：")])
    assert addressed.institution.value is None
    made = report_of(page, HEAD, [(600, 20, "广州某某有限公司")])
    assert made.institution.value == "广州某某有限公司"


def test_the_last_letter_of_a_name_that_wraps_under_its_label_belongs_to_the_name(page):
    report = report_of(
        page,
        HEAD,
        [(100, 240, "检测机构：广东某某车辆检验检测有限公"), (100, 264, "司")],
    )
    assert report.institution.value == "广东某某车辆检验检测有限公司"


def test_the_firm_that_stamps_a_report_made_it_and_not_its_client(page):
    client = [(100, 120, "委托方：广州某某汽车有限公司")]
    stamped = [(100, 1800, "新疆西域技术服务有限公司（盖章）")]
    assert report_of(page, HEAD, client, stamped).institution.value == "新疆西域技术服务有限公司"
    assert report_of(page, HEAD, client).institution.value is None


def test_a_conclusion_stands_in_a_cell_beside_whose_middle_its_label_is(page):
    cell = [(300, 700, "合格"), (100, 722, "检测结论"), (300, 744, "签发：2026-05-06")]
    assert report_of(page, HEAD, cell).conclusion.value == "qualified"


def test_an_items_result_above_an_unread_conclusion_is_not_taken_for_it(page):
    item = [(100, 700, "制动系统"), (600, 700, "合格"), (100, 722, "检测结论")]
    assert report_of(page, HEAD, item).conclusion.value is None


def test_who_ordered_an_inspection_is_told_at_the_head_of_its_certificate(page):
    said = [
        (100, 240, "应广州某某汽车贸易有限公司（申请单位）申请，本机构于2026年5月5日实施检验。"),
    ]
    title = [(500, 60, "二手车出口检验证书", 40), (100, 160, "VIN码：" + VIN)]
    assert report_of(page, title, said).client.value == "广州某某汽车贸易有限公司"


def test_a_value_far_behind_a_label_in_two_languages_is_its_value(page):
    rows = [
        *((100, 265, "品牌 Brand"), (700, 265, "比亚迪牌")),
        *((100, 300, "规格型号 Model"), (700, 300, "BYD7003BEV2")),
        *((100, 335, "类别 Type"), (700, 335, "小型轿车")),
    ]
    assert report_of(page, HEAD, rows).model.value == "BYD7003BEV2"


@pytest.mark.parametrize(
    ("said", "assembled"),
    [
        ("综合结论：车架号码被凿改、挖补", True),
        ("车辆存在改装情形", True),
        ("综合结论：该车为拼装车", True),
        ("未发现该车为拼装车，车辆为非拼装车", False),
        ("未发现凿改痕迹，不存在改装，没有被打磨", False),
    ],
)
def test_a_report_that_finds_numbers_tampered_with_says_so(page, said, assembled):
    assert report_of(page, HEAD, [(100, 300, said)]).assembled.value is assembled


def test_a_value_under_its_label_is_not_what_stands_in_the_next_column_in_place_of_a_label(page):
    grid = [
        *((100, 300, "车架号 VIN"), (600, 300, "品牌Make"), (1100, 300, "号 Modet")),
        *((100, 330, VIN), (600, 330, "解放牌"), (1100, 330, "CA4250P66K24T1A1E5")),
    ]
    assert report_of(page, HEAD, grid).brand.value == "解放牌"


@pytest.mark.parametrize(("client", "sure"), [("委托方：广州某某汽车有限公司", True), ("", False)])
def test_the_firm_at_the_head_of_a_report_made_it_where_the_client_is_another(page, client, sure):
    maker = [(500, 20, "厦门某某质量服务有限公司")]
    ordered = [(100, 120, client)] if client else []
    institution = report_of(page, maker, HEAD, ordered).institution
    assert (institution.value, institution.sure) == ("厦门某某质量服务有限公司", sure)


@pytest.mark.parametrize("behind", ["（CMA：221920340725） 2026-10-30", " 2026年10月30日"])
def test_the_firm_that_closes_a_report_with_its_approval_or_the_day_made_it(page, behind):
    foot = [(100, 1600, f"广东粤某联合汽车技术服务有限公司{behind}")]
    institution = report_of(
        page, HEAD, [(100, 120, "委托方：广州某某汽车有限公司")], foot
    ).institution
    assert institution.value == "广东粤某联合汽车技术服务有限公司"


@pytest.mark.parametrize(
    ("foot", "body"), [("广州某某汽车有限公司", True), ("检测员：李某", False)]
)
def test_a_client_that_heads_and_signs_its_own_report_made_it(page, foot, body):
    client = "广州某某汽车有限公司"
    words = [(500, 20, client), (100, 140, f"委托方：{client}"), (900, 1700, foot)]
    institution = report_of(page, HEAD, words).institution
    assert institution.value == (client if body else None)


def test_an_engines_number_and_model_in_one_cell_are_no_model_of_the_car(page):
    rows = [
        *((100, 265, "受检车辆"), (500, 265, "比亚迪牌 BYD7009BEVA2")),
        *((100, 300, "发动机号/型号"), (500, 300, "TZ200XSU26E041877 / TZ200XSU")),
    ]
    report = report_of(page, HEAD, rows)
    assert report.engine_no.value == "TZ200XSU26E041877"
    assert report.model.value != "TZ200XSU26E041877"


SEAL = Rect(600, 800, 900, 1100)


def test_a_body_that_only_its_seal_names_is_known_but_not_surely(page):
    ring = SealMark(SEAL, "red", 0.97, "广东某某车辆检测有限公司")
    words = [*HEAD, (100, 240, "委托单位：广州某某汽车贸易有限公司")]
    (report,) = documents_of([page(words, seals=(ring,))]).documents
    assert (report.institution.value, report.institution.sure) == (
        "广东某某车辆检测有限公司",
        False,
    )
    other = SealMark(SEAL.moved(0, 600), "red", 0.97, "深圳某某检验检测有限公司")
    (report,) = documents_of([page(words, seals=(ring, other))]).documents
    assert report.institution.value is None


def test_who_makes_the_vehicle_confirms_its_service_and_not_the_exporter(page):
    words = [
        (100, 40, "比亚迪汽车工业有限公司"),
        (500, 100, "售后维修服务确认书", 40),
        (100, 200, "我公司系下列车辆的生产企业，确认提供售后维修服务。"),
        (100, 400, "出口企业：青岛某某汽车进出口有限公司"),
        (600, 600, "比亚迪汽车工业有限公司（盖章）"),
    ]
    (letter,) = documents_of([page(words)]).documents
    assert letter.issuer.value == "比亚迪汽车工业有限公司"


def test_a_client_under_a_misread_label_is_not_the_body_that_inspected(page):
    report = report_of(
        page,
        HEAD,
        [(100, 240, "退验单位/Applicast"), (100, 270, "新疆某某国际贸易有限责任公司")],
        [(100, 500, "抗验机构"), (100, 530, "陕西某某质量技术服务有限公司")],
    )
    assert report.institution.value == "陕西某某质量技术服务有限公司"
    assert report.client.value == "新疆某某国际贸易有限责任公司"


def test_the_day_of_an_inspection_stands_in_the_sentence_that_begins_a_report(page):
    words = [
        (100, 240, "受广州某某有限公司委托，我公司于2026年10月10日在宁波市启"),
        (100, 270, "明路818号对下述车辆实施检测。"),
    ]
    assert report_of(page, HEAD, words).inspection_date.value == dt.date(2026, 10, 10)
    for other in (
        "本公司于2026年10月10日收到来函。",
        "本报告于2026年10月12日签发，检测机构盖章有效。",
    ):
        assert report_of(page, HEAD, [(100, 240, other)]).inspection_date.value is None


def test_what_every_vehicle_must_be_is_no_conclusion(page):
    results = [(100, 400, "2 检查结果"), (100, 440, "未达到国家强制报废标准；车身无火烧痕迹。")]
    verdict = [(100, 700, "经检测，该车各项指标满足WM/T 8-2022规定的要求。")]
    report = report_of(page, HEAD, results, verdict)
    assert report.conclusion.value == "qualified"
    assert report_of(page, HEAD, results).conclusion.value is None


def test_the_place_of_an_inspection_is_not_the_firm_that_made_it(page):
    place = [(100, 260, "检测地点"), (300, 260, "杭州市余杭区良渚检测站")]
    signed = [(900, 900, "杭州衡信机动车检测有限公司"), (900, 940, "2026年10月13日")]
    found = report_of(page, HEAD, place, signed)
    assert found.institution.value == "杭州衡信机动车检测有限公司"


def test_a_value_beside_the_unit_below_its_label_is_the_labels(page):
    cell = [(1006, 315, "表显里程", 33), (1018, 356, "（km）", 33), (1012, 395, "Odometer", 22)]
    around = [
        (200, 350, "注册登记日期", 33),
        (410, 350, "2018.01.16", 33),
        (1006, 250, "号牌号码", 33),
    ]
    found = report_of(page, HEAD, around, cell, [(1217, 350, "98204", 36)])
    assert found.mileage_km.value == 98204
