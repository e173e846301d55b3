"""The desk: finding by finding, each beside the scans it came from; one key decides."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, Response, jsonify, render_template, request
from sqlalchemy.orm import Session

from dossier import ENTERPRISE_DOCUMENTS, LICENCE_DOCUMENTS, Finding, PageRef, Text
from intake.record.tables import DecisionRow, DossierRow
from intake.refusals import Refusal
from intake.services import corrections, desk_queue, review, together
from intake.services.access import READERS, REVIEWERS
from intake.services.corrections import HARMLESS
from intake.services.history_words import CHOICES, STATUSES
from intake.services.review import names_of
from intake.services.standing import WHOLE, Standing, counts, decisions_of, standings
from intake.words import document_name
from web.api.service import service
from web.columns import columns
from web.findings import shown
from web.opened import Opened, opened
from web.pointing import page_named, place_pointed
from web.signed_in import actor, may
from web.spots import THUMBNAIL, picture

blueprint = Blueprint("desk", __name__, url_prefix="/desk/<uuid:dossier_id>")

REASONS: Final = (
    Text(zh="识别有误，原件无误", en="Misread: the paper is right"),
    Text(zh="已核对原件，两处实为一致", en="Compared with the original: both agree"),
    Text(zh="已向登记机关或出证机构核实", en="Confirmed by the authority that issued it"),
    Text(zh="申请人已作书面说明，可以采信", en="The exporter explained it in writing"),
    Text(zh="该要求不适用于本申请", en="The requirement does not apply here"),
)
"""Reasons that one key gives."""


@blueprint.get("")
@may(READERS)
def show(dossier_id: UUID) -> str:
    """The desk, opened on the first finding that needs a person."""
    who = actor()
    free = who.role in REVIEWERS
    taken_by = ""
    if free:
        try:
            desk_queue.take(service().record, who, dossier_id)
        except Refusal as refused:
            if refused.code not in ("not_on_desk", "not_ready"):
                raise
            free = False
            taken_by = (refused.code == "not_on_desk" and str(refused.message.zh)) or ""
    with service().record.reading() as session:
        row = who.dossier(session, dossier_id)
        now = service().record.now(session)
        open_ = opened(session, dossier_id)
        stands = standings(session, dossier_id)
        first = next((one for one in stands if one.status == "open"), None)
        first = first or next((one for one in stands if one.status == "awaits_second"), None)
        at = request.args.get("finding") or (first.finding.finding if first else WHOLE)
        panel = _panel(session, row, open_, stands, at, free)
    return render_template(
        "desk.html",
        row=row,
        now=now,
        free=free,
        taken_by=taken_by,
        stands=stands,
        counts=counts(stands),
        title_of=_titles(open_, stands),
        at=at,
        panel=panel,
        pages=_pages(open_),
        reasons=REASONS,
        types=_types(row),
        desk_s=review.DESK.total_seconds(),
    )


def _types(row: DossierRow) -> list[tuple[str, Text]]:
    papers = ENTERPRISE_DOCUMENTS if row.kind == "enterprise" else LICENCE_DOCUMENTS
    none = (HARMLESS, Text(zh="与审核无关的材料", en="None of the papers that matter"))
    return [*((one.type, document_name(one.type)) for one in papers), none]


def _pages(open_: Opened) -> list[dict[str, Any]]:
    """Every page, in the order received: what it is and where its pictures are."""
    found = []
    for file in open_.report.files:
        file_id = open_.places.ids.get(file.name)
        if file_id is None:
            continue
        for number in range(1, file.pages + 1):
            there = (open_.places.dossier_id, file_id, number)
            found.append(
                {
                    "key": f"{file_id}/{number}",
                    "file": file.name,
                    "page": number,
                    "paper": open_.places.paper(file.name, number),
                    "small": picture(*there, longest=THUMBNAIL),
                    "large": picture(*there),
                }
            )
    return found


def _titles(open_: Opened, stands: tuple[Standing, ...]) -> dict[str, Any]:
    said = {one.id: one for one in open_.report.findings}
    return {
        one.finding.finding: shown(said[one.finding.finding], open_.places).title
        for one in stands
        if one.finding.finding in said
    }


@blueprint.get("/panel")
@may(READERS)
def panel(dossier_id: UUID) -> str:
    """One finding, or what becomes of the whole dossier."""
    who = actor()
    at = request.args.get("finding", WHOLE)
    with service().record.reading() as session:
        row = who.dossier(session, dossier_id)
        free = who.role in REVIEWERS and row.verdict not in ("accepted", "returned")
        stands = standings(session, dossier_id)
        return _panel(session, row, opened(session, dossier_id), stands, at, free)


def _panel(
    session: Session,
    row: DossierRow,
    open_: Opened,
    stands: tuple[Standing, ...],
    at: str,
    free: bool,
) -> str:
    decided = decisions_of(session, row.id)
    names = names_of(session, {i for one in decided for i in (one.reviewer_id, one.second_id)})
    found = next((one for one in stands if one.finding.finding == at), None)
    if found is None:
        return _whole(row, stands, decided, names, free)
    finding = next(
        (one for one in open_.report.findings if one.id == at),
        None,
    ) or Finding.model_validate(found.finding.content)
    return render_template(
        "desk_panel.html",
        row=row,
        one=shown(finding, open_.places, found),
        columns=columns(open_.dossier, finding, open_.places),
        history=[one for one in decided if one.finding == at],
        names=names,
        blind=_blind(found),
        choices=CHOICES,
        statuses=STATUSES,
        reasons=REASONS,
        free=free,
        same=_same(session, row, found) if free else 0,
        alike=sum(
            one.finding.rule == found.finding.rule and one.status == "open" for one in stands
        ),
    )


def _same(session: Session, row: DossierRow, found: Standing) -> int:
    """How many findings of other dossiers have the same cause and stand alike."""
    told = together.same(session, service().record, actor(), row.id, found.finding.finding)
    return sum(one.dossier.id != row.id for one in told)


def _blind(found: Standing) -> bool:
    """Whether the first one's reason is kept from the person, who may be the second."""
    waits = found.status == "awaits_second" and found.decision is not None
    return waits and found.decision.reviewer_id != actor().user_id  # type: ignore[union-attr]  # waits


