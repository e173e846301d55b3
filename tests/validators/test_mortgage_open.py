import datetime as dt

import pytest

from validators.rules.mortgage_open import mortgage_open as rule


@pytest.mark.parametrize(
    ("state", "outcome"), [("none", "pass"), ("released", "pass"), ("open", "fail")]
)
def test_only_what_stands_is_a_fault(kit, state, outcome):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(mortgage=state))) == [outcome]


def test_a_pass_says_that_no_register_was_asked(kit):
    (finding,) = kit.told(rule, kit.dossier())
    assert "未查询" in finding.message.zh
    assert "asked" in finding.message.en


@pytest.mark.parametrize(
    "rival", [("none", 0.97, "open"), ("open", 0.97, "released"), ("none", 0.4)]
)
def test_doubt_goes_to_a_person(kit, rival):
    certificate = kit.certificate(mortgage=kit.read(*rival))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]


def test_unread_is_unsure(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(mortgage=kit.ABSENT))) == ["unsure"]


def test_a_page_that_was_hard_to_read_may_bear_one(kit):
    assert kit.ask(rule, kit.with_(poor=(4,))) == ["unsure"]


def test_more_notes_than_releases_are_for_a_person(kit):
    certificate = kit.certificate(
        mortgage="released",
        entries=(
            kit.entry("mortgage", dt.date(2021, 4, 1)),
            kit.entry("mortgage", dt.date(2022, 4, 1)),
            kit.entry("mortgage_release", dt.date(2023, 4, 1)),
        ),
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]


@pytest.mark.parametrize(
    ("noted", "lifted", "outcome"),
    [
        (dt.date(2024, 4, 1), dt.date(2024, 4, 1), "pass"),
        (dt.date(2024, 4, 1), dt.date(2024, 4, 2), "pass"),
        (dt.date(2024, 4, 2), dt.date(2024, 4, 1), "unsure"),
        (dt.date(2024, 4, 2), None, "pass"),
        (None, dt.date(2024, 4, 1), "pass"),
    ],
)
def test_a_release_from_before_the_latest_note_lifts_something_else(kit, noted, lifted, outcome):
    first = (
        kit.entry("mortgage", dt.date(2021, 4, 1)),
        kit.entry("mortgage_release", dt.date(2023, 4, 1)) if lifted else kit.entry("other", None),
    )
    certificate = kit.certificate(
        mortgage="released",
        entries=(
            *first,
            kit.entry("mortgage", noted),
            kit.entry("mortgage_release", lifted),
            kit.entry("mortgage_release", None),
        ),
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]
