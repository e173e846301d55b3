"""Faults: one function a rule id, each putting just that fault into an otherwise sound draft."""

from dataclasses import fields, replace
from random import Random

from samples.draft import Draft
from samples.faults import application, certificate, contract, files, further, inspection, letters
from samples.faults.files import spoil
from samples.faults.registry import FAULTS, Fault, Mark
from samples.story import Wish

MODULES = (application, certificate, contract, files, further, inspection, letters)
"""Importing them fills FAULTS."""

__all__ = ["FAULTS", "MODULES", "Fault", "Mark", "drawn", "put", "spoil", "wish"]


def drawn(rng: Random) -> tuple[str, ...]:
    """One fault by weight; one time in ten two that ask for the same story."""
    pool = [rule for rule, fault in FAULTS.items() for _ in range(fault.weight)]
    first = rng.choice(pool)
    if rng.random() > 0.1:
        return (first,)
    second = rng.choice(pool)
    agree = second != first and not _clash(FAULTS[first].wish, FAULTS[second].wish)
    return (first, second) if agree and "missing" not in second else (first,)


def _clash(one: Wish, other: Wish) -> bool:
    plain = Wish()
    return any(
        getattr(one, item.name) != getattr(plain, item.name)
        and getattr(other, item.name) != getattr(plain, item.name)
        for item in fields(Wish)
    )


def wish(rules: tuple[str, ...]) -> Wish:
    """What the story must have for all of the faults."""
    joined = Wish()
    plain = Wish()
    for rule in rules:
        own = FAULTS[rule].wish
        changed = {
            item.name: getattr(own, item.name)
            for item in fields(Wish)
            if getattr(own, item.name) != getattr(plain, item.name)
        }
        joined = replace(joined, **changed)
    return joined


def put(draft: Draft, rule: str) -> list[Mark]:
    """Put a fault into a draft; returns its mark and those of the rules that may fire too."""
    fault = FAULTS[rule]
    vin, note = fault.put(draft)
    return [Mark(rule, vin, note), *(Mark(other, vin, "", also=True) for other in fault.also)]
