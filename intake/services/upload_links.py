"""Links by which a customer without an account adds papers to one dossier, and nothing else.

A link holds for some days, until it is taken back, or until its maker's account is out of use.
Only the hash of its secret is kept; what arrives by it is on record as the link's doing.
"""

import datetime as dt
import hashlib
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.errors import IntakeError
from intake.record import Record, audit
from intake.record.tables import DossierRow, FileRow, LinkPaper, UploadLink, User
from intake.refusals import Refusal
from intake.services import changing
from intake.services.access import SUBMITTERS, Actor
from intake.services.files import Paper
from intake.services.service import Service
from intake.settings import MEGABYTE

DAYS: Final = (1, 3, 7, 14, 30)
"""For how many days a link may hold."""
MOST_PAPERS: Final = 300
"""Papers that one link takes in all."""
_OPEN_LINKS: Final = 20
"""Links of one dossier that hold at the same time."""


@dataclass(frozen=True)
class Link:
    """A link as its maker's list shows it."""

    id: uuid.UUID
    label: str
    created_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None
    revoked_at: dt.datetime | None
    papers: int
    holds: bool


@dataclass(frozen=True)
class Bearer:
    """What the bearer of a link may know: who asks, until when, and what arrived."""

    link_id: uuid.UUID
    dossier_id: uuid.UUID
    label: str
    asked_by: str
    expires_at: dt.datetime
    papers: tuple[LinkPaper, ...]


def make(
    record: Record, actor: Actor, dossier_id: uuid.UUID, label: str, *, days: int = 7
) -> tuple[Link, str]:
    """Make a link to one's own dossier; its secret is returned here and never again.

    Raises:
        Refusal: `forbidden`, `not_found`; `no_such_value`: not that many days; `closed_to_papers`;
            `too_many_links`.
    """
    actor.must_be(SUBMITTERS)
    if days not in DAYS:
        raise Refusal("no_such_value", value=str(days))
    secret = secrets.token_urlsafe(32)
    with record.writing() as session:
        dossier = actor.dossier(session, dossier_id, own=True)
        _must_be_open(dossier)
        now = record.now(session)
        holding = sum(one.holds for one in _links(session, dossier_id, now))
        if holding >= _OPEN_LINKS:
            raise Refusal("too_many_links", count=str(_OPEN_LINKS))
        row = UploadLink(
            id=uuid.uuid4(),
            dossier_id=dossier_id,
            user_id=actor.user_id,
            label=label,
            token_hash=_hash(secret),
            created_at=now,
            expires_at=now + dt.timedelta(days=days),
        )
        session.add(row)
        session.flush()
        detail = {"link": str(row.id), "days": days}
        audit.append(session, str(actor.user_id), "upload_link.made", str(dossier_id), now, detail)
        return _shown(row, 0, now), secret


def links(record: Record, actor: Actor, dossier_id: uuid.UUID) -> tuple[Link, ...]:
    """The links to one's own dossier, newest first.

    Raises:
        Refusal: `forbidden`, `not_found`.
    """
    actor.must_be(SUBMITTERS)
    with record.reading() as session:
        actor.dossier(session, dossier_id, own=True)
        return _links(session, dossier_id, record.now(session))


def revoke(record: Record, actor: Actor, dossier_id: uuid.UUID, link_id: uuid.UUID) -> None:
    """Take a link back, from now on; again does nothing. What arrived by it stays.

    Raises:
        Refusal: `forbidden`; `not_found`: no such link of this dossier, or it is not one's own.
    """
    actor.must_be(SUBMITTERS)
    with record.writing() as session:
        actor.dossier(session, dossier_id, own=True)
        row = session.get(UploadLink, link_id, with_for_update=True)
        if row is None or row.dossier_id != dossier_id:
            raise Refusal("not_found")
        if row.revoked_at is None:
            row.revoked_at = now = record.now(session)
            detail = {"link": str(link_id)}
            audit.append(
                session, str(actor.user_id), "upload_link.revoked", str(dossier_id), now, detail
            )


def bearer(record: Record, secret: str) -> Bearer:
    """Who holds a secret, and what arrived by it.

    Raises:
        Refusal: `upload_link_over`: unknown, expired or taken back, which is not told apart.
    """
    with record.reading() as session:
        row = _holding(session, secret, record.now(session))
        owner = session.get_one(User, row.user_id)
        papers = session.scalars(
            select(LinkPaper).where(LinkPaper.link_id == row.id).order_by(LinkPaper.id)
        ).all()
        session.expunge_all()
    name = owner.display_name or owner.name
    return Bearer(row.id, row.dossier_id, row.label, name, row.expires_at, tuple(papers))


