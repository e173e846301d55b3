"""Entries of a certificate whose heads stand in brackets, misread on a copy."""

import datetime as dt

import pytest

from extractors.documents import documents_of

BUYER, CODE = "宁波某某汽车进出口有限公司", "91440113MACPQJKN06"
DATA = [
    (100, 60, "注册登记机动车信息栏"),
    (100, 120, "9.车辆识别代号/车架号"),
    (450, 120, "LSVCY6C49MN027789"),
    (100, 160, "11.发动机号"),
    (450, 160, "CST123456"),
]


@pytest.mark.parametrize("head", ["【转让登记】", "【转让叠记】"])
def test_a_head_in_brackets_of_which_a_letter_is_misread_opens_its_entry(page, head):
    entry = [
        (100, 360, "登记栏"),
        (100, 420, f"{head}机动车所有人：{BUYER}；身份证明名称/号码：统一社会信用代码/{CODE}；"),
        (100, 460, "机动车获得方式：购买；转让登记日期：2026-03-07；备注：转移种出口"),
    ]
    (made,) = documents_of([page([*DATA, *entry])]).documents
    assert (made.owner.value, made.export_endorsement.value) == (BUYER, True)
    assert made.export_endorsement_date.value == dt.date(2026, 3, 7)


@pytest.mark.parametrize("head", ["解除抵押登记", "解都余抵押登记", "解余抵押登记"])
def test_a_release_is_one_though_a_letter_in_dots_is_read_as_two(page, head):
    entries = [
        (100, 360, "登记栏"),
        (100, 420, "抵押登记：抵押权人姓名/名称某某银行，抵押登记日期：2021-08-13"),
        (100, 520, f"{head}：抵押权人姓名/名称某某银行，解除抵押登记日期：2023-09-10"),
    ]
    (made,) = documents_of([page([*DATA, *entries])]).documents
    assert made.mortgage.value == "released"


def test_a_transfer_behind_a_label_is_an_entry_of_its_own_and_not_the_note_of_the_one_above(page):
    entries = [
        (100, 360, "登记栏"),
        (100, 420, "转让登记"),
        (100, 450, "姓名/名称：楚某"),
        (100, 480, "转让登记日期：2023-04-27"),
        (100, 560, "登记事项：转让登记（转让待出口）"),
        (100, 590, f"姓名/名称：{BUYER}"),
        (100, 620, f"身份证明名称/号码：统一社会信用代码/{CODE}"),
        (100, 650, "转让登记日期：2026年7月29日"),
    ]
    (made,) = documents_of([page([*DATA, *entries])]).documents
    assert (made.owner.value, len(made.entries)) == (BUYER, 2)
    assert made.export_endorsement_date.value == dt.date(2026, 7, 29)


@pytest.mark.parametrize("head", ["【转让登记（转让待出口）】", "【转让待出口】"])
def test_an_endorsed_head_before_its_owner_is_not_the_note_of_the_entry_above(page, head):
    entries = [
        (100, 360, "登记栏"),
        (100, 420, "【转移登记】机动车所有人：曹某某；身份证明名称/号码：居民身份"),
        (100, 450, "证/650102198609223964；机动车获得方式：购买；转移登记日期：2022-01-17"),
        (100, 520, f"{head}机动车所有人：{BUYER}；身"),
        (100, 550, f"份证明名称/号码：统一社会信用代码/{CODE}；号牌、行驶证已收回。"),
        (100, 580, "登记日期：2026-10-22"),
    ]
    (made,) = documents_of([page([*DATA, *entries])]).documents
    assert [entry.for_export for entry in made.entries] == [False, True]
    assert (made.owner.value, made.export_endorsement_date.value) == (BUYER, dt.date(2026, 10, 22))


@pytest.mark.parametrize("head", ["转让登记（转让待出口）", "转運登记（转让待出口）"])
def test_an_endorsed_transfer_of_which_a_letter_is_misread_is_an_entry_of_its_own(page, head):
    entries = [
        (100, 360, "登记栏"),
        (380, 400, "转让登记"),
        (100, 430, "机动车所有人：唐某某"),
        (100, 460, "转让登记日期：2024-07-24"),
        (350, 520, head),
        (100, 550, f"机动车所有人：{BUYER}"),
        (100, 580, "登记日期：2026-10-14"),
    ]
    (made,) = documents_of([page([*DATA, *entries])]).documents
    assert [entry.for_export for entry in made.entries] == [False, True]
    assert made.export_endorsement_date.value == dt.date(2026, 10, 14)


def test_a_head_that_is_run_into_a_seals_words_takes_no_line_of_the_entry_above(page):
    entries = [
        (100, 360, "登记栏"),
        (380, 400, "转让登记"),
        (100, 430, "机动车所有人：唐某某"),
        (100, 460, "转让登记日期：2024-07-24"),
        (270, 488, "车辆管转让登记", 55),
        (402, 510, "（转让待出口）"),
        (100, 550, f"机动车所有人：{BUYER}"),
        (100, 580, "登记日期：2026-10-14"),
    ]
    (made,) = documents_of([page([*DATA, *entries])]).documents
    assert [str(entry.date.value) for entry in made.entries] == ["2024-07-24", "2026-10-14"]
