"""A value read from a page: what it is, how sure, what else it could be, and where it stands."""

from __future__ import annotations

from typing import Generic, NamedTuple, Self, TypeVar

from pydantic import model_validator

from dossier.base import Noun

T = TypeVar("T")

SURE = 0.95
"""A confidence from which on a value may be held against a dossier, or clear one."""


class Box(NamedTuple):
    """A rectangle in fractions of the upright page (0..1), origin top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    def union(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )

    def holds_middle(self, other: Box) -> bool:
        """Whether another box's middle lies within this one."""
        x, y = (other.x0 + other.x1) / 2, (other.y0 + other.y1) / 2
        return self.x0 < x < self.x1 and self.y0 < y < self.y1


class PageRef(Noun):
    """One page of a received file; pages count from 1."""

    file: str
    page: int


class Evidence(Noun):
    """Where a value was read, and by which reader."""

    file: str
    page: int
    box: Box
    reader: str

    @model_validator(mode="after")
    def _box_is_possible(self) -> Self:
        if self.box.x0 > self.box.x1 or self.box.y0 > self.box.y1:
            raise ValueError(f"impossible box {self.box}")
        return self


class Field(Noun, Generic[T]):
    """One value of a document.

    `value` is None where nothing could be made of the place: either the label was not found
    (no evidence) or what stands there could not be read (evidence, perhaps raw text).
    `alternatives` are the other values that the pixels leave possible; `remote` are those of them
    that are far less likely and look otherwise, so that they do not stand against a paper that
    says the same. `vouchers` name the independent signs that speak for the value (`check-digit`,
    `tesseract`, `text-layer` …).
    """

    value: T | None = None
    raw: str = ""
    confidence: float = 0.0
    alternatives: tuple[T, ...] = ()
    remote: tuple[T, ...] = ()
    vouchers: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @classmethod
    def declared(cls, value: T | None) -> Self:
        """A value that the applicant typed: there is no doubt about what it says."""
        if value is None:
            return cls()
        return cls(value=value, raw=str(value), confidence=1.0, vouchers=("declared",))

    @property
    def sure(self) -> bool:
        """Whether the value may be relied upon: read with confidence and without a rival."""
        return self.value is not None and self.confidence >= SURE and not self.alternatives

    @property
    def found(self) -> bool:
        """Whether anything was seen at the place, read or not."""
        return self.value is not None or bool(self.evidence)

    @property
    def blank(self) -> bool:
        """Whether the place was surely seen to be empty (a dash, or nothing)."""
        return self.value is None and self.confidence >= SURE

    @property
    def candidates(self) -> tuple[T, ...]:
        """The value and its alternatives, likeliest first."""
        return () if self.value is None else (self.value, *self.alternatives)
