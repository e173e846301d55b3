"""A sound story breaks no rule that it could break by its dates, numbers or choice of vehicles."""

import pytest

from samples.car import life
from samples.faults import FAULTS, wish
from samples.sheets import python_random
from samples.story import Wish, story

SOUND = [story(python_random(str(seed)), Wish()) for seed in range(120)]


def test_every_day_follows_the_one_before():
    for told in SOUND:
        assert told.signed <= told.applied
        for car in told.cars:
            assert car.manufacture_date <= car.registration_date <= car.issue_date
            assert car.registration_date < car.endorsed.date <= told.applied
            days = [event.date for event in car.events]
            assert days == sorted(days)
            assert days[-1] == car.endorsed.date


def test_no_vehicle_is_within_a_year_of_its_last_day():
    for told in SOUND:
        for car in told.cars:
            age = (told.applied - car.registration_date).days / 365.25
            assert age < life(car.model) - 1


def test_all_vehicles_of_a_dossier_share_code_and_name():
    for told in SOUND:
        assert len({car.model.hs_code for car in told.cars}) == 1
        assert len({car.model.goods_name for car in told.cars}) == 1
        assert len({car.vin for car in told.cars}) == len(told.cars) <= 20


def test_both_sets_of_rules_and_young_cars_are_met():
    assert {told.applied.year for told in SOUND} == {2025, 2026}
    assert any(told.young for told in SOUND)
    ages = [(told.applied - car.registration_date).days for told in SOUND for car in told.cars]
    assert {180, 181} <= set(ages)


def test_contracts_are_written_in_many_languages():
    assert {told.language for told in SOUND} == {"zh", "zh-en", "en", "ru", "es", "fr", "pt", "ar"}


@pytest.mark.parametrize("rule", sorted(FAULTS))
def test_a_story_grants_what_a_fault_wishes_for(rule):
    wished = wish((rule,))
    for seed in range(5):
        told = story(python_random(str(seed)), wished)
        assert wished.groups is None or wished.old or told.cars[0].model.group in wished.groups
        assert len(told.cars) >= wished.fewest
        assert wished.year in (None, told.applied.year)
        assert wished.declared in (None, told.declared)
        assert wished.form in (None, told.form)
        assert wished.foreign in (None, told.language not in ("zh", "zh-en"))
        young = any((told.applied - car.registration_date).days <= 180 for car in told.cars)
        assert not wished.young or young
