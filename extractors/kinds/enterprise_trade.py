"""汽车销售或贸易情况证明: whichever paper it is, the firms that it names."""

from collections.abc import Sequence
from typing import Any

from dossier import Field, SalesTradeProof
from extractors.kinds.enterprise_forms import STATEMENT_FORM
from extractors.kinds.enterprise_shared import common, firms_on, last_date, sheets_of, with_seal
from extractors.reading import PageReading

FRONT = 3
"""The parties stand on the first pages."""


def sales_trade_proof(identity: str, readings: Sequence[PageReading]) -> SalesTradeProof:
    """An invoice, a contract, a customs declaration or a statement."""
    sheets = sheets_of(readings[:FRONT], STATEMENT_FORM)
    fields: dict[str, Field[Any]] = {"date": last_date(sheets)}
    return SalesTradeProof.model_validate(
        {
            **common(identity, readings, fields),
            "parties": firms_on(sheets),
            **with_seal(readings),
        }
    )
