"""The draft that faults change, the table of faults, and the decorator that fills it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from samples.enterprise.story import Story, Wish
from samples.paper import Paper, Values


@dataclass
class Draft:
    """All that will be in the dossier; faults change it in place."""

    rng: Random
    story: Story
    papers: list[Paper]
    declared: Values | None
    notes: list[str] = field(default_factory=list)

    def of(self, kind: str) -> list[Paper]:
        """The papers of a type."""
        return [paper for paper in self.papers if paper.type == kind]

    def one(self, kind: str) -> Paper:
        """The paper of a type."""
        return self.of(kind)[0]

    def without(self, kind: str) -> None:
        """Leave out all papers of a type."""
        self.papers = [paper for paper in self.papers if paper.type != kind]


Put = Callable[[Draft], str]


@dataclass(frozen=True)
class Fault:
    """How a rule is broken, what it needs, and which rules may rightly fire with it."""

    rule: str
    put: Put
    wish: Wish
    also: tuple[str, ...] = ()


FAULTS: dict[str, Fault] = {}


def fault(rule: str, also: tuple[str, ...] = (), **wish: Any) -> Callable[[Put], Put]:
    """Register a function as the fault of a rule."""

    def registered(put: Put) -> Put:
        FAULTS[rule] = Fault(rule, put, Wish(**wish), also)
        return put

    return registered
