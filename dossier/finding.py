"""What a rule says, and the verdict that follows."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field as Attribute

from dossier.base import Noun, Text
from dossier.field import Evidence

Outcome = Literal["pass", "fail", "unsure", "not_applicable"]
Severity = Literal["blocking", "error", "review", "info"]
VerdictName = Literal["cleared", "needs_review", "unprocessable", "accepted", "returned"]


class Judgement(Noun):
    """What a rule's check returns of one thing; `values` fill the rule's message."""

    outcome: Outcome
    field: str | None = None
    expected: str | None = None
    found: str | None = None
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[str, ...] = ()
    """Ids of the documents concerned."""
    values: Mapping[str, str] = Attribute(default_factory=dict)


class Finding(Noun):
    """A judgement with the rule, clause and vehicle that it belongs to."""

    id: str
    rule: str
    outcome: Outcome
    severity: Severity
    clause: str
    vin: str | None = None
    documents: tuple[str, ...] = ()
    field: str | None = None
    expected: str | None = None
    found: str | None = None
    confidence: float = 1.0
    message: Text
    evidence: tuple[Evidence, ...] = ()

    @property
    def needs_a_person(self) -> bool:
        """Whether the finding keeps the dossier from being cleared."""
        return self.outcome in ("fail", "unsure") and self.severity != "info"
