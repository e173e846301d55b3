"""Under which paper a reason stands."""

from dossier import Finding, PageRef, Report
from validators.rule import Rule

FILES = "files"
"""Stands for what was handed in and is no paper that is known."""

_CLAUSES = {
    "五(一)": "application_form",
    "五(二)": "contract",
    "五(三)": "registration_certificate",
    "五(四)": "inspection_report",
    "五(五)": "market_access_declaration",
}
"""The paper that each place of chapter five asks for."""

_ORDER = (
    "application_form",
    "registration_certificate",
    "contract",
    "contract_translation",
    "inspection_report",
    "inspection_body_declaration",
    "market_access_declaration",
    "after_sales_confirmation",
)


def paper(finding: Finding, rule: Rule | None, report: Report) -> str | None:
    """The type of the paper that is at fault; None where that cannot be said.

    It is the paper where the first evidence stands (the fault's own), else the first that the
    rule names. Where the paper is missing, the rule's id begins with its name, or else the
    clause asks for it.
    """
    at_fault = _seen(finding, report)
    if at_fault is not None:
        return at_fault
    name = finding.rule.replace("-", "_")
    named = [kind for kind in _ORDER if name.startswith(kind)]
    if named:
        return max(named, key=len)
    return _CLAUSES.get(rule.clause.locator) if rule else None


def _seen(finding: Finding, report: Report) -> str | None:
    """The paper on whose page the first evidence lies, or which the finding names first."""
    if finding.evidence:
        first = finding.evidence[0]
        place = PageRef(file=first.file, page=first.page)
        on_page = [document for document in report.documents if place in document.pages]
        # A page may be shared: then it is the paper that the finding names.
        meant = [document for document in on_page if document.id in finding.documents]
        chosen = (meant or on_page)[:1]
        return chosen[0].type if chosen else FILES
    types = {document.id: document.type for document in report.documents}
    return next((types[id] for id in finding.documents if id in types), None)


def order(kind: str | None, kinds: tuple[str | None, ...]) -> int:
    """Where a paper stands among others: as the announcement lists them, the rest as they come."""
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER) + kinds.index(kind)
