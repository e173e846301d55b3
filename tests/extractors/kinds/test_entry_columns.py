"""Entries of a certificate that stand in two columns, or name nobody, or stand on a watermark."""

import datetime as dt

import pytest

from extractors.documents import documents_of
from tests.extractors.kinds.test_certificate import BUYER, CODE, DATA, SUMMARY

WIDE = (1627, 1152)
COLUMNS = [
    (741, 64, "登记栏"),
    (97, 131, "质押备案"),
    (97, 164, "质权人姓名/名称：上海某某融资担保有限公司"),
    (97, 258, "质押备案日期：2024-03-21"),
    (814, 131, "转让登记"),
    (816, 166, f"姓名/名称：{BUYER}"),
    (816, 197, f"身份证明名称/号码：统一社会信用代码/{CODE}"),
    (816, 287, "转让登记日期：2026-05-12"),
    (816, 320, "转让待出口"),
]


@pytest.fixture
def certificate(page):
    def make(words, size=(1654, 2339)):
        pages = [
            page([*SUMMARY, (700, 400, "第1页")], file="a.jpg"),
            page(DATA, file="b.jpg"),
            page(words, file="c.jpg", size=size),
        ]
        return documents_of(pages, "licence").documents[0]

    return make


def test_entries_side_by_side_are_read_each_by_itself(certificate):
    found = certificate(COLUMNS, WIDE)
    assert (found.owner.value, found.owner.sure) == (BUYER, True)
    assert found.pledge.value == "open"
    assert found.export_endorsement_date.value == dt.date(2026, 5, 12)


def test_whoever_owned_it_before_a_transfer_to_nobody_that_was_read_is_not_surely_the_owner(
    certificate,
):
    unread = [(100, 60, "登记栏"), (100, 120, "转让登记"), (100, 240, "转让登记日期：2026-05-06")]
    found = certificate(unread)
    assert found.owner.value == "张三"
    assert not found.owner.sure


def test_a_watermark_in_an_empty_row_is_nobody(page):
    rows = [(450, 280, "车登记证") if text == "————" else (x, y, text) for x, y, text in SUMMARY]
    found = documents_of([page(rows), page(DATA, file="b.jpg")], "licence").documents[0]
    assert found.owner.value == "张三"
    assert [entry.kind for entry in found.entries if entry.owner.value] == ["registration"]


OFFICE = [(1000, 700, "河南省郑州市公安局交"), (1040, 740, "通警察支队"), (1040, 780, "车辆管理所")]


@pytest.mark.parametrize(("office", "sealed"), [(OFFICE, True), ([], False)])
def test_the_offices_name_beside_the_place_for_its_seal_is_a_square_seal(page, office, sealed):
    data = page([*DATA, *office, (100, 800, "33.发证机关章")], file="b.jpg")
    found = documents_of([page(SUMMARY), data], "licence").documents[0]
    assert bool(found.sealed.value) is sealed


def test_heads_on_lines_of_their_own_left_of_their_rows_keep_all_rows_below(certificate):
    def entry(top, head, owner, date):
        rows = (f"姓名/名称：{owner}", "机动车获得方式：购买", "机动车登记编号：鲁B7K52A", date)
        return [
            (100, top, head),
            *((240, top + 33 * at, row) for at, row in enumerate(rows, 1)),
        ]

    found = certificate(
        [
            (741, 60, "登记栏"),
            *entry(120, "转移登记", "刘倩", "转移登记日期：2024-03-08"),
            *entry(320, "转让登记", BUYER, "转让登记日期：2026-05-06"),
        ]
    )
    dates = [(one.owner.value, one.date.value) for one in found.entries if one.kind == "transfer"]
    assert ("刘倩", dt.date(2024, 3, 8)) in dates
    assert (BUYER, dt.date(2026, 5, 6)) in dates


def test_an_entry_of_one_row_ends_where_the_next_begins_though_that_has_its_kind_in_its_middle(
    certificate,
):
    found = certificate(
        [
            *((152, 178, "登记栏", 39), (166, 266, "登记种类", 36), (405, 269, "登记内容", 32)),
            (402, 313, "抵押权人姓名/名称大众汽车金融(中国)有限公司", 35),
            (164, 347, "抵押登记", 40),
            (405, 353, "身份证明名称/号码统一社会信用代码/91370214MA12LQTP5R", 30),
            (402, 389, "抵押登记日期2019-01-30", 33),
            *((168, 437, "解除抵押登记", 33), (405, 437, "解除抵押日期 2021-08-13", 30)),
            (404, 482, f"姓名/名称{BUYER}", 36),
            (404, 521, f"身份证明名称/号码统一社会信用代码/{CODE}", 33),
            *((405, 560, "机动车获得方式购买", 30), (167, 575, "转让登记", 36)),
            *((403, 598, "机动车登记编号", 30), (403, 632, "转让登记日期2026-05-07", 35)),
            *((404, 668, "备注转让待出口", 34), (787, 2126, "第3页", 31)),
        ]
    )
    assert (found.owner.value, found.owner.sure) == (BUYER, True)
    assert found.mortgage.value == "released"


def test_a_page_that_bears_nothing_but_the_endorsement_endorses_the_certificate(certificate):
    found = certificate(
        [
            *((398, 79, "登记栏"), (91, 134, "签注")),
            (92, 164, "该车已办理出口转让登记，转让待出口。"),
            *((92, 195, "签注日期：2026-09-22"), (427, 1126, "第4页")),
        ]
    )
    assert found.export_endorsement.value
    assert found.export_endorsement_date.value == dt.date(2026, 9, 22)
