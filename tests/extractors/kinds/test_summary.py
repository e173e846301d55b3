"""The summary's rows, where a seal or a bad copy hides what they begin with."""

import datetime as dt

import pytest

from extractors.documents import documents_of

FIRST, SECOND = "北京某某汽车租赁有限公司", "广州某某汽车贸易有限公司"
LABEL = "机动车所有人/身份证明名称/号码"


def summary(first, second):
    """A first page whose two rows begin with these labels, or none."""
    words = [
        (100, 60, "注册登记摘要信息栏"),
        (100, 100, first),
        (100, 130, f"{FIRST}/统一社会信用代码/91110105MA9K2RHX4L"),
        (100, 160, "登记机关"),
        (500, 160, "登记日期"),
        (100, 190, "北京市公安局公安交通管理局车辆管理所"),
        (500, 190, "2019-05-06"),
        (100, 240, "转让登记摘要信息栏"),
        (100, 280, second),
        (100, 310, f"{SECOND}/统一社会信用代码/91440113MACPQJKN06"),
        (100, 340, "登记机关"),
        (500, 340, "登记日期"),
        (100, 370, "北京市公安局公安交通管理局车辆管理所"),
        (500, 370, "2026-05-06"),
    ]
    return [word for word in words if word[2]]


@pytest.mark.parametrize(
    ("first", "second"),
    [(LABEL, LABEL), ("", LABEL), (LABEL, ""), ("机动车牌有人/身份证明名称/号码", LABEL)],
)
def test_each_row_has_its_own_owner_though_its_label_is_hidden(page, first, second):
    (certificate,) = documents_of([page(summary(first, second))]).documents
    assert certificate.registration_date.value == dt.date(2019, 5, 6)
    assert certificate.owner.value == SECOND
    assert [(one.kind, one.owner.value) for one in certificate.entries] == [
        ("registration", FIRST),
        ("transfer", SECOND),
    ]


def test_a_line_that_was_not_seen_does_not_cut_an_owner_off_its_transfer(page):
    words = [(500, 40, "登记栏"), (100, 80, "登记种类"), (400, 80, "登记内容")]
    for top, owner, day in ((120, FIRST, "2026-01-01"), (320, SECOND, "2026-09-14")):
        words += [
            (400, top, f"机动车所有人{owner}"),
            # below it stood kind and number of the owner's document
            (400, top + 80, "机动车获得方式购买"),
            (100, top + 90, "转让登记"),
            (400, top + 110, "机动车登记编号"),
            (400, top + 140, f"登记日期{day}"),
        ]
    words.append((400, 490, "签注转让待出口"))
    (certificate,) = documents_of([page(words)]).documents
    assert [
        (one.owner.value, str(one.date.value), one.for_export) for one in certificate.entries
    ] == [
        (FIRST, "2026-01-01", False),
        (SECOND, "2026-09-14", True),
    ]


@pytest.mark.parametrize(
    ("third", "numbers"), [("第3页", (1, 3, 4)), ("3页", (1, 3, 4)), ("", (1, 3, 4))]
)
def test_a_page_of_entries_whose_number_is_not_legible_is_the_one_missing(page, third, numbers):
    def entries(foot, file, *more):
        return page([(500, 40, "登记栏"), *more, (800, 2250, foot)], file=file)

    pages = (
        page([*summary(LABEL, LABEL), (800, 2250, "第1页")], file="1.jpg"),
        entries(third, "2.jpg", (100, 120, "转让登记"), (100, 160, f"姓名/名称：{SECOND}")),
        entries("第4页", "3.jpg"),
    )
    (certificate,) = documents_of(pages).documents
    assert certificate.page_numbers == numbers


def test_no_number_is_made_up_for_a_page_that_is_not_there(page):
    pages = (
        page([*summary(LABEL, LABEL), (800, 2250, "第1页")], file="1.jpg"),
        page([(500, 40, "登记栏"), (800, 2250, "第4页")], file="3.jpg"),
    )
    (certificate,) = documents_of(pages).documents
    assert certificate.page_numbers == (1, 4)


def test_a_vehicle_was_registered_on_its_day_though_a_seal_hides_by_whom(page):
    hidden = [word for word in summary(LABEL, "")[:8] if FIRST not in word[2]]
    (certificate,) = documents_of([page(hidden)]).documents
    assert certificate.registration_date.value == dt.date(2019, 5, 6)
    assert certificate.owner.value is None
