"""Audit reports and financial statements: whose, of which year or period, by whom."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dossier import AuditReport, Field, FinancialStatements
from dossier.numbers.name import normalise
from extractors.fields.accounting_firm import ACCOUNTING_FIRM
from extractors.fields.audit_no import AUDIT_NO
from extractors.fields.audit_year import AUDIT_YEAR
from extractors.fields.auditee import AUDITEE
from extractors.fields.enterprise_name import ENTERPRISE_NAME
from extractors.fields.issuer import ISSUER
from extractors.fields.parsers import firm, tidy
from extractors.fields.period_end import PERIOD_END
from extractors.find import anywhere
from extractors.kinds.enterprise_forms import (
    AUDIT_FIELDS,
    AUDIT_FORM,
    STATEMENTS_FIELDS,
    STATEMENTS_FORM,
)
from extractors.kinds.enterprise_fronts import STATEMENTS_FRONTS
from extractors.kinds.enterprise_shared import (
    broken_names,
    common,
    fields_of,
    last_date,
    sheets_of,
    surest,
    with_seal,
)
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading

FRONT = 3
"""The name, the year and the opinion stand on the first pages; statements follow."""

_TO = re.compile(r"全体股东|股东会|董事会|全体合伙人|^致[:：]|股东[:：]|投资者[:：]")
_AUDITED = re.compile(r"我们审计了|审计了")
_ADDRESSED = replace(AUDITEE, labels=())


def audit_report(identity: str, readings: Sequence[PageReading]) -> AuditReport:
    """One report; whether of the enterprise or of its investor is told by the whole dossier."""
    return AuditReport.model_validate(_audit(identity, readings))


def _audit(identity: str, readings: Sequence[PageReading]) -> dict[str, Any]:
    sheets = sheets_of(readings[:FRONT], AUDIT_FORM)
    fields = fields_of(sheets, AUDIT_FIELDS)
    if fields["auditee"].value is None:
        fields["auditee"] = _addressed(sheets)
    fields["auditee"] = surest(
        fields["auditee"], (field for _, field in anywhere(sheets, _ADDRESSED))
    )
    if fields["firm"].value is None:
        fields["firm"] = _auditor(sheets, fields["auditee"])
    if fields["year"].value is None:
        fields["year"] = next((field for _, field in anywhere(sheets, AUDIT_YEAR)), Field())
    if fields["report_no"].value is None:
        fields["report_no"] = next((field for _, field in anywhere(sheets, AUDIT_NO)), Field())
    fields["date"] = _signed_on(sheets, fields["year"])
    return {**common(identity, readings, fields), **with_seal(readings, fields["firm"])}


def _signed_on(sheets: Sequence[Sheet], year: Field[int]) -> Field[Any]:
    """The day of the report: after the year that it audits, whose end its statements bear."""
    days = [field for sheet in sheets[::-1] if (field := last_date([sheet])).found]
    later = (day for day in days if day.value and day.value.year > (year.value or 0))
    return next(later, days[0] if days else Field())


def _auditor(sheets: Sequence[Sheet], auditee: Field[str]) -> Field[str]:
    """The accounting firm; a name that a seal broke; else who else signs the report."""
    for _, field in anywhere(sheets, ACCOUNTING_FIRM):
        return field
    for field in broken_names(sheets, ACCOUNTING_FIRM):
        return field
    others = [
        field
        for piece, field in anywhere(sheets, ISSUER)
        if firm(piece.text) == tidy(piece.text).replace("(", "（").replace(")", "）")
        and normalise(field.value or "") != normalise(auditee.value or "")
    ]
    return others[-1] if others else Field()


def _addressed(sheets: Sequence[Sheet]) -> Field[str]:
    """The firm to whose owners the report is addressed, else the first that is no auditor."""
    firms = [
        (piece, field)
        for piece, field in anywhere(sheets, _ADDRESSED)
        if field.value and "会计" not in field.value
    ]
    for pattern in (_TO, _AUDITED):
        for piece, field in firms:
            if pattern.search(tidy(piece.line.text)):
                return field
    return firms[0][1] if firms else Field()


def financial_statements(identity: str, readings: Sequence[PageReading]) -> FinancialStatements:
    """The statements of one firm."""
    sheets = sheets_of(readings, STATEMENTS_FORM, STATEMENTS_FRONTS)
    fields = fields_of(sheets, STATEMENTS_FIELDS)
    if fields["name"].value is None:
        fields["name"] = next((f for _, f in anywhere(sheets[:1], ENTERPRISE_NAME)), Field())
    if fields["period_end"].value is None:
        fields["period_end"] = _period(sheets)
    return FinancialStatements.model_validate(
        {**common(identity, readings, fields), **with_seal(readings)}
    )


def _period(sheets: Sequence[Sheet]) -> Field[Any]:
    """The day in the head of the first sheet that has one."""
    for sheet in sheets:
        head = 0.3 * sheet.reading.size[1]
        for piece, field in anywhere([sheet], PERIOD_END):
            if piece.rect.y0 < head and firm(piece.text) is None:
                return field
    return Field()
