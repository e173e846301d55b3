"""A report becomes a notice: every confirmed reason, by vehicle and paper."""

import datetime as dt
from collections.abc import Sequence
from itertools import count

from dossier import Report, ReviewDecision
from intake.notice.context import Context
from intake.notice.grouping import chapter_number, chapters, sections
from intake.notice.model import Labels, Notice, Section
from intake.notice.numerals import long_date
from intake.notice.reasons import confirmed, latest, unsettled
from intake.notice.wording import Language, Wording, filled, wording
from validators import RULES
from validators.rule import Rule


def compose(
    report: Report,
    lang: Language = "zh",
    *,
    day: dt.date | None = None,
    by: dt.date | None = None,
    with_unsure: bool = False,
    decisions: Sequence[ReviewDecision] = (),
    rules: Sequence[Rule] = RULES,
    said: Wording | None = None,
) -> Notice | None:
    """The notice of a report, or None where it has no confirmed reason.

    Args:
        report: What was found.
        lang: The language of the letter.
        day: The date that the letter bears; the application's own, else the day of receipt.
        by: The day by which corrected papers are asked for; a blank to be filled in if None.
        with_unsure: Whether to list apart what could not be settled.
        decisions: What reviewers decided; the last on each finding counts.
        rules: Where the law and the remedies are found.
        said: The words; those of `wording` if None.

    Raises:
        WordingError: The words name a placeholder that is not known.
    """
    reasons = confirmed(report, decisions)
    if not reasons:
        return None
    pending = unsettled(report, decisions) if with_unsure else ()
    said = said or wording(lang)
    letter = said.enterprise if report.dossier.kind == "enterprise" else said.licence
    words = said.words
    context = Context(
        report=report,
        rules={rule.id: rule for rule in rules},
        decisions=latest(decisions),
        lang=lang,
        words=words,
        values=said.values,
    )
    numbers = count(1)
    groups = chapters(reasons, numbers, context)
    unsure = None
    if pending:
        unsure = Section(
            heading=chapter_number(len(groups) + 1, context) + words.pending,
            paragraphs=(filled(letter.pending, count=len(pending)),),
            groups=sections(pending, numbers, context),
        )
    day = day or own_day(report)
    deadline = long_date(by, lang) if by else words.blank_day
    return Notice(
        lang=lang,
        title=tuple(letter.title.split("\n")),
        reference=filled(words.reference, reference=report.dossier.reference),
        addressee=filled(letter.addressee, exporter=_exporter(context)),
        opening=tuple(
            filled(one, about=_about(context), count=len(reasons)) for one in letter.opening
        ),
        groups=groups,
        pending=unsure,
        demands=Section(
            heading=chapter_number(len(groups) + (unsure is not None) + 1, context) + words.demands,
            paragraphs=tuple(filled(one, by=deadline) for one in letter.demands),
        ),
        last=letter.last,
        closing=letter.closing,
        issuer=words.issuer,
        day=day,
        date=long_date(day, lang),
        labels=Labels(**{name: getattr(words, name) for name in Labels.model_fields}),
    )


def own_day(report: Report) -> dt.date:
    """The day of the dossier: that of its application, else of its receipt."""
    filed = report.enterprise.filing_date if report.enterprise else None
    return report.application.application_date or filed or report.dossier.received_at.date()


def _exporter(context: Context) -> str:
    """Whom the letter is for."""
    enterprise = context.report.enterprise
    declared = enterprise.name if enterprise else None
    return declared or context.report.application.exporter or context.words.nobody


def _about(context: Context) -> str:
    """Contract number and number of vehicles, as far as they are known."""
    application, words, parts = context.report.application, context.words, []
    if application.contract_no:
        parts.append(filled(words.contract, contract_no=application.contract_no))
    if application.vehicles:
        parts.append(filled(words.vehicles, count=len(application.vehicles)))
    return filled(words.about, about=words.joint.join(parts)) if parts else ""
