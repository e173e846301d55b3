import datetime as dt
from dataclasses import replace

import pytest

from dossier import RegistrationCertificate
from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

BUYER = "广州某某汽车贸易有限公司"
CODE = "91440113MACPQJKN06"
VIN = "LSVCY6C49MN027789"

SUMMARY = [
    (100, 60, "注册登记摘要信息栏"),
    (900, 60, "证书编号 310007798232"),
    (100, 120, "1.机动车所有人/身份证明名称/号码"),
    (450, 120, "张三/居民身份证/310101199001011234"),
    (100, 160, "2.登记机关"),
    (250, 160, "上海市公安局交通警察总队车辆管理所"),
    (100, 200, "3.登记日期"),
    (250, 200, "2019-05-06"),
    (600, 200, "4.机动车登记编号"),
    (800, 200, "沪A12345"),
    (100, 240, "转移登记摘要信息栏"),
    (100, 280, "1.机动车所有人/身份证明名称/号码"),
    (450, 280, "————"),
]
DATA = [
    (100, 460, "注册登记机动车信息栏"),
    (100, 500, "5.车辆类型"),
    (300, 500, "小型轿车"),
    (700, 500, "6.车辆品牌"),
    (900, 500, "大众汽车牌"),
    (100, 540, "7.车辆型号"),
    (300, 540, "SVW7142BPV"),
    (100, 580, "9.车辆识别代号/车架号"),
    (350, 580, VIN),
    (100, 620, "11.发动机号"),
    (300, 620, "CST123456"),
    (100, 660, "32.车辆出厂日期"),
    (300, 660, "2019-04-01"),
    (600, 660, "34.发证日期"),
    (800, 660, "2019-05-06"),
]
TRANSFER = [
    (100, 60, "登记栏"),
    (100, 120, "转让登记"),
    (100, 160, "姓名/名称："),
    (300, 160, BUYER),
    (100, 200, "身份证明名称/号码："),
    (400, 200, f"统一社会信用代码/{CODE}"),
    (100, 240, "转让登记日期：2026-05-06"),
    (100, 280, "转让待出口"),
]


def entry(y: int, head: str, date: str) -> list[tuple[float, float, str]]:
    return [(100, y, head), (100, y + 40, f"日期：{date}")]


def certificate_of(*pages) -> RegistrationCertificate:
    found = documents_of(pages).documents
    assert [type(document) for document in found] == [RegistrationCertificate]
    return found[0]


@pytest.fixture
def booklet(page):
    def make(*entries):
        return certificate_of(
            page([*SUMMARY, (700, 400, "第1页")], file="a.jpg"),
            page(DATA, file="b.jpg"),
            page([*TRANSFER, *(word for one in entries for word in one)], file="c.jpg"),
        )

    return make


def test_the_owner_is_that_of_the_newest_entry_and_the_plate_that_of_the_first(booklet):
    certificate = booklet()
    assert certificate.owner.value == BUYER
    assert certificate.owner_id.value == CODE
    assert certificate.plate_no.value == "沪A12345"
    assert certificate.registration_date.value == dt.date(2019, 5, 6)


def test_the_endorsement_and_its_day_are_those_of_its_entry(booklet):
    certificate = booklet()
    assert certificate.export_endorsement.value is True
    assert certificate.export_endorsement_date.value == dt.date(2026, 5, 6)


def test_the_vehicle_is_read_from_its_own_page(booklet):
    certificate = booklet()
    assert certificate.vin.value == VIN
    assert certificate.brand.value == "大众汽车牌"
    assert certificate.engine_no.value == "CST123456"
    assert certificate.manufacture_date.value == dt.date(2019, 4, 1)


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        ((), "none"),
        ((entry(400, "抵押登记", "2020-01-02"),), "open"),
        ((entry(400, "抵押登记", "2020-01-02"), entry(500, "解除抵押", "2021-01-02")), "released"),
        (
            (
                entry(400, "抵押登记", "2020-01-02"),
                entry(500, "解除抵押", "2021-01-02"),
                entry(600, "抵押登记", "2022-01-02"),
            ),
            "open",
        ),
    ],
)
def test_a_mortgage_stands_until_a_later_release(booklet, entries, state):
    assert booklet(*entries).mortgage.value == state


def test_pages_handed_in_backwards_are_one_certificate(page):
    certificate = certificate_of(
        page(TRANSFER, file="1.jpg"), page(DATA, file="2.jpg"), page(SUMMARY, file="3.jpg")
    )
    assert certificate.owner.value == BUYER
    assert certificate.vin.value == VIN


