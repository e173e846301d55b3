"""What the API takes and gives about findings and decisions."""

import datetime as dt
import uuid
from typing import Annotated, Literal

from pydantic import Field as Attribute
from pydantic import StringConstraints

from dossier import Finding, Text
from web.api.models import PLAIN, Day, Given, Language, Told, Verdict, Words


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


class AlikeFinding(Told):
    """A finding of the same cause, in its dossier."""

    dossier: uuid.UUID
    reference: str
    due_at: dt.datetime | None
    finding: Finding
    status: Literal["open", "holds", "overridden", "awaits_second", "asked"]
    version: int
    """Of the newest decision about it; to be sent back, so that nothing is decided unseen."""
    held_by: str | None
    """Who has the dossier on the desk, where that is somebody else."""


class AlikeFindings(Told):
    """Findings that can be settled together."""

    findings: tuple[AlikeFinding, ...]
    more: bool
    """Whether there are more than are settled in one go."""


class ChosenFinding(Given):
    """A finding that is to be settled with the others."""

    dossier: uuid.UUID
    finding: Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=PLAIN)]
    version: int = Attribute(ge=0, le=100_000)
    """As it was seen."""


class SettleTogether(Given):
    """One decision about findings of one cause."""

    choice: Literal["holds", "overridden", "asked"]
    reason: Words
    chosen: Annotated[tuple[ChosenFinding, ...], Attribute(min_length=1, max_length=200)]


class LeftFinding(Told):
    """A finding that was left alone, and why."""

    dossier: uuid.UUID
    reference: str
    why: Text


class SettledTogether(Told):
    """What came of settling together, or of undoing it."""

    batch: uuid.UUID
    """Names these decisions, to undo them together."""
    done: int
    awaiting: int
    """Of those, how many wait for a second person."""
    left: tuple[LeftFinding, ...]


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


class NewCorrection(Given):
    """A value that a person reads better than the program."""

    document: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=PLAIN)]
    """The document's id in the report."""
    field: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}(?:\.[a-z0-9_]{1,40}){0,3}$")]
    """As the report names it; `vehicles.2.vin` for the third vehicle's."""
    value: Annotated[str, StringConstraints(max_length=1000, pattern=PLAIN)]
    """As printed on the paper; empty where nothing stands there."""
    reason: Words | None = None


class NewPageType(Given):
    """What a page is."""

    file: Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=PLAIN)]
    """The file's name in the report."""
    page: int = Attribute(ge=1, le=100_000)
    type: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,60}$")]
    """A type of document, or `harmless`: none of the papers that matter."""


class Corrected(Told):
    """What a correction came to."""

    correction: int
    """Its id, by which it can be undone."""
    verdict: Verdict
    gone: tuple[str, ...]
    """Findings that no longer need a person."""
    fresh: tuple[str, ...]
    """Findings that are new, or say something else now."""
    version: int
    """The dossier's, now."""
