"""A report as one page to look at, on a screen or on paper; it needs nothing but itself."""

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from dossier import Finding, Report, Text
from dossier.report import DocumentReport, FieldReport
from intake.differences import Run, differences
from intake.snippets import Cutter
from intake.words import (
    OUTCOMES,
    READERS,
    SEVERITIES,
    VERDICTS,
    document_name,
    field_name,
    named_value,
    value_text,
    value_words,
)
from validators import RULES

Language = Literal["zh", "en"]

_ORDER = {"blocking": 0, "error": 1, "review": 2, "info": 3}
_RULES = {rule.id: rule for rule in RULES}


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")


def page(report: Report, lang: Language, cutter: Cutter) -> str:
    """The page as HTML, its pictures inside."""

    def say(text: Text | str) -> str:
        return text if isinstance(text, str) else getattr(text, lang)

    findings = sorted(
        (finding for finding in report.findings if finding.needs_a_person),
        key=lambda finding: (
            _ORDER[finding.severity],
            finding.outcome != "fail",
            finding.vin or "",
        ),
    )
    return _template().render(
        lang=lang,
        zh=lang == "zh",
        report=report,
        verdict=say(VERDICTS[report.dossier.verdict]),
        findings=[_shown(finding, cutter, lang) for finding in findings],
        others=_others(report, lang),
        counts=Counter(finding.outcome for finding in report.findings),
        documents=[_document(document, lang) for document in report.documents],
        field_name=lambda name: say(field_name(name)),
        say=say,
        named=lambda name, shown: named_value(name, shown, lang),
        outcomes={name: say(text) for name, text in OUTCOMES.items()},
        pages=sum(file.pages for file in report.files),
        received=report.dossier.received_at.strftime("%Y-%m-%d %H:%M"),
        value=value_text,
    )


def _shown(finding: Finding, cutter: Cutter, lang: Language) -> dict[str, Any]:
    """One finding with everything that a person needs to decide."""
    rule = _RULES.get(finding.rule)
    expected: tuple[Run, ...] = ()
    found: tuple[Run, ...] = ()
    wanted = None if finding.expected is None else value_words(finding.expected, lang)
    seen = None if finding.found is None else value_words(finding.found, lang)
    if wanted is not None and seen is not None:
        expected, found = differences(wanted, seen)
    elif wanted is not None:
        expected = (Run(wanted, False),)
    elif seen is not None:
        found = (Run(seen, False),)
    return {
        "finding": finding,
        "title": getattr(rule.title, lang) if rule else finding.rule,
        "remedy": getattr(rule.remedy, lang) if rule else "",
        "law": rule.clause.words if rule else "",
        "outcome": getattr(OUTCOMES[finding.outcome], lang),
        "severity": getattr(SEVERITIES[finding.severity], lang),
        "message": getattr(finding.message, lang),
        "expected": expected,
        "found": found,
        "snippets": cutter.of(finding),
    }


def _others(report: Report, lang: Language) -> list[dict[str, Any]]:
    """What needs nobody, for the record: passed checks, notes, and what did not apply."""
    return [
        {"finding": finding, "message": getattr(finding.message, lang)}
        for finding in report.findings
        if not finding.needs_a_person and finding.outcome != "not_applicable"
    ]


def _document(document: DocumentReport, lang: Language) -> dict[str, Any]:
    return {
        "document": document,
        "name": getattr(document_name(document.type), lang),
        "pages": _places(document, lang),
        "fields": [
            {
                "name": getattr(field_name(name), lang),
                "value": value_text(field.value, lang),
                "raw": _raw(field),
                "field": field,
                "percent": round(field.confidence * 100),
                "sure": field.confidence >= 0.95 and not field.alternatives,
                "readers": _readers(field, lang),
                "alternatives": [value_text(other, lang) for other in field.alternatives],
            }
            for name, field in document.fields.items()
        ],
    }


def _places(document: DocumentReport, lang: Language) -> str:
    """The files and pages of a document: a.pdf 1, 2; b.pdf 1."""
    pages: dict[str, list[int]] = {}
    for ref in document.pages:
        pages.setdefault(ref.file, []).append(ref.page)
    comma, end = ("、", "页") if lang == "zh" else (", ", "")
    before = "第" if lang == "zh" else "p. "
    return "; ".join(
        f"{file} {before}{comma.join(map(str, numbers))}{end}" for file, numbers in pages.items()
    )


def _raw(field: FieldReport) -> str:
    """The raw text where it says more than the value."""
    same = isinstance(field.value, str) and field.raw.strip() == field.value
    return "" if same or isinstance(field.value, list) else field.raw.strip()


def _readers(field: FieldReport, lang: Language) -> str:
    names = dict.fromkeys(item.reader for item in field.evidence)
    shown = (getattr(READERS[name], lang) if name in READERS else name for name in names)
    return ("、" if lang == "zh" else ", ").join(shown)
