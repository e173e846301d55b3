"""Rules put out of use for dossiers of some days, and back, each with a reason that is kept."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import RuleSwitch
from intake.refusals import Refusal
from intake.services.access import ADMINISTRATORS, Actor
from validators import RULES

_IDS = frozenset(rule.id for rule in RULES)


def switches(session: Session) -> Mapping[str, list[RuleSwitch]]:
    """Every switch of every rule, newest first."""
    told: dict[str, list[RuleSwitch]] = {}
    for row in session.scalars(select(RuleSwitch).order_by(RuleSwitch.id.desc())):
        told.setdefault(row.rule, []).append(row)
    return told


def switch(
    record: Record, actor: Actor, rule: str, *, on: bool, since: dt.date | None, reason: str
) -> None:
    """Put a rule out of use, or back, for dossiers from a day on.

    Args:
        record: The record.
        actor: Who does it.
        rule: The rule's id.
        on: Whether it is used from then on.
        since: From which day of application on; from ever if None.
        reason: Why; needed.

    Raises:
        Refusal: `forbidden`, `not_found`, `reason_needed`.
    """
    actor.must_be(ADMINISTRATORS)
    if rule not in _IDS:
        raise Refusal("not_found")
    if not reason.strip():
        raise Refusal("reason_needed")
    with record.writing() as session:
        now = record.now(session)
        session.add(
            RuleSwitch(
                rule=rule,
                on=on,
                since=since,
                reason=reason.strip(),
                by_id=actor.user_id,
                made_at=now,
            )
        )
        detail = {"on": on, "since": since.isoformat() if since else None}
        audit.append(session, str(actor.user_id), "rule.switched", rule, now, detail)