def test_a_spread_is_read_as_two_pages(page):
    right = [(x + 1300, y - 400, text) for x, y, text in DATA]
    certificate = certificate_of(
        page([*SUMMARY, *right], size=(2600, 1654)), page(TRANSFER, number=2)
    )
    assert certificate.vin.value == VIN
    assert certificate.certificate_no.value == "310007798232"


def test_no_endorsement_on_a_poorly_read_page_is_not_surely_none(page):
    certificate = certificate_of(
        page(SUMMARY, file="a.jpg"), page(DATA, file="b.jpg", legibility="poor")
    )
    assert certificate.export_endorsement.value is False
    assert not certificate.export_endorsement.sure


def test_a_page_handed_in_twice_is_no_second_certificate(page):
    certificate = certificate_of(
        page([*SUMMARY, *DATA], file="a.jpg"), page([*SUMMARY, *DATA], file="b.jpg")
    )
    assert certificate.vin.value == VIN


def test_an_endorsement_in_a_row_of_the_summary_is_no_entry_of_its_own(page):
    transfer = [
        (100, 280, "1.机动车所有人/身份证明名称/号码"),
        (450, 280, f"{BUYER}/统一社会信用代码/{CODE}"),
        (100, 320, "2.登记机关"),
        (250, 320, "上海市公安局交通警察总队车辆管理所"),
        (100, 360, "3.登记日期"),
        (250, 360, "2026-05-06"),
        (600, 360, "4.机动车登记编号"),
        (800, 360, "转让待出口"),
    ]
    certificate = certificate_of(page([*SUMMARY[:-2], *transfer, *DATA]))
    assert [(entry.kind, entry.date.value) for entry in certificate.entries] == [
        ("registration", dt.date(2019, 5, 6)),
        ("transfer", dt.date(2026, 5, 6)),
    ]
    assert certificate.export_endorsement_date.value == dt.date(2026, 5, 6)


def test_entries_below_a_summary_on_its_page_are_entries(page):
    below = [(x, y + 400, text) for x, y, text in TRANSFER]
    certificate = certificate_of(page([*SUMMARY, *below], file="a.jpg"), page(DATA, file="b.jpg"))
    assert certificate.owner.value == BUYER
    assert certificate.export_endorsement_date.value == dt.date(2026, 5, 6)


def test_the_offices_name_where_its_seal_belongs_is_a_seal(page):
    place = (900, 1500, "33.发证机关章")
    named = page([*SUMMARY, *DATA, place, (1000, 1600, "绵阳市公安局")])
    plain = page([*SUMMARY, *DATA, place])
    found = [documents_of([one], "licence").documents[0].sealed.value for one in (named, plain)]
    assert found == [True, False]


@pytest.mark.parametrize(("top", "sure"), [(1600, True), (300, False)])
def test_a_faint_mark_in_colour_is_surely_a_seal_only_where_seals_belong(page, top, sure):
    faint = SealMark(Rect(1000, top, 1200, top + 150), "red", 0.45)
    words = [*SUMMARY, *DATA, (900, 1500, "33.发证机关章")]
    (found,) = documents_of([page(words, seals=(faint,))], "licence").documents
    assert found.sealed.sure is sure


def test_in_an_evenly_set_table_each_kind_stands_in_the_middle_of_its_entry(page):
    blocks = [
        ("变更登记", ["变更备案：联系电话", "变更登记日期：2022-08-06"]),
        (
            "转移登记",
            ["姓名/名称：某某物流有限公司", "机动车获得方式：购买", "登记日期：2024-01-26"],
        ),
        (
            "转移登记",
            [
                "姓名/名称：某某国际贸易有限公司",
                "机动车获得方式：购买",
                "登记日期：2025-03-12",
                "签注：转让待出口",
            ],
        ),
    ]
    words, y = [(100, 60, "登记栏")], 200.0
    for kind, lines in blocks:
        words.append((100, y + 40 * (len(lines) - 1) / 2, kind))
        words += [(400, y + 40 * at, line) for at, line in enumerate(lines)]
        y += 40 * len(lines)
    certificate = certificate_of(
        page([*SUMMARY, (700, 400, "第1页")], file="a.jpg"),
        page(DATA, file="b.jpg"),
        page(words, file="c.jpg"),
    )
    assert certificate.export_endorsement_date.value == dt.date(2025, 3, 12)
    dated = {(one.owner.value, one.date.value) for one in certificate.entries if one.owner.value}
    assert ("某某物流有限公司", dt.date(2024, 1, 26)) in dated


