"""Writes the notice of a report to a file."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from dossier import Report, ReviewDecision
from intake.notice.compose import compose
from intake.notice.model import Notice
from intake.notice.typeset import typeset
from intake.notice.wording import Language, wording
from validators import RULES
from validators.rule import Rule


def write(
    report: Report,
    path: Path,
    lang: Language = "zh",
    *,
    day: dt.date | None = None,
    by: dt.date | None = None,
    with_unsure: bool = False,
    decisions: Sequence[ReviewDecision] = (),
    rules: Sequence[Rule] = RULES,
    own_words: Path | None = None,
) -> Notice | None:
    """Write the notice of a report as a PDF; see `compose` for what it says.

    Returns:
        What was written; None where the report has no confirmed reason: then no file is made.

    Raises:
        NoticeError: No Chinese font is installed, or the office's own words have an error.
        OSError: The file cannot be written.
    """
    notice = compose(
        report,
        lang,
        day=day,
        by=by,
        with_unsure=with_unsure,
        decisions=decisions,
        rules=rules,
        said=wording(lang, own_words),
    )
    if notice is not None:
        path.write_bytes(typeset(notice))
    return notice
