"""The report of a dossier on paper: a PDF with the pieces of scans that it tells of."""

import uuid

from dossier import Box
from intake.errors import IntakeError
from intake.notice import FontMissing
from intake.refusals import Refusal
from intake.report_pdf import LONGEST, Language, report_pdf
from intake.services.reports import report_of
from intake.services.service import Service


def printed_report(
    service: Service, dossier_id: uuid.UUID, reference: str, lang: Language
) -> bytes:
    """The newest report of a dossier as a PDF; a piece of a page that cannot be shown is left out.

    Args:
        service: What the dossier lies in.
        dossier_id: Which one.
        reference: What it is called now.
        lang: The language of headings and messages.

    Raises:
        IntakeError: `not_found`; `not_ready` where there is no report yet.
        Refusal: `font_missing`.
    """

    def cut(file: str, page: int, piece: Box) -> bytes:
        try:
            return service.pictures.page(dossier_id, file, page, box=piece, longest=LONGEST)
        except IntakeError:
            return b""  # the report tells of the file's own error already

    report = report_of(service, dossier_id)
    head = report.dossier.model_copy(update={"reference": reference})
    try:
        return report_pdf(report.model_copy(update={"dossier": head}), lang, cut)
    except FontMissing as error:
        raise Refusal("font_missing") from error
