import datetime as dt

import pytest

from validators.rules.transfer_after_endorsement import transfer_after_endorsement as rule

ENDORSED = dt.date(2026, 10, 20)
DAY = dt.timedelta(days=1)
OTHER = "深圳市前海二手车有限公司"


def ask(kit, *entries):
    certificate = kit.certificate(entries=entries)
    return kit.ask(rule, kit.with_(certificate=certificate))


def endorsed(kit, date=ENDORSED):
    return kit.entry("transfer", date, kit.EXPORTER, for_export=True)


def test_transfers_before_the_endorsement_are_in_order(kit):
    assert ask(kit, kit.entry("transfer", ENDORSED - DAY, OTHER), endorsed(kit)) == ["pass"]


def test_a_transfer_the_day_after_is_a_fault(kit):
    assert ask(kit, endorsed(kit), kit.entry("transfer", ENDORSED + DAY, OTHER)) == ["fail"]


def test_even_where_the_summary_prints_it_first(kit):
    assert ask(kit, kit.entry("transfer", ENDORSED + DAY, OTHER), endorsed(kit)) == ["fail"]


def test_a_second_endorsement_for_another_firm_is_one_too(kit):
    later = kit.entry("transfer", ENDORSED + DAY, OTHER, for_export=True)
    assert ask(kit, endorsed(kit), later) == ["fail"]


def test_the_same_transfer_printed_twice_is_one(kit):
    assert ask(kit, kit.entry("transfer", ENDORSED, kit.EXPORTER), endorsed(kit)) == ["pass"]


def test_the_same_day_but_another_owner_is_for_a_person_unless_printed_before(kit):
    sold = kit.entry("transfer", ENDORSED, OTHER)
    assert ask(kit, endorsed(kit), sold) == ["unsure"]
    assert ask(kit, sold, endorsed(kit)) == ["pass"]
    summary = kit.entry("transfer", ENDORSED, kit.EXPORTER)
    assert ask(kit, sold, summary, endorsed(kit)) == ["pass"]
    assert ask(kit, summary, sold, endorsed(kit)) == ["unsure"]


def test_an_unread_date_printed_later_is_for_a_person(kit):
    assert ask(kit, endorsed(kit), kit.entry("transfer", kit.UNREAD, OTHER)) == ["unsure"]
    assert ask(kit, kit.entry("transfer", kit.UNREAD, OTHER), endorsed(kit)) == ["pass"]


def test_a_doubtful_date_is_judged_under_each_reading(kit):
    both = kit.read(ENDORSED - DAY, 0.97, ENDORSED + DAY)
    assert ask(kit, kit.entry("transfer", both, OTHER), endorsed(kit)) == ["unsure"]
    later = kit.read(ENDORSED + DAY, 0.97, ENDORSED + 2 * DAY)
    assert ask(kit, endorsed(kit), kit.entry("transfer", later, OTHER)) == ["unsure"]
    earlier = kit.read(ENDORSED - DAY, 0.97, ENDORSED - 2 * DAY)
    assert ask(kit, kit.entry("transfer", earlier, OTHER), endorsed(kit)) == ["pass"]


@pytest.mark.parametrize("kind", ["mortgage", "pledge", "seizure"])
def test_a_burden_after_it_is_for_a_person_unless_its_own_rule_tells_it(kit, kind):
    noted = kit.entry(kind, ENDORSED + DAY)
    lifted = kit.entry(f"{kind}_release", ENDORSED + 2 * DAY)

    def asked(state, *entries):
        return kit.ask(
            rule, kit.with_(certificate=kit.certificate(entries=entries, **{kind: state}))
        )

    assert asked("released", endorsed(kit), noted, lifted) == ["unsure"]
    assert asked("open", endorsed(kit), noted) == ["pass"]
    before = kit.entry(kind, ENDORSED - DAY)
    assert asked("released", before, endorsed(kit), lifted) == ["pass"]


def test_a_change_of_the_vehicle_after_it_is_for_a_person(kit):
    change = kit.entry("change", ENDORSED + DAY)
    (finding,) = kit.told(
        rule, kit.with_(certificate=kit.certificate(entries=(endorsed(kit), change)))
    )
    assert finding.outcome == "unsure"
    assert "签注后登记栏另有变更" in finding.message.zh
    assert ask(kit, kit.entry("change", ENDORSED), endorsed(kit)) == ["pass"]
    doubtful = kit.entry("change", kit.read(ENDORSED - DAY, 0.97, ENDORSED + DAY))
    assert ask(kit, doubtful, endorsed(kit)) == ["pass"]


def test_without_an_endorsement_there_is_nothing_to_look_at(kit):
    assert ask(kit, kit.entry("transfer", ENDORSED, kit.EXPORTER)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]