def _whole(
    row: DossierRow,
    stands: tuple[Standing, ...],
    decided: list[DecisionRow],
    names: dict[UUID | None, str],
    free: bool,
) -> str:
    return render_template(
        "desk_whole.html",
        row=row,
        counts=counts(stands),
        stands=stands,
        decided=[one for one in decided if one.finding == WHOLE],
        names=names,
        choices=CHOICES,
        free=free,
    )


def findings_list(session: Session, dossier_id: UUID) -> dict[str, Any]:
    """The list of findings anew, and the numbers above it."""
    row = actor().dossier(session, dossier_id)
    stands = standings(session, dossier_id)
    told = counts(stands)
    return {
        "version": row.version,
        "verdict": row.verdict,
        "settled": told.settled,
        "total": told.total,
        "list": render_template(
            "desk_list.html",
            stands=stands,
            title_of=_titles(opened(session, dossier_id), stands),
            counts=told,
            at="",
        ),
    }


@blueprint.post("/decide")
@may(REVIEWERS)
def decide(dossier_id: UUID) -> Response:
    """Decide about one finding."""
    sent: dict[str, Any] = request.get_json()
    stands = review.decide(
        service().record,
        actor(),
        dossier_id,
        str(sent["finding"]),
        _choice(sent.get("choice")),
        seen=int(sent.get("seen", 0)),
        reason=str(sent.get("reason", ""))[:2000],
    )
    return jsonify(status=stands.status, version=stands.version)


def _choice(said: object) -> Any:
    if said not in ("holds", "overridden", "asked", "undone"):
        raise Refusal("no_such_value", value=str(said))
    return said


@blueprint.post("/correct")
@may(REVIEWERS)
def correct(dossier_id: UUID) -> Response:
    """Put a value right; the rules have run on it when this answers."""
    sent: dict[str, Any] = request.get_json()
    place = place_pointed(dossier_id, sent.get("place"))
    changed = corrections.correct(
        service().record,
        actor(),
        dossier_id,
        str(sent["document"]),
        str(sent["path"]),
        str(sent["typed"])[:2000],
        place=place,
    )
    return _changed(dossier_id, changed)


@blueprint.post("/uncorrect")
@may(REVIEWERS)
def uncorrect(dossier_id: UUID) -> Response:
    """Take a correction back."""
    number = int(request.get_json()["correction"])
    return _changed(dossier_id, corrections.undo(service().record, actor(), dossier_id, number))


@blueprint.post("/assign")
@may(REVIEWERS)
def assign(dossier_id: UUID) -> Response:
    """Say what a page is."""
    sent: dict[str, Any] = request.get_json()
    file, page = page_named(dossier_id, str(sent["page"]))
    changed = corrections.assign(
        service().record,
        actor(),
        dossier_id,
        PageRef(file=file, page=page),
        str(sent["kind"]),
    )
    return _changed(dossier_id, changed)


def _changed(dossier_id: UUID, changed: corrections.Changed) -> Response:
    with service().record.reading() as session:
        told = findings_list(session, dossier_id)
    return jsonify(
        correction=changed.correction,
        gone=[one.finding.finding for one in changed.gone],
        fresh=[one.finding.finding for one in changed.fresh],
        **told,
    )
