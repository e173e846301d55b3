"""Judge a dossier that was read, and write down what was found.

The worker calls `written` after the last page, and whoever corrects a value calls `corrected`:
both end in the same rows.
"""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Callable
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from dossier import Dossier, Finding, Report, VerdictName, report
from intake.errors import IntakeError
from intake.pipeline import due
from intake.record import Record, audit
from intake.record.tables import (
    CorrectionRow,
    DossierRow,
    FindingRow,
    MarkRow,
    ReportRow,
    RuleSwitch,
)
from intake.services.causes import cause
from intake.services.history import RecordHistory, marks
from intake.services.judged import dumped, loaded
from intake.version import pipeline
from validators import RULES, verdict
from validators.engine import run
from validators.rule import Rule

SHANGHAI = ZoneInfo("Asia/Shanghai")
_TRIES = 5


class Outdated(Exception):
    """While a dossier was judged another was written that its findings depend on."""


def findings_of(
    session: Session, dossier_id: uuid.UUID, dossier: Dossier
) -> tuple[tuple[Finding, ...], RecordHistory]:
    """What the rules that are switched on say, and what they were told of other dossiers."""
    history = RecordHistory(session, dossier_id)
    return run(rules_on(session, dossier.day), dossier, history), history


def rules_on(session: Session, day: dt.date) -> tuple[Rule, ...]:
    """The rules, without those that somebody put out of use for dossiers of a day."""
    newest: dict[str, RuleSwitch] = {}
    for switch in session.scalars(select(RuleSwitch).order_by(RuleSwitch.id)):
        if switch.since is None or switch.since <= day:
            newest[switch.rule] = switch
    return tuple(one for one in RULES if one.id not in newest or newest[one.id].on)


def written(
    session: Session,
    row: DossierRow,
    dossier: Dossier,
    findings: tuple[Finding, ...],
    history: RecordHistory | None,
    now: dt.datetime,
    *,
    seconds: float,
    actor: str = audit.SYSTEM,
    trouble: str | None = None,
) -> Report:
    """Put a report in place as a dossier's newest, in the caller's transaction.

    Args:
        session: A transaction that writes, the dossier's row locked by it.
        row: The dossier.
        dossier: As it was judged.
        findings: What the rules say.
        history: What they were told of other dossiers.
        now: When.
        seconds: How long reading and judging took.
        actor: Who had it judged.
        trouble: A code where the program itself failed: nobody but a person may clear it.

    Raises:
        Outdated: Another dossier that matters was written meanwhile; judge once more.
    """
    audit.lock(session)
    if history is not None and not history.still_holds(session):
        raise Outdated
    made = report(
        dossier,
        findings,
        _verdict(session, row, dossier, findings, trouble),
        row.received_at.astimezone(SHANGHAI),
        seconds,
        due(dossier.kind, row.received_at.astimezone(SHANGHAI)),
    )
    stored = ReportRow(
        dossier_id=row.id,
        revision=row.revision,
        pipeline=pipeline(),
        verdict=made.dossier.verdict,
        content=made.model_dump_json(by_alias=True),
        judged=dumped(dossier),
        made_at=now,
    )
    session.add(stored)
    session.execute(delete(FindingRow).where(FindingRow.dossier_id == row.id))
    session.execute(delete(MarkRow).where(MarkRow.dossier_id == row.id))
    session.flush()
    exporter = _exporter(dossier, made)
    session.add_all(
        _finding(one, row.id, stored.id, position, exporter)
        for position, one in enumerate(findings)
    )
    session.add_all(marks(dossier, row.id))
    _head(row, dossier, made, now, trouble)
    session.flush()
    detail = {"report": stored.id, "revision": row.revision, "verdict": made.dossier.verdict}
    audit.append(session, actor, "dossier.judged", str(row.id), now, detail)
    return made