def add(service: Service, secret: str, papers: Sequence[Paper]) -> int:
    """Add papers by a link; those that arrived by it before are not taken twice.

    Returns:
        How many are new.

    Raises:
        Refusal: `upload_link_over`, `upload_link_full`, `closed_to_papers`.
        IntakeError: What is wrong with a file; `storage_low`, `busy`.
    """
    there = bearer(service.record, secret)
    known = {one.sha256 for one in there.papers}
    fresh: dict[str, Paper] = {}
    for paper in papers:
        said = _hashed(paper)
        if said not in known:
            fresh.setdefault(said, paper)
    if not fresh:
        return 0
    names = {said: paper.name for said, paper in fresh.items()}

    def noted(session: Session, dossier: DossierRow, added: Sequence[FileRow]) -> None:
        now = service.record.now(session)
        row = _holding(session, secret, now)
        _must_be_open(dossier)
        _must_fit(service, session, row.id, added)
        row.used_at = now
        session.add_all(
            LinkPaper(
                link_id=row.id,
                dossier_id=dossier.id,
                name=names.get(one.sha256, one.name),
                size=one.size,
                sha256=one.sha256,
                arrived_at=now,
            )
            for one in added
        )
        detail = {"link": str(row.id), "papers": [one.sha256 for one in added]}
        audit.append(session, _actor(row.id), "upload_link.used", str(dossier.id), now, detail)

    by = _actor(there.link_id)
    try:
        changing.add_files(service, there.dossier_id, list(fresh.values()), by=by, also=noted)
    except IntegrityError as error:  # the same paper, sent twice at the same moment
        raise IntakeError("busy") from error
    return len(fresh)


def _actor(link_id: uuid.UUID) -> str:
    """How the trail names the bearer of a link."""
    return f"link:{link_id}"


def _links(session: Session, dossier_id: uuid.UUID, now: dt.datetime) -> tuple[Link, ...]:
    counted = dict(
        session.execute(
            select(LinkPaper.link_id, func.count())
            .where(LinkPaper.dossier_id == dossier_id)
            .group_by(LinkPaper.link_id)
        )
        .tuples()
        .all()
    )
    rows = session.scalars(
        select(UploadLink)
        .where(UploadLink.dossier_id == dossier_id)
        .order_by(UploadLink.created_at.desc(), UploadLink.id)
    )
    return tuple(_shown(row, counted.get(row.id, 0), now) for row in rows)


def _shown(row: UploadLink, papers: int, now: dt.datetime) -> Link:
    return Link(
        id=row.id,
        label=row.label,
        created_at=row.created_at,
        expires_at=row.expires_at,
        used_at=row.used_at,
        revoked_at=row.revoked_at,
        papers=papers,
        holds=row.revoked_at is None and row.expires_at > now,
    )


def _holding(session: Session, secret: str, now: dt.datetime) -> UploadLink:
    row = session.scalar(
        select(UploadLink)
        .join(User, User.id == UploadLink.user_id)
        .where(
            UploadLink.token_hash == _hash(secret),
            UploadLink.revoked_at.is_(None),
            UploadLink.expires_at > now,
            User.active,
        )
    )
    if row is None:
        raise Refusal("upload_link_over")
    return row


def _must_be_open(dossier: DossierRow) -> None:
    if dossier.verdict == "accepted" or dossier.state not in (
        "draft",
        "received",
        "reading",
        "judging",
        "judged",
    ):
        raise Refusal("closed_to_papers")


def _must_fit(
    service: Service, session: Session, link_id: uuid.UUID, added: Sequence[FileRow]
) -> None:
    count, size = session.execute(
        select(func.count(), func.coalesce(func.sum(LinkPaper.size), 0)).where(
            LinkPaper.link_id == link_id
        )
    ).one()
    most = service.settings.max_archive_mb * MEGABYTE
    if count + len(added) > MOST_PAPERS or size + sum(one.size for one in added) > most:
        raise Refusal("upload_link_full")


def _hashed(paper: Paper) -> str:
    """The SHA-256 of a paper, which is put back to its beginning."""
    start = paper.stream.tell()
    said = hashlib.sha256()
    while piece := paper.stream.read(MEGABYTE):
        said.update(piece)
    paper.stream.seek(start)
    return said.hexdigest()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