def test_an_owners_code_that_wraps_at_the_margin_is_read_whole(page):
    said = f"姓名/名称：{BUYER} 身份证明名称/号码：统一社会信用代码/{CODE[:12]}"
    wrapped = [
        *((100, 60, "登记栏"), (100, 120, "转让登记"), (100, 160, said)),
        *((100, 184, CODE[12:]), (100, 208, "转让登记日期：2026-05-06 签注事项：转让待出口")),
    ]
    (document,) = documents_of([page(SUMMARY + DATA), page(wrapped, number=2)]).documents
    assert (document.owner.value, document.owner_id.value) == (BUYER, CODE)


def test_a_code_cut_off_at_the_margin_is_none(page):
    cut = [*TRANSFER[:5], (400, 200, f"统一社会信用代码/{CODE[:12]}"), *TRANSFER[6:]]
    (document,) = documents_of([page(SUMMARY + DATA), page(cut, number=2)]).documents
    assert document.owner_id.value is None
    assert document.owner_id.found


@pytest.mark.parametrize(
    ("codes", "number"),
    [
        (("A310007798232A",), "310007798232"),
        (("310007798239", "https://example.org/1"), "310007798239"),
        (("310007798232", "310007798239"), None),
        (("31000779823",), None),
    ],
)
def test_the_bar_code_says_a_number_of_its_own(page, codes, number):
    front = replace(page(SUMMARY + DATA), codes=codes)
    certificate = certificate_of(front, page(TRANSFER, number=2))
    assert certificate.barcode_no.value == number
    assert certificate.certificate_no.value == "310007798232"


def test_a_watermark_across_its_fold_leaves_a_spread_two_pages(page):
    left = [(x, y, text) for x, y, text in TRANSFER] + [(500, 1500, "第3页")]
    right = [(1400, 60, "登记栏"), (1400, 120, "解除抵押登记"), (1800, 1500, "第4页")]
    across = [(900, 400, "仅限二手车出口", 400)]
    spread = page([*left, *right, *across], size=(2600, 1654), number=2)
    certificate = certificate_of(page(SUMMARY + DATA), spread)
    assert certificate.owner.value == BUYER
    assert certificate.page_numbers == (3, 4)


def test_the_brand_of_a_chassis_is_no_brand_of_the_vehicle(page):
    chassis = [(100, 700, "底盘品牌"), (300, 700, "东风牌")]
    certificate = certificate_of(page(SUMMARY + DATA + chassis), page(TRANSFER, number=2))
    assert (certificate.brand.value, certificate.chassis_brand.value) == ("大众汽车牌", "东风牌")


def test_a_head_of_which_one_letter_is_misread_opens_its_entry_under_a_watermark(page):
    table = [
        *((100, 60, "登记栏"), (100, 120, "登记种类"), (300, 120, "登记内容")),
        (300, 155, f"姓名/名称：{BUYER}"),
        (300, 190, f"身份证明名称/号码：统一社会信用代码/{CODE}"),
        *((100, 225, "转让叠记"), (300, 225, "机动车获得方式：购买")),
        *((300, 260, "登记日期：2026-05-06"), (300, 295, "签注：转让待出口")),
        (250, 400, "复印件仅限二手车出口", 300),
    ]
    made = certificate_of(page(SUMMARY), page(DATA), page(table))
    assert (made.owner.value, made.export_endorsement_date.value) == (BUYER, dt.date(2026, 5, 6))


def test_an_endorsement_with_an_owner_of_its_own_is_no_note_of_the_transfer_above_it(page):
    lines = ["转让登记", "姓名/名称：邵凯", "转让登记日期：2022-08-16", "转让待出口"]
    lines += [f"名称：{BUYER}", f"统一社会信用代码：{CODE}", "签注日期：2026-11-04"]
    running = [(100, 60, "登记栏"), *((100, 120 + 40 * at, said) for at, said in enumerate(lines))]
    made = certificate_of(page(SUMMARY), page(DATA), page(running))
    assert (made.owner.value, made.export_endorsement_date.value) == (BUYER, dt.date(2026, 11, 4))
    assert [entry.for_export for entry in made.entries if entry.kind == "transfer"] == [False, True]