def _verdict(
    session: Session,
    row: DossierRow,
    dossier: Dossier,
    findings: tuple[Finding, ...],
    trouble: str | None,
) -> VerdictName:
    """The verdict; where the program failed, or a person's reading was used, a person decides."""
    said = verdict(dossier, findings)
    corrected = session.scalar(
        select(CorrectionRow.id)
        .where(CorrectionRow.dossier_id == row.id, CorrectionRow.undone_at.is_(None))
        .limit(1)
    )
    return "needs_review" if trouble or (corrected and said == "cleared") else said


def _head(
    row: DossierRow, dossier: Dossier, made: Report, now: dt.datetime, trouble: str | None
) -> None:
    """What lists and queues show of a dossier."""
    wrong = [one for one in made.findings if one.needs_a_person]
    row.state = "judged"
    row.version += 1
    row.kind = made.dossier.kind
    row.verdict = made.dossier.verdict
    row.trouble = trouble
    row.judged_at = now
    row.due_at = made.dossier.due_at
    row.decided_by = row.decided_at = row.decided_reason = None
    row.fails = sum(one.outcome == "fail" for one in wrong)
    row.unsure = sum(one.outcome == "unsure" for one in wrong)
    row.blocking = sum(one.outcome == "fail" and one.severity == "blocking" for one in wrong)
    row.exporter = _exporter(dossier, made)
    row.contract_no = made.application.contract_no
    row.destination = made.application.destination
    row.vehicles = len(dossier.vehicles)


def _exporter(dossier: Dossier, made: Report) -> str | None:
    return made.application.exporter or dossier.enterprise.name.value


def _finding(
    one: Finding, dossier_id: uuid.UUID, report_id: int, position: int, exporter: str | None
) -> FindingRow:
    told = one.outcome in ("fail", "unsure")
    return FindingRow(
        dossier_id=dossier_id,
        report_id=report_id,
        position=position,
        finding=one.id,
        rule=one.rule,
        outcome=one.outcome,
        severity=one.severity,
        needs_a_person=one.needs_a_person,
        clause=one.clause,
        vin=one.vin,
        field=one.field,
        fingerprint=fingerprint(one),
        cause=cause(one, exporter) if told else None,
        content=one.model_dump(mode="json") if told else None,
    )


def fingerprint(finding: Finding) -> str:
    """What a finding says, hashed: a decision about it holds as long as this stays the same."""
    said = finding.model_dump(mode="json", exclude={"evidence", "confidence", "documents"})
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:32]


def newest_report(session: Session, dossier_id: uuid.UUID) -> ReportRow | None:
    """The report that counts."""
    return session.scalar(
        select(ReportRow)
        .where(ReportRow.dossier_id == dossier_id)
        .order_by(ReportRow.id.desc())
        .limit(1)
    )


def corrected(
    record: Record,
    dossier_id: uuid.UUID,
    change: Callable[[Session, Dossier], Dossier],
    *,
    by: uuid.UUID,
) -> Report:
    """Have the rules run at once on a dossier as a person corrected it; nothing is read again.

    Args:
        record: The record.
        dossier_id: Which dossier.
        change: Given the transaction and the dossier as it was judged, writes down what was
            corrected (a `CorrectionRow`, a decision) and returns the dossier as it now is.
        by: Who corrected it.

    Raises:
        IntakeError: `not_found`; `not_ready` where it is being read or judged just now; what
            `change` raises, and then nothing is changed.
    """
    for _ in range(_TRIES):
        try:
            with record.writing() as session:
                row = session.get(DossierRow, dossier_id, with_for_update=True)
                if row is None:
                    raise IntakeError("not_found")
                last = newest_report(session, dossier_id)
                if last is None or row.state != "judged":
                    raise IntakeError("not_ready")
                dossier = change(session, loaded(last.judged))
                session.flush()
                findings, history = findings_of(session, dossier_id, dossier)
                seconds = Report.model_validate_json(last.content).dossier.duration_s
                now = record.now(session)
                return written(
                    session,
                    row,
                    dossier,
                    findings,
                    history,
                    now,
                    seconds=seconds,
                    actor=str(by),
                )
        except Outdated:
            continue
    raise IntakeError("busy")
