"""A report as a person reads it in a terminal: the verdict first, then what needs a person."""

from collections import Counter
from collections.abc import Iterator

import click

from dossier import Finding, Report
from intake.cli.language import Language, pick, said
from intake.words import OUTCOMES, SEVERITIES, VERDICTS, document_name, field_name, value_words

VERDICT_COLOURS = {
    "cleared": "green",
    "accepted": "green",
    "needs_review": "yellow",
    "returned": "red",
    "unprocessable": "red",
}
_COLOURS = {"fail": "red", "unsure": "yellow"}
_ORDER = {"blocking": 0, "error": 1, "review": 2, "info": 3}


def printed(report: Report, lang: Language) -> Iterator[str]:
    """The lines of a report."""
    head = report.dossier
    colour = VERDICT_COLOURS[head.verdict]
    yield click.style(said(VERDICTS[head.verdict], lang), fg=colour, bold=True)
    yield _summary(report, lang)
    if head.due_at is not None and head.due_note is not None:
        due = pick(lang, f"办理期限：{head.due_at:%Y-%m-%d}。", f"Due {head.due_at:%Y-%m-%d}. ")
        yield click.style(f"{due}{said(head.due_note, lang)}", dim=True)
    for file in report.files:
        if file.error is not None:
            yield ""
            yield click.style(f"✗ {file.name}", fg="red")
            yield f"  {said(file.error.message, lang)} [{file.error.code}]"
    for finding in needing_a_person(report):
        yield ""
        yield from _finding(finding, lang)
    yield ""
    yield from _passed(report, lang)


def needing_a_person(report: Report) -> list[Finding]:
    """The findings that keep the dossier from being cleared, the gravest first."""
    return sorted(
        (finding for finding in report.findings if finding.needs_a_person),
        key=lambda finding: (_ORDER[finding.severity], finding.outcome != "fail"),
    )


def _summary(report: Report, lang: Language) -> str:
    pages = sum(file.pages for file in report.files)
    kinds = Counter(document.type for document in report.documents)
    papers = pick(lang, "、", ", ").join(
        f"{said(document_name(kind), lang)}×{number}" for kind, number in kinds.items()
    )
    return pick(
        lang,
        f"{report.dossier.reference}：{len(report.files)}个文件，{pages}页，"
        f"用时{report.dossier.duration_s:.1f}秒。{papers or '未识别到材料'}",
        f"{report.dossier.reference}: {len(report.files)} files, {pages} pages, "
        f"{report.dossier.duration_s:.1f} s. {papers or 'no paper recognised'}",
    )


def _finding(finding: Finding, lang: Language) -> Iterator[str]:
    mark = {"fail": "✗", "unsure": "?"}[finding.outcome]
    outcome, severity = OUTCOMES[finding.outcome], SEVERITIES[finding.severity]
    title = f"{mark} {said(outcome, lang)} · {said(severity, lang)}"
    clause = click.style(f"{finding.clause}  {finding.rule}", dim=True)
    yield f"{click.style(title, fg=_COLOURS[finding.outcome], bold=True)}  {clause}"
    yield f"  {said(finding.message, lang)}"
    if finding.expected is not None or finding.found is not None:
        name = said(field_name(finding.field), lang) if finding.field else ""
        expected = value_words(finding.expected or "—", lang)
        found = value_words(finding.found or "—", lang)
        yield pick(
            lang,
            f"  {name} 应为：{expected}  实为：{found}",
            f"  {name} expected: {expected}  found: {found}",
        )
    places = dict.fromkeys((item.file, item.page) for item in finding.evidence)
    if places:
        shown = "; ".join(
            pick(lang, f"{file} 第{page}页", f"{file} page {page}") for file, page in places
        )
        yield click.style(f"  {pick(lang, '见', 'see')} {shown}", dim=True)


def _passed(report: Report, lang: Language) -> Iterator[str]:
    counts = Counter(finding.outcome for finding in report.findings)
    yield pick(
        lang,
        f"已核验{len(report.findings)}项：符合{counts['pass']}，不符{counts['fail']}，"
        f"待核实{counts['unsure']}，不适用{counts['not_applicable']}。",
        f"{len(report.findings)} checks: {counts['pass']} pass, {counts['fail']} fail, "
        f"{counts['unsure']} unsure, {counts['not_applicable']} not applicable.",
    )
    rules = dict.fromkeys(f.rule for f in report.findings if f.outcome == "pass")
    wrong = {f.rule for f in report.findings if f.outcome in ("fail", "unsure")}
    good = [rule for rule in rules if rule not in wrong]
    if good:
        yield click.style(f"{pick(lang, '符合', 'pass')}: {' '.join(good)}", dim=True)
