import datetime as dt

import pytest

from dossier import InspectionBodyDeclaration, MarketAccessDeclaration
from extractors.documents import documents_of

VIN = "LSVCY6C49MN027789"


def only(*pages):
    (document,) = documents_of(pages).documents
    return document


@pytest.mark.parametrize(
    ("words", "conclusion"),
    [
        ("经检测，该车各项指标符合标准要求，检测结论：合格。", "qualified"),
        ("经检测，该车不符合标准要求，检测结论：不合格。", "unqualified"),
        ("整改后合格。", None),
    ],
)
def test_a_conclusion_is_taken_from_its_own_place(page, words, conclusion):
    report = only(
        page(
            [
                (500, 60, "机动车检测报告"),
                (100, 160, "车架号：" + VIN),
                (100, 200, "检测项目"),
                (400, 200, "判定"),
                (100, 240, "灯光"),
                (400, 240, "合格"),
                (100, 400, "检测结论"),
                (300, 400, words),
            ]
        )
    )
    assert report.conclusion.value == conclusion


def test_a_report_that_cites_no_standard_surely_cites_none(page):
    report = only(page([(500, 60, "机动车检测报告"), (100, 160, "车架号：" + VIN)]))
    assert report.standards.value == ()
    assert report.standards.sure


def test_a_standard_whose_letters_the_page_hardly_shows_is_looked_at_again(page):
    hardly = "《二手商用车辆及挂车出口质量要求》(M/T9-2022)"
    shown = {hardly: "《二手商用车辆及挂车出口质量要求》(WM/T 9-2022)"}
    words = [(500, 60, "机动车检测报告"), (100, 160, "车架号：" + VIN), (100, 200, hardly)]
    assert only(page(words, seen=shown)).standards.value == ("WM/T 9-2022",)


def test_labels_above_and_in_two_languages_have_their_values_below(page):
    report = only(
        page(
            [
                (500, 60, "机动车检测报告"),
                (100, 120, "委托方Client"),
                (600, 120, "车架号VIN"),
                (100, 150, "广州某某汽车贸易有限公司"),
                (600, 150, VIN),
                (100, 200, "型号 Mode1"),
                (600, 200, "行驶里程 Mi1eage"),
                (100, 230, "SVW7142BPV"),
                (600, 230, "24979 km"),
            ]
        )
    )
    assert report.client.value == "广州某某汽车贸易有限公司"
    assert report.vin.value == VIN
    assert report.model.value == "SVW7142BPV"
    assert report.mileage_km.value == 24979


def test_a_declaration_of_a_body_says_both_things(page):
    letter = only(
        page(
            [
                (700, 60, "声明"),
                (100, 120, "我单位青岛某某机动车检测有限公司系依法设立的检验检测机构，"),
                (100, 160, "不存在未整改的违法违规行为，无严重失信行为。"),
                (600, 400, "青岛某某机动车检测有限公司"),
                (600, 440, "2026年1月19日"),
            ]
        )
    )
    assert isinstance(letter, InspectionBodyDeclaration)
    assert letter.issuer.value == "青岛某某机动车检测有限公司"
    assert letter.date.value == dt.date(2026, 1, 19)
    assert letter.no_violations.value
    assert letter.no_dishonesty.value


def test_a_declaration_for_a_market_names_country_and_vehicles(page):
    letter = only(
        page(
            [
                (700, 60, "声明"),
                (
                    100,
                    120,
                    "我公司拟向安哥拉出口下列二手车，上述车辆均符合出口目标市场安哥拉的准入标准。",
                ),
                (100, 200, "序号"),
                (300, 200, "品牌"),
                (600, 200, "VIN码"),
                (100, 240, "1"),
                (300, 240, "大众汽车牌"),
                (600, 240, VIN),
                (600, 400, "声明人：青岛某某二手车出口有限公司"),
                (600, 440, "日期：2026年1月19日"),
            ]
        )
    )
    assert isinstance(letter, MarketAccessDeclaration)
    assert letter.destination.value == "AO"
    assert [row.vin.value for row in letter.vehicles] == [VIN]
    assert letter.vehicles[0].brand.value == "大众汽车牌"


def test_a_row_read_as_one_line_falls_into_its_columns_and_the_row_below_is_another(page):
    letter = [
        (100, 60, "出口车辆符合出口目标市场准入标准声明书"),
        (100, 160, "现声明，我公司申请出口的车辆技术状况符合目标市场准入标准。"),
        (900, 160, "车架号VIN"),
        (1080, 160, "品牌/型号"),
        (900, 200, "LGWEF6A59ME306051 哈弗牌 CC6464UM26"),
        (900, 250, "目标市场"),
        (1080, 250, "安哥拉"),
        (100, 400, "声明企业：广州某某汽车贸易有限公司"),
        (100, 440, "日期：2026年5月7日"),
    ]
    (document,) = documents_of([page(letter, size=(2339, 1655))], "licence").documents
    (vehicle,) = document.vehicles
    found = vehicle.vin.value, vehicle.brand.value, vehicle.model.value
    assert found == ("LGWEF6A59ME306051", "哈弗牌", "CC6464UM26")


def confirmation(page, outlet):
    """A manufacturer's confirmation with one line about an outlet."""
    return only(
        page(
            [
                (400, 60, "售后维修服务确认书"),
                (100, 160, "我公司确认对以下车辆在当地提供售后维修服务，网点信息见下。"),
                (100, 240, f"VIN：{VIN}"),
                (100, 300, outlet),
                (100, 400, "某某汽车制造有限公司"),
            ]
        )
    )


