"""What the API takes and gives beside dossiers: uploads, tokens, webhooks, the service itself."""

import datetime as dt
import uuid
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, StringConstraints
from pydantic import Field as Attribute

from intake.services.webhooks import Event
from web.api.models import PLAIN, Given, Line, Sha256, Told

Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=80, pattern=PLAIN),
]
Later = Annotated[AwareDatetime, Attribute(lt=dt.datetime(2200, 1, 1, tzinfo=dt.UTC))]


class NewUpload(Given):
    """A file that comes in pieces."""

    name: Annotated[Line, StringConstraints(min_length=1)]
    """A name, or a path with folders."""
    size: int = Attribute(ge=0, le=2**40)
    sha256: Sha256 | None = None
    """What the whole hashes to, to be held against what arrives."""


class Upload(Told):
    """A file that comes in pieces, and how much of it is there."""

    id: uuid.UUID
    dossier_id: uuid.UUID
    name: str
    size: int
    offset: int
    whole: bool
    """Whether it is a paper of its dossier now."""
    changed_at: dt.datetime


class OffsetHeader(Given):
    """Where a piece begins."""

    Upload_Offset: int = Attribute(ge=0, le=2**40)


class NewToken(Given):
    """A token to be made."""

    name: Name
    """What it is for."""
    user_id: uuid.UUID | None = None
    """For whom it acts, where that is not you; administrators only."""
    expires_at: Later | None = None


class Token(Told):
    """A token, without its secret."""

    id: uuid.UUID
    user_id: uuid.UUID
    name: str
    prefix: str
    created_at: dt.datetime
    expires_at: dt.datetime | None
    used_at: dt.datetime | None
    revoked_at: dt.datetime | None


class MadeToken(Token):
    """A token as it was made: its secret is told this once."""

    secret: str


class NewWebhook(Given):
    """An address to be told of events."""

    url: Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[!-~]+$")]
    events: tuple[Event, ...] = Attribute(min_length=1, max_length=20)
    user_id: uuid.UUID | None = None
    """Whose dossiers are told of; yours if null."""


class Switch(Given):
    """Turned on or off."""

    active: bool


class Webhook(Told):
    """An address that is told of events."""

    id: uuid.UUID
    user_id: uuid.UUID
    url: str
    events: tuple[str, ...]
    active: bool
    created_at: dt.datetime


class MadeWebhook(Webhook):
    """A webhook as it was made: the secret of its signatures is told this once."""

    secret: str


class Message(Told):
    """A message to a webhook, and what became of it."""

    id: uuid.UUID
    event: str
    body: dict[str, Any]
    state: Literal["waiting", "sent", "given_up"]
    attempt: int
    next_at: dt.datetime
    status: int | None
    error: str | None
    made_at: dt.datetime
    sent_at: dt.datetime | None


class NewUploadLink(Given):
    """A link for a customer to be made."""

    label: Annotated[Line, StringConstraints(max_length=80)] = ""
    """Whom it is for; the customer sees it."""
    days: Literal[1, 3, 7, 14, 30] = 7


class UploadLink(Told):
    """A link by which a customer adds papers, without its secret."""

    id: uuid.UUID
    label: str
    created_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None
    revoked_at: dt.datetime | None
    papers: int
    """How many arrived by it."""
    holds: bool


class MadeUploadLink(UploadLink):
    """A link that was just made."""

    address: str
    """What to send to the customer; told this once."""
