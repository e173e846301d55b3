"""Values that people read better: written down, used at once and at every later judging, undone."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import (
    ENTERPRISE_DOCUMENTS,
    LICENCE_DOCUMENTS,
    Box,
    Document,
    Dossier,
    Evidence,
    Field,
    PageRef,
    VerdictName,
)
from intake.errors import IntakeError
from intake.record import Record
from intake.record.tables import CorrectionRow
from intake.refusals import Refusal
from intake.services import judging
from intake.services.access import REVIEWERS, Actor
from intake.services.amending import (
    PERSON,
    amended,
    document_at,
    field_with,
    fields,
    harmless,
    typed_as,
    with_field,
    with_page,
)
from intake.services.review import open_dossier
from intake.services.standing import Standing, standings

HARMLESS: Final = "harmless"
"""In place of a type: none of the papers that matter."""
TYPES: Final[Mapping[str, type[Document]]] = {
    one.type: one for one in (*LICENCE_DOCUMENTS, *ENTERPRISE_DOCUMENTS)
}
Change = Callable[[Session, Dossier], Dossier]


@dataclass(frozen=True)
class Changed:
    """What a correction came to."""

    correction: int
    """Its id, by which it can be undone."""
    verdict: VerdictName
    gone: tuple[Standing, ...]
    """Findings that no longer need a person, as they stood before."""
    fresh: tuple[Standing, ...]
    """Findings that are new, or say something else now."""


def correct(
    record: Record,
    actor: Actor,
    dossier_id: uuid.UUID,
    document: str,
    path: str,
    typed: str,
    *,
    place: tuple[str, int, Box] | None = None,
    reason: str = "",
) -> Changed:
    """Put a value right, and have the rules run on it at once.

    Args:
        record: The record.
        actor: Who reads it so.
        dossier_id: Which dossier.
        document: The document's id in the report.
        path: The field, as `amending.fields` names it.
        typed: The value as printed on the paper; nothing: nothing stands there.
        place: The file, page and box that the person pointed at.
        reason: Why, where it needs saying.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`, `not_on_desk`, `no_such_value`.
    """
    row = CorrectionRow(
        dossier_id=dossier_id, document=document, field=path, kind="value", reason=reason.strip()
    )
    where = place and Evidence(file=place[0], page=place[1], box=place[2], reader=PERSON)

    def change(session: Session, dossier: Dossier) -> Dossier:
        paper = next((one for one in dossier.documents if one.id == document), None)
        if paper is None or not paper.pages:
            raise Refusal("not_found")
        old = dict(fields(paper)).get(path)
        value = field_with(paper, path, typed, where)
        row.file, row.page = paper.pages[0].file, paper.pages[0].page
        row.value = {
            "value": typed,
            "type": paper.type,
            "after": value.model_dump(mode="json"),
            "before": old.model_dump(mode="json") if old is not None else None,
        }
        return amended(dossier, with_field(paper, path, value))

    return _applied(record, actor, dossier_id, row, change)


def assign(
    record: Record, actor: Actor, dossier_id: uuid.UUID, page: PageRef, kind: str
) -> Changed:
    """Say what a page is: a type of paper, or `HARMLESS`; its fields are then typed in.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`, `not_on_desk`; `no_such_value`.
    """
    if kind != HARMLESS and kind not in TYPES:
        raise Refusal("no_such_value", value=kind)
    row = CorrectionRow(
        dossier_id=dossier_id,
        kind="type",
        field="type",
        file=page.file,
        page=page.page,
        value={"value": kind},
    )

    def change(session: Session, dossier: Dossier) -> Dossier:
        if not any((one.file, one.page) == (page.file, page.page) for one in dossier.pages):
            raise Refusal("not_found")
        before = document_at(dossier, page)
        row.document = before.id if before else None
        return with_page(dossier, page, _paper(dossier, page, kind))

    return _applied(record, actor, dossier_id, row, change)


def _paper(dossier: Dossier, page: PageRef, kind: str) -> Document:
    taken = {one.id for one in dossier.documents}
    identity = next(f"p{n}" for n in range(1, len(taken) + 2) if f"p{n}" not in taken)
    if kind == HARMLESS:
        return harmless(identity, page)
    return TYPES[kind](id=identity, pages=(page,), type_confidence=1.0)


def undo(record: Record, actor: Actor, dossier_id: uuid.UUID, correction: int) -> Changed:
    """Take a correction of a value back, as if it had never been made.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`, `not_on_desk`.
    """

    def change(session: Session, dossier: Dossier) -> Dossier:
        row = session.get(CorrectionRow, correction)
        if row is None or row.dossier_id != dossier_id or row.undone_at is not None:
            raise Refusal("not_found")
        paper = _paper_of(dossier, row)
        if row.kind != "value" or paper is None:
            raise Refusal("not_found")
        row.undone_at = record.now(session)
        before = row.value["before"]
        old = Field[Any]() if before is None else Field[Any].model_validate(before)
        return amended(dossier, with_field(paper, row.field, typed_as(paper, row.field, old)))

    return _applied(record, actor, dossier_id, None, change, correction)


def _applied(
    record: Record,
    actor: Actor,
    dossier_id: uuid.UUID,
    row: CorrectionRow | None,
    change: Change,
    number: int = 0,
) -> Changed:
    """Write a correction down with what the rules now say, and tell what changed."""
    actor.must_be(REVIEWERS)
    before: list[Standing] = []

    def written(session: Session, dossier: Dossier) -> Dossier:
        open_dossier(session, record, actor, dossier_id)
        before[:] = standings(session, dossier_id)
        for one in before:
            session.expunge(one.finding)  # its row is about to be replaced
        changed = change(session, dossier)
        if row is not None:
            row.id, row.by_id, row.made_at = None, actor.user_id, record.now(session)  # type: ignore[assignment]  # another try writes it anew
            session.add(row)
        return changed

    made = judging.corrected(record, dossier_id, written, by=actor.user_id)
    with record.reading() as session:
        after = standings(session, dossier_id)
    said = {(one.finding.finding, one.finding.fingerprint) for one in before}
    still = {one.finding.finding for one in after}
    return Changed(
        correction=row.id if row is not None else number,
        verdict=made.dossier.verdict,
        gone=tuple(one for one in before if one.finding.finding not in still),
        fresh=tuple(
            one for one in after if (one.finding.finding, one.finding.fingerprint) not in said
        ),
    )


def in_force(session: Session, dossier_id: uuid.UUID) -> list[CorrectionRow]:
    """The corrections of a dossier that were not undone, oldest first."""
    return list(
        session.scalars(
            select(CorrectionRow)
            .where(CorrectionRow.dossier_id == dossier_id, CorrectionRow.undone_at.is_(None))
            .order_by(CorrectionRow.id)
        )
    )


def applied(session: Session, dossier_id: uuid.UUID, dossier: Dossier) -> Dossier:
    """A dossier that was read anew, with everything that people corrected before.

    A correction whose paper is no longer there has nothing to correct.
    """
    for row in in_force(session, dossier_id):
        if row.kind == "type" and row.file is not None and row.page is not None:
            page = PageRef(file=row.file, page=row.page)
            if any((one.file, one.page) == (page.file, page.page) for one in dossier.pages):
                made = _paper(dossier, page, str(row.value["value"]))
                dossier = with_page(dossier, page, made)
            continue
        paper = _paper_of(dossier, row)
        if paper is None:
            continue
        try:
            value = Field[Any].model_validate(row.value["after"])
            retyped = field_with(paper, row.field, str(row.value["value"]))
            changed = with_field(
                paper, row.field, retyped.model_copy(update={"evidence": value.evidence})
            )
        except IntakeError:
            continue
        dossier = amended(dossier, changed)
    return dossier


def _paper_of(dossier: Dossier, row: CorrectionRow) -> Document | None:
    """The document that was corrected, known by where it begins and what it is."""
    for one in dossier.documents:
        first = one.pages[0] if one.pages else None
        same = first is not None and (first.file, first.page) == (row.file, row.page)
        if same and one.type == row.value.get("type"):
            return one
    return None
