"""The table of faults and the decorator that fills it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samples.draft import Draft
from samples.story import Wish

Put = Callable[[Draft], tuple[str | None, str]]


@dataclass(frozen=True)
class Mark:
    """What the truth says of a fault: the rule it breaks, or (`also`) one that may fire too."""

    rule: str
    vin: str | None
    note: str
    also: bool = False


@dataclass(frozen=True)
class Fault:
    """How a rule is broken: `put` changes the draft and says on which vehicle and how."""

    rule: str
    put: Put
    wish: Wish
    also: tuple[str, ...] = ()
    """Rules that may rightly fire together with it."""
    weight: int = 4
    """How often it is drawn among the others."""


FAULTS: dict[str, Fault] = {}


def fault(
    rule: str, also: tuple[str, ...] = (), weight: int = 4, **wish: Any
) -> Callable[[Put], Put]:
    """Register a function as the fault of a rule; keywords are its `Wish` of the story."""

    def registered(put: Put) -> Put:
        if rule in FAULTS:
            raise ValueError(f"two faults for {rule}")
        FAULTS[rule] = Fault(rule, put, Wish(**wish), also, weight)
        return put

    return registered