def test_a_place_for_an_outlet_that_was_left_empty_is_surely_blank(page):
    found = confirmation(page, "网点： ，（）")
    assert found.type == "after_sales_confirmation"
    assert found.outlet.blank


def test_an_outlet_behind_the_bare_word_is_one(page):
    found = confirmation(page, "网点： Jeddah Car Clinic，193 Port Road, Jeddah")
    assert "Jeddah Car Clinic" in found.outlet.value


@pytest.mark.parametrize(("cell", "blank"), [("", True), ("Jeddah Car Clinic", False)])
def test_an_outlets_column_with_nothing_but_paper_in_it_is_surely_blank(page, cell, blank):
    row = [(100, 340, VIN), *([(600, 340, cell)] if cell else [])]
    head = [(100, 300, "VIN码"), (600, 300, "服务网点"), (400, 60, "售后维修服务确认书")]
    found = documents_of([page([*head, *row])]).documents[0]
    assert (found.type, found.outlet.blank) == ("after_sales_confirmation", blank)


@pytest.mark.parametrize(
    ("seen", "rivals"),
    [
        ("陕西泰远重卡进出口有限公司", {"泰": (("秦", 0.3),)}),
        ("印陕西秦远重卡进出口有限公司", {"印": (("卯", 0.3),)}),
        ("陕西奏重卡进出口有限公司", {"奏": (("泰", 0.3),)}),
    ],
)
def test_a_name_that_a_seal_makes_doubtful_is_as_the_letters_words_surely_have_it(
    page, seen, rivals
):
    name = "陕西秦远重卡进出口有限公司"
    letter = [
        (400, 60, "出口目标市场准入标准声明", 40),
        (100, 200, f"{name}（统一社会信用代码：91610112MAB2GT6J96）声明：本公司本次申请"),
        (900, 700, f"声明单位：{seen}"),
    ]
    (found,) = documents_of([page(letter, rivals=rivals)]).documents
    assert found.issuer.value == name


def test_a_name_that_a_seals_rim_parts_is_as_the_letters_words_surely_have_it(page):
    letter = [
        (400, 60, "声明书", 40),
        (100, 200, "我公司（云南滇澜进出口有限公司）拟出口的车辆符合出口目标市场准入标准。"),
        (690, 630, "云南滇澜进"),
        (815, 630, "丹有限公司"),
    ]
    found = only(page(letter, rivals={"丹": (("口", 0.4),)}))
    assert found.issuer.value == "云南滇澜进出口有限公司"


AFTER_SALES = [
    (400, 60, "售后维修服务确认书", 40),
    (100, 200, "某某汽车销售有限公司："),
    (100, 240, "贵公司拟出口的下列车辆为我公司生产，我公司确认在出口国家提供售后维修服务："),
    (100, 300, "车辆识别代号"),
    (500, 300, "注册登记日期"),
    (100, 340, VIN),
    (500, 340, "2026-06-09"),
    (100, 400, "本确认书仅用于贵公司申领二手车出口许可证。"),
]


def test_who_signs_under_a_seal_and_when_in_numerals_is_read_though_the_page_hardly_shows_it(page):
    signed = [(900, 600, "某某丰田汽车有限公部(公章)"), (900, 660, "二〇二六年千月三日")]
    shown = {
        "某某丰田汽车有限公部(公章)": "某某丰田汽车有限公司（公章）",
        "二〇二六年千月三日": "二〇二六年十月三日",
    }
    letter = only(page([*AFTER_SALES, *signed], seen=shown))
    assert letter.issuer.value == "某某丰田汽车有限公司"
    assert (letter.date.value, letter.date.sure) == (dt.date(2026, 10, 3), False)


def test_a_day_in_numerals_that_two_readers_see_alike_is_sure(page):
    letter = only(page([*AFTER_SALES, (900, 660, "二〇二六年十月三日")]))
    assert (letter.date.value, letter.date.sure) == (dt.date(2026, 10, 3), True)


def test_the_day_of_a_vehicles_registration_is_not_the_letters(page):
    assert only(page(AFTER_SALES)).date.value is None


def test_a_conclusion_whose_boxes_are_in_doubt_is_as_its_sentence_has_it(page):
    report = [
        (500, 60, "机动车检测报告"),
        (100, 160, "车架号：" + VIN),
        (100, 400, "检测结论：合格"),
        (400, 400, "□不合格"),
        (100, 440, "该车辆质量满足出口要求"),
    ]
    (found,) = documents_of([page(report, rivals={"□": (("口", 0.3), ("", 0.3))})]).documents
    assert (found.conclusion.value, found.conclusion.sure) == ("qualified", True)


def test_the_client_in_a_bodys_declaration_does_not_issue_it(page):
    lines = (
        (600, 100, "自我声明"),
        (200, 200, "我单位系依法设立的第三方检验检测机构，已取得检验检测机构资"),
        (100, 240, "质认定证书（编号：211005130893），受广州某某汽车贸易有限公司委"),
        (100, 280, "托。我单位无未整改违法违规行为，无严重失信行为。"),
        (900, 400, "江苏苏检汽车技术服务有限公司"),
        (900, 440, "2026年9月12日"),
    )
    assert only(page(list(lines))).issuer.value == "江苏苏检汽车技术服务有限公司"


def test_a_declaration_on_all_vehicles_of_the_form_covers_them(page):
    words = [
        (500, 60, "出口目标市场准入标准声明"),
        (100, 120, "兹声明：我司按QHAX/2025/326号合同出口至格鲁吉亚的全部二手车（共"),
        (100, 160, "计4台，明细详见许可证申请表），均符合出口目标市场准入标准。"),
    ]
    assert only(page(words)).covers_application.value
