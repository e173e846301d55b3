import pytest

from dossier import Box, Evidence, Field, PageRef
from validators.rules.registration_certificate_incomplete import (
    registration_certificate_incomplete as rule,
)


def ask(kit, numbers, scans, poor=(), **values):
    pages = tuple(PageRef(file="a.pdf", page=number) for number in range(1, scans + 1))
    certificate = kit.certificate(page_numbers=numbers, pages=pages, **values)
    return kit.ask(rule, kit.with_(certificate=certificate, poor=poor))


@pytest.mark.parametrize(
    ("numbers", "scans", "outcome"),
    [
        ((1, 2, 3, 4), 4, "pass"),
        ((1, 2, 3, 4), 2, "pass"),
        ((1, 2, 3), 2, "pass"),
        ((), 2, "pass"),
        ((1, 2, 4), 3, "fail"),
        ((1, 2, 5, 6), 2, "fail"),
        ((1, 2, 4), 2, "pass"),
        ((1, 2, 4), 4, "unsure"),
        ((4, 3, 2, 1, 1), 5, "pass"),
        ((1, 2, 24), 3, "unsure"),
        ((1, 2, 3, 24), 4, "pass"),  # a 4 with a stroke beside it
        ((1, 2, 3, 40), 2, "pass"),
    ],
)
def test_printed_numbers_leave_none_out(kit, numbers, scans, outcome):
    assert ask(kit, numbers, scans) == [outcome]


def test_a_page_that_was_hard_to_read_leaves_it_open(kit):
    assert ask(kit, (1, 2, 4), 3, poor=(3,)) == ["unsure"]


def test_page_one_is_known_by_what_it_says(kit):
    gone = {"registration_date": kit.ABSENT, "registration_authority": kit.ABSENT}
    assert ask(kit, (2, 3, 4), 3, **gone) == ["fail"]
    assert ask(kit, (2, 3, 4), 3) == ["pass"]


def test_page_two_is_known_by_what_it_says(kit):
    names = ("vin", "engine_no", "vehicle_type", "model", "manufacture_date")
    assert ask(kit, (1, 3, 4), 3, **dict.fromkeys(names, kit.ABSENT)) == ["fail"]


def test_entries_are_missing_where_nothing_after_page_two_is_there(kit):
    assert ask(kit, (1, 2), 2, entries=(), export_endorsement=False) == ["fail"]
    assert ask(kit, (1, 2), 2) == ["pass"]


def test_a_missing_certificate_is_not_reported_again(kit):
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]


def seen(page, value):
    place = Evidence(file="a.pdf", page=page, box=Box(0, 0, 1, 1), reader="pp-ocr-small")
    return Field(value=value, confidence=0.97, evidence=(place,))


@pytest.mark.parametrize(("second", "outcome"), [(2, "pass"), (1, "unsure")])
def test_as_many_scans_as_numbers_are_enough_where_each_bears_a_value(kit, second, outcome):
    own = {"owner": seen(1, "甲公司"), "vin": seen(second, kit.VIN), "plate_no": seen(4, "沪A1")}
    assert ask(kit, (1, 2, 4), 4, color=seen(3, "红"), **own) == [outcome]
