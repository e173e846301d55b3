"""The trail: who did what when, and whether it still holds."""

from flask import Blueprint, render_template, request
from sqlalchemy import select

from intake.record import audit
from intake.record.tables import AuditRow, User
from intake.services.access import AUDITORS
from web.api.service import service
from web.signed_in import may

blueprint = Blueprint("trail", __name__, url_prefix="/trail")

_A_PAGE = 100


@blueprint.get("")
@may(AUDITORS)
def show() -> str:
    """The newest events, those of one subject or action, and the chain's end."""
    before = request.args.get("before", type=int)
    subject = request.args.get("subject", "").strip()
    action = request.args.get("action", "").strip()
    asked = select(AuditRow).order_by(AuditRow.seq.desc()).limit(_A_PAGE + 1)
    if before:
        asked = asked.where(AuditRow.seq < before)
    if subject:
        asked = asked.where(AuditRow.subject == subject)
    if action:
        asked = asked.where(AuditRow.action.startswith(action, autoescape=True))
    with service().record.reading() as session:
        rows = list(session.scalars(asked))
        head = audit.head(session)
        names = {
            str(row.id): row.display_name or row.name
            for row in session.execute(select(User.id, User.name, User.display_name))
        }
        verified = "verify" in request.args
        broken = audit.verify(session) if verified else None
    return render_template(
        "trail.html",
        rows=rows[:_A_PAGE],
        more=len(rows) > _A_PAGE,
        head=head,
        names=names,
        verified=verified,
        broken=broken,
        subject=subject,
        action=action,
    )
