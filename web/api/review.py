"""Findings, decisions about them, and the dossier's own end."""

import datetime as dt
import tempfile
import uuid
from pathlib import Path

from flask import Blueprint, Response
from sqlalchemy.orm import Session

from dossier import Finding
from intake.notice import FontMissing, write
from intake.record.tables import DecisionRow, DossierRow
from intake.refusals import Refusal
from intake.services import closing, review
from intake.services.access import REVIEWERS, Actor
from intake.services.reports import report_of
from intake.services.standing import Standing, for_notice, standings
from web.api import shown
from web.api.models import Dossier, MatchHeader, Reason
from web.api.operation import Answer, Reply, operation
from web.api.review_models import (
    DecidedFinding,
    Decision,
    FindingQuery,
    Findings,
    NewDecision,
    NewVerdict,
    NoticeQuery,
)
from web.api.service import service
from web.api.shown import ETAG, GIVEN, told
from web.problems import ProblemError

blueprint = Blueprint("review", __name__)

_OWN = {"ETag": "The version of the newest decision about the finding, for If-Match."}
_DESK = ("not_found", "not_ready", "not_on_desk", "second_person_needed", "decision_conflict")


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/findings",
    summary="The findings, and where each stands",
    tag="review",
    query=FindingQuery,
    answers={200: Answer("The findings of the newest report.", Findings, headers=ETAG)},
    problems=("invalid_request", "not_found", "not_ready"),
)
def list_findings(actor: Actor, dossier_id: uuid.UUID, query: FindingQuery) -> Reply:
    """List findings, those that passed among them."""
    row, found = _found(actor, dossier_id)
    chosen = tuple(
        one
        for one in found
        if query.outcome in (None, one.finding.outcome)
        and query.needs_a_person in (None, one.finding.needs_a_person)
    )
    return Reply(Findings(version=row.version, findings=chosen), 200, {"ETag": shown.etag(row)})


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/findings/{path:finding_id}",
    summary="One finding, and where it stands",
    tag="review",
    answers={200: Answer("The finding.", DecidedFinding, headers=_OWN)},
    problems=("not_found", "not_ready"),
)
def get_finding(actor: Actor, dossier_id: uuid.UUID, finding_id: str) -> Reply:
    """Tell where one finding stands."""
    _, found = _found(actor, dossier_id)
    one = next((one for one in found if one.finding.id == finding_id), None)
    if one is None:
        raise Refusal("not_found")
    return Reply(one, 200, {"ETag": f'"{one.version}"'})


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/findings/{path:finding_id}/decisions",
    summary="Decide about one finding",
    tag="review",
    allow=REVIEWERS,
    headers=MatchHeader,
    body=NewDecision,
    answers={201: Answer("Kept for ever; a later one may follow.", DecidedFinding, headers=_OWN)},
    problems=(*GIVEN, *_DESK, "version_needed", "version_differs", "reason_needed"),
)
def decide_finding(
    actor: Actor, dossier_id: uuid.UUID, finding_id: str, headers: MatchHeader, body: NewDecision
) -> Reply:
    """Decide about a finding that needs a person.

    `If-Match` says which version of the finding was seen. What the law prohibits, and the program
    is sure of, is overruled only by two people, one after the other.
    """
    stands = review.decide(
        service().record,
        actor,
        dossier_id,
        finding_id,
        body.choice,
        seen=_seen(headers),
        reason=body.reason or "",
    )
    made = _decided(Finding.model_validate(stands.finding.content), stands)
    return Reply(made, 201, {"ETag": f'"{made.version}"'})


