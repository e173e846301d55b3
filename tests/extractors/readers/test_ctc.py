"""What probabilities spell, and what else they could spell."""

from itertools import product

import numpy as np
import pytest

from extractors.readers.ctc import likelihood, peaks, rivals

A, B, C = 1, 2, 3


def steps(*rows):
    """One row a step; a row names its likelier classes, the rest is the blank's."""
    table = np.zeros((len(rows), 4), np.float32)
    for step, row in enumerate(rows):
        for label, share in row.items():
            table[step, label] = share
        table[step, 0] = 1 - sum(row.values())
    return table


def test_equal_neighbours_are_one_character_and_a_blank_between_makes_two():
    once = steps({A: 0.9}, {A: 0.95}, {}, {B: 0.8})
    twice = steps({A: 0.9}, {}, {A: 0.95}, {B: 0.8})
    assert [peak.label for peak in peaks(once)] == [A, B]
    assert [peak.label for peak in peaks(twice)] == [A, A, B]
    assert peaks(once)[0].best == pytest.approx(0.95)


def test_nothing_seen_is_no_character():
    assert peaks(steps({}, {A: 0.2}, {})) == []


def test_the_likelihood_is_the_sum_over_all_ways_to_spell():
    rng = np.random.default_rng(7)
    table = rng.dirichlet(np.ones(4), size=5).astype(np.float32)

    def spelt(path):
        runs = [label for i, label in enumerate(path) if i == 0 or label != path[i - 1]]
        return [label for label in runs if label != 0]

    for word in ([], [A], [A, A], [A, B, A]):
        paths = [path for path in product(range(4), repeat=5) if spelt(path) == word]
        total = sum(np.prod([table[i, label] for i, label in enumerate(path)]) for path in paths)
        assert likelihood(table, word) == pytest.approx(total, rel=1e-5)


def test_a_character_that_nearly_won_is_a_rival_with_its_share():
    table = steps({C: 0.99}, {}, {A: 0.7, B: 0.29}, {}, {C: 0.99})
    _, middle, _ = rivals(table, peaks(table))
    assert middle[0] == ((B,), pytest.approx(0.29, abs=0.02))


def test_a_character_that_may_not_be_there_has_no_character_as_its_rival():
    table = steps({C: 0.99}, {}, {A: 0.6}, {}, {C: 0.99})
    _, middle, _ = rivals(table, peaks(table))
    assert middle[0] == ((), pytest.approx(0.4, abs=0.02))


def test_a_character_that_may_stand_between_two_is_a_rival_of_two_letters():
    table = steps({A: 0.99}, {}, {B: 0.3}, {}, {C: 0.99})
    first, _ = rivals(table, peaks(table))
    assert first[0] == ((A, B), pytest.approx(0.3, abs=0.02))


def test_a_character_that_may_stand_twice_is_a_rival_of_two_letters():
    table = steps({C: 0.99}, {A: 0.99}, {A: 0.6}, {A: 0.99}, {C: 0.99})
    _, middle, _ = rivals(table, peaks(table))
    assert middle[0][0] == (A, A)
    assert middle[0][1] == pytest.approx(0.4, abs=0.05)


def test_a_sure_character_has_no_rival():
    table = steps({A: 0.9999}, {}, {B: 0.9999})
    assert rivals(table, peaks(table)) == [(), ()]
