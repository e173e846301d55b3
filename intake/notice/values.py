"""How the report's own words for values are said in a letter."""

from collections.abc import Mapping
from typing import Final

from dossier import Finding
from intake.notice.model import printable

KINDS: Final[Mapping[str, str]] = {
    "after_sales_clause": "presence",
    "buyer_marked": "presence",
    "customs_supervision": "presence",
    "export_endorsement": "presence",
    "sealed": "presence",
    "seller_marked": "presence",
    "signed": "presence",
    "conclusion": "conclusion",
    "mortgage": "state",
    "pledge": "state",
    "seizure": "state",
}
"""By field, the table of words that its values are looked up in, before that for any."""


def said(finding: Finding, side: str | None, tables: Mapping[str, Mapping[str, str]]) -> str:
    """One side of a finding in words: `true` as 有 or 是, an open mortgage as 未解除.

    Args:
        finding: Whose field tells which table is for its values.
        side: The value as the report has it; None where it has none.
        tables: The words by kind, then by value.
    """
    if side is None:
        return ""
    known = {**tables.get("any", {}), **tables.get(KINDS.get(finding.field or "", ""), {})}
    return printable(known.get(side, side))
