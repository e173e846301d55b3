"""What the API takes and gives, as pydantic models: its description is made from them."""

import datetime as dt
import uuid
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, RootModel, StringConstraints
from pydantic import Field as Attribute

from dossier import FileError, Text

State = Literal["draft", "received", "reading", "judging", "judged"]
Verdict = Literal["cleared", "needs_review", "unprocessable", "accepted", "returned"]
Kind = Literal["licence", "enterprise"]
Language = Literal["zh", "en"]

PLAIN = r"^[^\x00-\x1f\x7f]*$"
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=PLAIN)]
"""A short text on one line."""
Words = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=2000,
        pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$",
    ),
]
"""A reason, as a person writes it."""
Day = Annotated[dt.date, Attribute(ge=dt.date(1990, 1, 1), le=dt.date(2200, 1, 1))]
Json = dict[str, Any]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Given(BaseModel):
    """What a client sends: names that are not known are refused, since they may be misspelt."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(BaseModel):
    """What the API answers."""

    model_config = ConfigDict(frozen=True)


class Place(Told):
    """Where a request is not what it should be."""

    pointer: str
    """RFC 6901, into the body, or the name of the parameter."""
    detail: str


class Problem(Told):
    """RFC 9457: why something was not done."""

    type: str
    title: str
    status: int
    detail: str
    """In the language that the client prefers."""
    instance: str
    code: str
    message: Text
    retry: bool
    """Whether the very same request may succeed later."""
    request_id: str
    errors: tuple[Place, ...] | None = None
    version: int | None = None
    """Of a conflict: the version that counts now."""
    offset: int | None = None
    """Of an upload: how many bytes are there."""
    file: str | None = None
    """The name of the file that is at fault, where several were sent."""


class ProblemKind(Told):
    """One code of the catalogue."""

    code: str
    status: int
    retry: bool
    message: Text


class Me(Told):
    """Who the caller is, and what may be sent."""

    id: uuid.UUID
    name: str
    role: str
    limits: dict[str, int]


class Dossier(Told):
    """A dossier and where it stands."""

    id: uuid.UUID
    reference: str
    kind: Kind | None
    state: State
    verdict: Verdict | None
    version: int
    """What `If-Match` is held against, as the ETag tells it."""
    revision: int
    """Counts up with every change of files, application or corrections."""
    received_at: dt.datetime
    judged_at: dt.datetime | None
    due_at: dt.datetime | None
    pages_total: int
    pages_done: int
    blocking: int
    fails: int
    unsure: int
    exporter: str | None
    contract_no: str | None
    vehicles: int
    submitter: uuid.UUID
    trouble: str | None = None
    """A code where the program itself failed on it."""
    purged_at: dt.datetime | None = None


class DossierPage(Told):
    """Some dossiers, and the cursor for the next ones."""

    dossiers: tuple[Dossier, ...]
    next: str | None
    """To be sent as `after`; null at the end."""


class Progress(Told):
    """How far a dossier is."""

    dossier_id: uuid.UUID
    state: State
    verdict: Verdict | None
    revision: int
    version: int
    pages_total: int
    pages_done: int
    pages_failed: int
    ahead: int
    """Pieces of work of other dossiers that come first."""
    seconds_left: float | None
    """An estimate by the pace of late; null where nothing is known."""
    stalled: bool
    """True where work waits and nobody does it: no worker runs."""
    done: bool


class DossierFile(Told):
    """A file as received."""

    id: uuid.UUID
    name: str
    sha256: str
    size: int
    media_type: str
    pages: int | None
    error: FileError | None
    parent: uuid.UUID | None
    """The archive that it came in."""
    withdrawn: bool


class Handed(Dossier):
    """A dossier as handed in, with its files."""

    files: tuple[DossierFile, ...] = ()


class NewDossier(Given):
    """A dossier whose files come one by one afterwards."""

    reference: Line = ""
    kind: Kind | None = None
    day: Day | None = None
    """The day at which the rules run; the application's own if null."""
    application: Json | None = None
    """The declared application, with the names of the report."""


class DossierForm(Given):
    """A dossier in one request."""

    files: tuple[bytes, ...] = Attribute(
        default=(), json_schema_extra={"items": {"type": "string", "format": "binary"}}
    )
    """Papers: PDF, pictures, DOCX, ZIP; a name may hold folders."""
    application: str = Attribute(default="", description="The declared application as JSON.")
    reference: Line = ""
    kind: Kind | None = None
    day: Day | None = None


class FilesForm(Given):
    """Further papers of a dossier."""

    files: tuple[bytes, ...] = Attribute(
        default=(), json_schema_extra={"items": {"type": "string", "format": "binary"}}
    )
    replaces: tuple[uuid.UUID, ...] = ()
    """Files whose place they take; those stay in the history."""


class DossierQuery(Given):
    """Which dossiers, newest first."""

    state: State | None = None
    verdict: Verdict | None = None
    kind: Kind | None = None
    search: Line | None = None
    """Part of the reference, exporter or contract number, or a whole VIN."""
    rule: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,80}$")] | None = None
    """Those with a finding of this rule that needs a person."""
    received_from: Day | None = None
    received_to: Day | None = None
    due_before: Day | None = None
    submitter: uuid.UUID | None = None


class ListQuery(DossierQuery):
    """Which dossiers, and how many at once."""

    limit: int = Attribute(50, ge=1, le=200)
    after: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,120}$")] | None = None


class ExportQuery(DossierQuery):
    """Which dossiers, and in which form."""

    format: Literal["xlsx", "csv", "json"] = "xlsx"
    lines: Literal["dossiers", "findings"] = "dossiers"
    """Of CSV: a line a dossier or a line a finding."""
    lang: Language = "zh"


class PrintQuery(Given):
    """How a report is to be printed."""

    lang: Language = "zh"


class Reason(Given):
    """Why something is done."""

    reason: Words


class IdempotencyHeader(Given):
    """The client's own name for a request: repeated, it is answered as the first time."""

    Idempotency_Key: (
        Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[!-~]+$")] | None
    ) = None


class MatchHeader(Given):
    """Which version a change is based on."""

    If_Match: Annotated[str, StringConstraints(max_length=100)] | None = None
    """The ETag of what was seen."""


class Application(RootModel[Json]):
    """The declared application, with the names of the report's `application`."""


class PictureQuery(Given):
    """How a page is to be shown."""

    longest: int = Attribute(2000, ge=64, le=4000)
    """Pixels of the long side at most; never enlarged."""
    box: (
        Annotated[str, StringConstraints(pattern=r"^(?:[01](?:\.\d{1,6})?,){3}[01](?:\.\d{1,6})?$")]
        | None
    ) = None
    """The piece `x0,y0,x1,y1` in fractions of the upright page; all of it if left out."""
