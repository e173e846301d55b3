"""Reports as files: many as one table, one as a PDF."""

import tempfile
import uuid
from pathlib import Path

from flask import Blueprint, Response, send_file, stream_with_context

from intake.report_xlsx import write_workbook
from intake.services.access import Actor
from intake.services.exports import MEDIA_TYPES, csv_lines, json_lines
from intake.services.listing import Filter, reports
from intake.services.printing import printed_report
from web.api.models import ExportQuery, PrintQuery
from web.api.operation import Answer, operation
from web.api.service import service

blueprint = Blueprint("exports", __name__)


@operation(
    blueprint,
    "GET",
    "/export",
    summary="Reports as a workbook, separated values or JSON",
    tag="exports",
    query=ExportQuery,
    answers={200: Answer("The file.", media_types=tuple(MEDIA_TYPES.values()))},
    problems=("invalid_request", "storage_low", "not_writable"),
)
def export_reports(actor: Actor, query: ExportQuery) -> Response:
    """Export the newest reports of the dossiers that the caller may see, newest first.

    XLSX holds both a sheet of dossiers and one of findings; CSV one of the two.
    """
    which = Filter(**query.model_dump(exclude={"format", "lines", "lang"}))
    found = reports(service().record, actor, which)
    name = f"shendan.{query.format}"
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="{name}"'}
    if query.format == "xlsx":
        with tempfile.TemporaryDirectory(prefix="shendan-export-") as folder:
            path = Path(folder) / name
            write_workbook(found, path, query.lang)
            answer = send_file(path, mimetype=MEDIA_TYPES["xlsx"], conditional=False)
        answer.headers.update(headers)
        return answer
    pieces = (
        json_lines(found) if query.format == "json" else csv_lines(found, query.lines, query.lang)
    )
    return Response(
        stream_with_context(pieces), content_type=MEDIA_TYPES[query.format], headers=headers
    )


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/report.pdf",
    summary="The report as a PDF: each finding beside its pieces of the scans",
    tag="dossiers",
    query=PrintQuery,
    answers={200: Answer("PDF/A, searchable.", media_types=("application/pdf",))},
    problems=("invalid_request", "not_found", "not_ready", "font_missing"),
)
def get_report_pdf(actor: Actor, dossier_id: uuid.UUID, query: PrintQuery) -> Response:
    """Set the newest report in type; fonts and pictures lie within."""
    with service().record.reading() as session:
        reference = actor.dossier(session, dossier_id).reference
    content = printed_report(service(), dossier_id, reference, query.lang)
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'inline; filename="report-{dossier_id}.pdf"',
    }
    return Response(content, mimetype="application/pdf", headers=headers)
