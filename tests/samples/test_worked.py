"""The worked cases are what they are called."""

import datetime as dt
import json

import pytest

from samples.car import life
from samples.sheets import python_random
from samples.story import story
from samples.worked import WORKED, work
from validators.rules import RULES

CASES = {case.name: case for case in WORKED}


def told(name, seed=1):
    """The story of a case."""
    case = CASES[name]
    made = story(python_random(f"{name}/{seed}"), case.wish)
    case.tell(made)
    return made


def test_each_case_is_for_a_rule_that_there_is():
    assert {case.rule for case in WORKED} - {None} <= {rule.id for rule in RULES}


@pytest.mark.parametrize("seed", range(5))
def test_a_service_life_ends_exactly_a_year_after_the_application(seed):
    made = told("service-life-ends-in-a-year", seed)
    old = made.cars[0]
    ends = old.registration_date.replace(year=old.registration_date.year + life(old.model))
    assert ends == made.applied.replace(year=made.applied.year + 1)


@pytest.mark.parametrize("seed", range(5))
def test_a_mortgage_is_released_on_the_day_before_the_sale(seed):
    events = told("mortgage-released-the-day-before", seed).cars[0].events
    assert [event.kind for event in events][-3:] == ["mortgage", "mortgage_release", "transfer"]
    assert events[-1].date - events[-2].date == dt.timedelta(days=1)
    assert [event.date for event in events] == sorted(event.date for event in events)


def test_every_case_is_made_with_its_truth(tmp_path):
    index = work(tmp_path, "digital", "test", 1)
    assert [line["faults"] for line in index] == [
        [case.rule] if case.rule else [] for case in WORKED
    ]
    for line in index:
        truth = json.loads((tmp_path / line["truth"]).read_text("utf-8"))
        assert (tmp_path / truth["path"]).exists()
