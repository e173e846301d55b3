import datetime as dt

import pytest

from validators.rules.seizure_noted import seizure_noted as rule


@pytest.mark.parametrize(
    ("state", "outcome"), [("none", "pass"), ("released", "pass"), ("open", "fail")]
)
def test_only_what_stands_is_a_fault(kit, state, outcome):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(seizure=state))) == [outcome]


def test_a_pass_says_that_no_register_was_asked(kit):
    (finding,) = kit.told(rule, kit.dossier())
    assert "未查询" in finding.message.zh
    assert "asked" in finding.message.en


@pytest.mark.parametrize(
    "rival", [("none", 0.97, "open"), ("open", 0.97, "released"), ("none", 0.4)]
)
def test_doubt_goes_to_a_person(kit, rival):
    certificate = kit.certificate(seizure=kit.read(*rival))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]


def test_unread_is_unsure(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(seizure=kit.ABSENT))) == ["unsure"]


def test_a_page_that_was_hard_to_read_may_bear_one(kit):
    assert kit.ask(rule, kit.with_(poor=(4,))) == ["unsure"]


def test_more_notes_than_releases_are_for_a_person(kit):
    certificate = kit.certificate(
        seizure="released",
        entries=(
            kit.entry("seizure", dt.date(2021, 4, 1)),
            kit.entry("seizure", dt.date(2022, 4, 1)),
            kit.entry("seizure_release", dt.date(2023, 4, 1)),
        ),
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]
