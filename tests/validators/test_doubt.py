"""Doubt is judged where it matters: the promises that every rule leans on."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import SURE, Field
from validators.doubt import READABLE, agreement, compare, compare_fields, under_all, under_each

VALUES = st.text("0OI1AB", min_size=1, max_size=3)
FIELDS = st.builds(
    lambda value, others, confidence: Field(
        value=value,
        confidence=confidence,
        alternatives=tuple(other for other in others if other != value),
    ),
    st.none() | VALUES,
    st.lists(VALUES, max_size=2, unique=True),
    st.sampled_from([0.0, 0.49, READABLE, 0.94, SURE, 1.0]),
)


@given(FIELDS, FIELDS)
def test_a_comparison_that_passes_has_no_other_reading(one, other):
    if agreement(one, other) == "pass":
        assert one.value == other.value
        assert not one.alternatives
        assert not other.alternatives
        assert min(one.confidence, other.confidence) >= READABLE


@given(FIELDS, FIELDS)
def test_a_comparison_that_fails_rests_on_sure_values_or_sure_gaps(one, other):
    if agreement(one, other) == "fail":
        assert one.value != other.value
        assert all(field.sure or field.blank for field in (one, other))


@given(FIELDS, FIELDS)
def test_it_does_not_matter_which_side_is_asked(one, other):
    assert agreement(one, other) == agreement(other, one)


@given(FIELDS, st.integers(0, 3))
def test_a_single_value_is_judged_under_every_reading(field, limit):
    outcome = under_each(field, lambda value: len(value) <= limit).outcome
    answers = {len(value) <= limit for value in field.candidates}
    if outcome == "pass":
        assert answers == {True}
    elif outcome == "fail":
        assert answers == {False}
        assert field.confidence >= SURE
    else:
        assert field.value is None or len(answers) == 2 or field.confidence < SURE


def test_an_expected_value_among_the_alternatives_is_unsure(kit):
    assert compare(kit.read("B", 0.99, "A"), "A").outcome == "unsure"


def test_a_place_surely_empty_differs_from_a_value(kit):
    assert compare(kit.BLANK, "A").outcome == "fail"
    assert compare(kit.UNREAD, "A").outcome == "unsure"
    assert agreement(kit.BLANK, kit.BLANK) == "unsure"


def test_several_values_are_judged_under_every_combination(kit):
    one, other = kit.read(3, 1.0, 5), kit.read(4)
    assert under_all((one, other), lambda a, b: a < b).outcome == "unsure"
    assert under_all((one, kit.read(6)), lambda a, b: a < b).outcome == "pass"
    assert under_all((one, kit.read(2)), lambda a, b: a < b).outcome == "fail"
    assert under_all((one, kit.UNREAD), lambda a, b: a < b).outcome == "unsure"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (Field(), "未能识别"),
        (Field(value="B", confidence=0.99, alternatives=("A",)), "亦可能为“A”"),
        (Field(value="B", confidence=0.9), "把握不足"),
    ],
)
def test_the_reason_for_doubt_is_told(field, words):
    assert words in compare(field, "A").values["reason.zh"]


def test_both_values_and_their_places_are_told(kit):
    judged = compare_fields(kit.read("A"), kit.read("B"), name="vin")
    assert (judged.found, judged.expected, judged.field) == ("A", "B", "vin")
    assert len(judged.evidence) == 2


def remote(value, other):
    """A value whose only rival is far less likely, and looks otherwise."""
    return Field(value=value, confidence=0.97, alternatives=(other,), remote=(other,))


def test_an_unlikely_rival_does_not_stand_against_a_paper_that_says_the_same():
    found = remote("大众汽车.5L", "大众汽车.,5L")
    assert agreement(found, Field.declared("大众汽车.5L")) == "pass"
    assert agreement(found, Field.declared("大众汽车.,5L")) == "unsure"
    assert agreement(found, Field.declared("别克")) == "unsure"


def test_a_single_value_is_judged_under_its_unlikely_rivals_too():
    assert under_each(remote(5, 15), lambda number: number < 10).outcome == "unsure"


def test_a_guess_counts_where_it_is_a_day_that_another_paper_bears():
    day = dt.date(2026, 7, 1)
    guess = Field(value=day, confidence=0.4)
    assert agreement(guess, Field.declared(day)) == "pass"
    assert agreement(guess, Field.declared(dt.date(2026, 7, 7))) == "unsure"
    assert agreement(Field(value="2", confidence=0.4), Field.declared("2")) == "unsure"


def test_a_likely_rival_stands_although_an_unlikely_one_is_compared_alike():
    found = Field(value="AB", confidence=0.97, alternatives=("A C", "AC"), remote=("A C",))
    assert agreement(found, Field.declared("AB")) == "unsure"
