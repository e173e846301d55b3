"""Findings of one cause, in however many dossiers: seen together, settled and undone together."""

import uuid

from flask import Blueprint

from dossier import Finding
from intake.services import together
from intake.services.access import REVIEWERS, Actor
from intake.services.together import Chosen, Same, Settled
from web.api.operation import Answer, Reply, operation
from web.api.review_models import (
    AlikeFinding,
    AlikeFindings,
    LeftFinding,
    SettledTogether,
    SettleTogether,
)
from web.api.service import service
from web.api.shown import GIVEN

blueprint = Blueprint("alike", __name__)

_PATH = "/dossiers/{uuid:dossier_id}/findings/{path:finding_id}/alike"


@operation(
    blueprint,
    "GET",
    _PATH,
    summary="Findings of the same cause, in open dossiers",
    tag="review",
    allow=REVIEWERS,
    answers={200: Answer("This one first, then what is due first.", AlikeFindings)},
    problems=("not_found",),
)
def list_alike(actor: Actor, dossier_id: uuid.UUID, finding_id: str) -> Reply:
    """List what could be settled with a finding: the same cause, and standing as it does."""
    with service().record.reading() as session:
        found = together.same(session, service().record, actor, dossier_id, finding_id)
    told = tuple(_alike(one) for one in found[: together.MOST])
    return Reply(AlikeFindings(findings=told, more=len(found) > together.MOST), 200, {})


@operation(
    blueprint,
    "POST",
    _PATH,
    summary="Settle findings of one cause together",
    tag="review",
    allow=REVIEWERS,
    body=SettleTogether,
    answers={200: Answer("What came of each.", SettledTogether)},
    problems=(*GIVEN, "not_found", "reason_needed"),
)
def settle_alike(
    actor: Actor, dossier_id: uuid.UUID, finding_id: str, body: SettleTogether
) -> Reply:
    """Decide in the same way about every finding chosen, with one reason.

    Each is a decision of its own: what is on somebody else's desk, was decided meanwhile or says
    something else by now is left alone and told. What the law prohibits still takes two people.
    """
    chosen = [Chosen(one.dossier, one.finding, one.version) for one in body.chosen]
    came = together.settle(
        service().record, actor, dossier_id, finding_id, chosen, body.choice, body.reason
    )
    return Reply(_settled(came), 200, {})


@operation(
    blueprint,
    "POST",
    "/settled-together/{uuid:batch_id}/undo",
    summary="Undo what was settled together",
    tag="review",
    allow=REVIEWERS,
    answers={200: Answer("What came of each.", SettledTogether)},
    problems=("not_found",),
)
def undo_alike(actor: Actor, batch_id: uuid.UUID) -> Reply:
    """Undo one's own decisions of a batch, as far as nobody decided otherwise since."""
    return Reply(_settled(together.undo(service().record, actor, batch_id)), 200, {})


def _alike(one: Same) -> AlikeFinding:
    return AlikeFinding(
        dossier=one.dossier.id,
        reference=one.dossier.reference,
        due_at=one.dossier.due_at,
        finding=Finding.model_validate(one.standing.finding.content),
        status=one.standing.status,
        version=one.standing.version,
        held_by=one.held_by or None,
    )


def _settled(came: Settled) -> SettledTogether:
    return SettledTogether(
        batch=came.batch,
        done=came.done,
        awaiting=came.awaiting,
        left=tuple(
            LeftFinding(dossier=one.dossier_id, reference=one.reference, why=one.why)
            for one in came.left
        ),
    )
