"""One dossier: how far it is, what was found, what to hand in instead, and its papers."""

import io
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request, send_file, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response as Redirect

from dossier import Report
from intake.errors import IntakeError
from intake.record.tables import FileRow, ReportRow
from intake.report_xlsx import write_workbook
from intake.services import changing, history_words, reports, review
from intake.services.access import REVIEWERS, ROLES, SUBMITTERS
from intake.services.pictures import page_sizes
from intake.services.printing import printed_report
from intake.services.standing import counts, standings
from web.api.forms import papers, takes_files
from web.api.service import service
from web.findings import missing, of_report, passed
from web.language import language, say
from web.said import tell
from web.signed_in import actor, may
from web.spots import THUMBNAIL, Places, picture

blueprint = Blueprint("dossier", __name__, url_prefix="/dossiers/<uuid:dossier_id>")


@blueprint.get("")
@may(ROLES)
def show(dossier_id: UUID) -> str | Redirect:
    """The dossier: its progress while it is being checked, then the result in plain words."""
    who = actor()
    with service().record.reading() as session:
        row = who.dossier(session, dossier_id)
        now = service().record.now(session)
        files = changing.current_files(session, dossier_id)
        older = session.scalars(
            select(FileRow)
            .where(FileRow.dossier_id == dossier_id, FileRow.removed_revision.is_not(None))
            .order_by(FileRow.removed_revision, FileRow.position)
        ).all()
        rounds = session.execute(
            select(ReportRow.id, ReportRow.revision, ReportRow.verdict, ReportRow.made_at)
            .where(ReportRow.dossier_id == dossier_id)
            .order_by(ReportRow.id.desc())
        ).all()
        stands = standings(session, dossier_id)
        sizes = page_sizes(session, dossier_id)
    if row.state == "draft":
        return redirect(url_for("hand_in.show", dossier=dossier_id), code=303)
    report = _report(dossier_id)
    told: dict[str, Any] = {}
    if report is not None:
        places = Places(dossier_id, files, report, sizes)
        told = {
            "report": report,
            "findings": of_report(report, places),
            "missing": missing(report),
            "passed": passed(report),
            "pages": [
                (
                    file,
                    number,
                    picture(dossier_id, file.id, number, longest=THUMBNAIL),
                    picture(dossier_id, file.id, number),
                    places.paper(file.name, number),
                )
                for file in files
                for number in range(1, min(file.pages or 0, 40) + 1)
            ],
        }
    return render_template(
        "dossier.html",
        row=row,
        now=now,
        files=files,
        older=older,
        rounds=rounds,
        stands=counts(stands),
        far=reports.progress(service(), dossier_id) if row.state != "judged" else None,
        mine=row.submitter_id == who.user_id or who.role == "administrator",
        reviews=who.role in REVIEWERS,
        decided=review.history(service().record, who, dossier_id) if who.sees_all else (),
        choices=history_words.CHOICES,
        **told,
    )


def _report(dossier_id: UUID) -> Report | None:
    try:
        return reports.report_of(service(), dossier_id)
    except IntakeError as error:
        if error.code != "not_ready":
            raise
        return None


@blueprint.post("/papers")
@may(SUBMITTERS)
@takes_files
def add(dossier_id: UUID) -> Redirect | Response:
    """Add papers, or put one in the place of another; only what changed is read again."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id, own=True)
    sent = papers()
    back = redirect(url_for(".show", dossier_id=dossier_id), code=303)
    if not sent:
        return tell(back, say("没有选择文件。请先选择要补充的文件。", "No file was chosen."), "bad")
    replaced = [name for name in request.form.getlist("replaces") if name]
    try:
        changing.add_files(service(), dossier_id, sent, by=actor().user_id, replacing=replaced)
    except IntakeError as error:
        return tell(back, say(error.message), "bad")
    words = say(
        f"已收到{len(sent)}个文件，正在重新核验；未变动的页面不会重新识别。",
        f"Received: {len(sent)}. The rules run again; unchanged pages are not read again.",
    )
    return tell(back, words)


@blueprint.post("/withdraw")
@may(SUBMITTERS)
def withdraw(dossier_id: UUID) -> Redirect | Response:
    """Take a paper out; it stays on record."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id, own=True)
    changing.remove_file(service(), dossier_id, request.form.get("name", ""), by=actor().user_id)
    return redirect(url_for(".show", dossier_id=dossier_id), code=303)


@blueprint.post("/again")
@may(ROLES)
def again(dossier_id: UUID) -> Redirect | Response:
    """Have it checked again, as after an engine was out of order."""
    with service().record.reading() as session:
        own = actor().role in ("submitter", "auditor")
        actor().dossier(session, dossier_id, own=own)
    changing.judge_again(service(), dossier_id, by=actor().user_id)
    return redirect(url_for(".show", dossier_id=dossier_id), code=303)


@blueprint.get("/report.xlsx")
@may(ROLES)
def workbook(dossier_id: UUID) -> Response:
    """The report as a workbook."""
    with service().record.reading() as session:
        row = actor().dossier(session, dossier_id)
    report = reports.report_of(service(), dossier_id)
    with tempfile.TemporaryDirectory(prefix="shendan-report-") as folder:
        path = Path(folder) / "report.xlsx"
        write_workbook([report], path, language())
        content = path.read_bytes()
    name = f"{row.reference}-{say('核验报告', 'report')}.xlsx"
    return _download(content, name, _XLSX)


@blueprint.get("/report.pdf")
@may(ROLES)
def printed(dossier_id: UUID) -> Response:
    """The report set in type."""
    with service().record.reading() as session:
        row = actor().dossier(session, dossier_id)
    content = printed_report(service(), dossier_id, row.reference, language())
    return _download(content, f"{row.reference}-{say('核验报告', 'report')}.pdf", "application/pdf")


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _download(content: bytes, name: str, mimetype: str) -> Response:
    answer = send_file(
        io.BytesIO(content), mimetype=mimetype, as_attachment=True, download_name=name
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer
