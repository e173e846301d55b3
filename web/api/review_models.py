"""What the API takes and gives about findings and decisions."""

import datetime as dt
import uuid
from typing import Literal

from dossier import Finding
from web.api.models import Day, Given, Language, Told, Words


class FindingQuery(Given):
    """Which findings."""

    outcome: Literal["pass", "fail", "unsure", "not_applicable"] | None = None
    needs_a_person: bool | None = None


class Decision(Told):
    """What somebody decided about a finding; kept for ever."""

    choice: str
    reason: str
    reviewer: uuid.UUID
    second: uuid.UUID | None
    decided_at: dt.datetime


class DecidedFinding(Told):
    """A finding, and where it stands by what people decided."""

    finding: Finding
    status: Literal["open", "holds", "overridden", "awaits_second", "asked"] | None
    """Null where nobody has to look at it."""
    version: int
    """Of the newest decision, as the finding's own ETag tells it; 0 where there is none."""
    decision: Decision | None


class Findings(Told):
    """The findings of the newest report."""

    version: int
    """The dossier's."""
    findings: tuple[DecidedFinding, ...]


class NewDecision(Given):
    """A decision about one finding."""

    choice: Literal["holds", "overridden", "asked", "undone"]
    """It holds, it is overruled, the exporter is asked, or the last choice is undone."""
    reason: Words | None = None
    """Needed to overrule what the program is sure of, and to ask."""


class NewVerdict(Given):
    """The decision about the dossier."""

    verdict: Literal["accepted", "returned"]
    reason: Words | None = None


class NoticeQuery(Given):
    """How the notice is to be written."""

    lang: Language = "zh"
    with_unsure: bool = False
    """Whether what a person has yet to settle is told, too."""
    by: Day | None = None
    """By when the exporter is to answer."""