@operation(
    blueprint,
    "PUT",
    "/dossiers/{uuid:dossier_id}/verdict",
    summary="Decide the dossier",
    tag="review",
    allow=REVIEWERS,
    headers=MatchHeader,
    body=NewVerdict,
    answers={200: Answer("Decided.", Dossier, headers=ETAG)},
    problems=(
        *GIVEN,
        *_DESK,
        "version_needed",
        "version_differs",
        "still_open",
        "reasons_hold",
        "no_reasons",
    ),
)
def decide_dossier(
    actor: Actor, dossier_id: uuid.UUID, headers: MatchHeader, body: NewVerdict
) -> Reply:
    """Accept a dossier, or return it with every reason that holds, once each finding is settled."""
    closing.close(
        service().record,
        actor,
        dossier_id,
        body.verdict,
        seen=_seen(headers),
        reason=body.reason or "",
    )
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/reopen",
    summary="Take the decision about a dossier back",
    tag="review",
    allow=REVIEWERS,
    body=Reason,
    answers={200: Answer("It waits for a decision again.", Dossier, headers=ETAG)},
    problems=(*GIVEN, "not_found", "not_ready", "reason_needed"),
)
def reopen_dossier(actor: Actor, dossier_id: uuid.UUID, body: Reason) -> Reply:
    """Open a decided dossier again; the reason is kept."""
    closing.reopen(service().record, actor, dossier_id, reason=body.reason)
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/notice",
    summary="The notice (一次性告知书): every confirmed reason in one letter",
    tag="review",
    query=NoticeQuery,
    answers={200: Answer("The letter.", media_types=("application/pdf",))},
    problems=("invalid_request", "not_found", "not_ready", "no_reasons", "font_missing"),
)
def get_notice(actor: Actor, dossier_id: uuid.UUID, query: NoticeQuery) -> Response:
    """Write the letter as of now, by what reviewers decided so far."""
    with service().record.reading() as session:
        row = actor.dossier(session, dossier_id)
        decisions = for_notice(standings(session, dossier_id))
    report = report_of(service(), dossier_id)
    report = report.model_copy(
        update={"dossier": report.dossier.model_copy(update={"reference": row.reference})}
    )
    with tempfile.TemporaryDirectory(prefix="shendan-notice-") as folder:
        path = Path(folder) / "notice.pdf"
        try:
            made = write(
                report,
                path,
                query.lang,
                day=_decided_on(row),
                by=query.by,
                with_unsure=query.with_unsure,
                decisions=decisions,
            )
        except FontMissing as error:
            raise Refusal("font_missing") from error
        if made is None:
            raise Refusal("no_reasons")
        content = path.read_bytes()
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'inline; filename="notice-{dossier_id}.pdf"',
    }
    return Response(content, mimetype="application/pdf", headers=headers)


def _decided_on(row: DossierRow) -> dt.date | None:
    return row.decided_at.astimezone(shown.SHANGHAI).date() if row.decided_at else None


def _seen(headers: MatchHeader) -> int:
    """The version that a client saw.

    Raises:
        ProblemError: `version_needed`; `version_differs`: the ETag is none of ours.
    """
    if headers.If_Match is None:
        raise ProblemError("version_needed")
    said = headers.If_Match.strip().removeprefix("W/").strip('"')
    if not said.isascii() or not said.isdigit() or len(said) > 9:
        raise ProblemError("version_differs")
    return int(said)


def _found(actor: Actor, dossier_id: uuid.UUID) -> tuple[DossierRow, list[DecidedFinding]]:
    """A dossier's row, and the findings of its newest report with where they stand."""
    with service().record.reading() as session:
        row = actor.dossier(session, dossier_id)
        stands = _stands(session, dossier_id)
    report = report_of(service(), dossier_id)
    return row, [_decided(one, stands.get(one.id)) for one in report.findings]


def _stands(session: Session, dossier_id: uuid.UUID) -> dict[str, Standing]:
    return {one.finding.finding: one for one in standings(session, dossier_id)}


def _decided(finding: Finding, stands: Standing | None) -> DecidedFinding:
    if stands is None:
        return DecidedFinding(finding=finding, status=None, version=0, decision=None)
    return DecidedFinding(
        finding=finding,
        status=stands.status,
        version=stands.version,
        decision=_decision(stands.decision, blind=stands.status == "awaits_second"),
    )


def _decision(row: DecisionRow | None, *, blind: bool) -> Decision | None:
    """A decision; the reason of one that waits for a second person is not told."""
    if row is None:
        return None
    return Decision(
        choice=row.choice,
        reason="" if blind else row.reason,
        reviewer=row.reviewer_id,
        second=row.second_id,
        decided_at=row.decided_at,
    )
