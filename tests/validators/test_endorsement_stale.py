import datetime as dt

import pytest

from validators.rules.endorsement_stale import endorsement_stale as rule


@pytest.mark.parametrize(("days", "outcome"), [(0, "pass"), (60, "pass"), (61, "unsure")])
def test_sixty_days_are_prompt_and_the_rest_is_for_a_person_to_say(kit, days, outcome):
    endorsed = kit.DAY - dt.timedelta(days=days)
    certificate = kit.certificate(export_endorsement_date=endorsed)
    (finding,) = kit.told(rule, kit.with_(certificate=certificate))
    assert finding.outcome == outcome
    assert not finding.needs_a_person
    assert f"{days} days" in finding.message.en


def test_without_the_date_there_is_nothing_to_reckon(kit):
    certificate = kit.certificate(export_endorsement_date=kit.UNREAD)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]
