"""The tables of the law that operators load, as they are in use.

All are empty, or as shipped, until tables are loaded (`validators.law.table_files`); a rule that
needs a table which is not there does not apply.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.numbers import hs_code
from validators.law.issuers import ISSUERS, Issuer
from validators.law.service_life import Overrides
from validators.law.working_days import SHIPPED, Calendar


@dataclass(frozen=True)
class Tables:
    """Everything that is loaded."""

    catalogue: frozenset[str] = frozenset()
    overrides: Overrides = field(default_factory=dict)
    calendar: Calendar = field(default_factory=lambda: SHIPPED)
    manufacturers: frozenset[str] = frozenset()
    """Names in the form in which they are compared."""
    issuers: tuple[Issuer, ...] = ISSUERS

    def in_catalogue(self, code: str) -> bool:
        """Whether a commodity code, or a line that it belongs to, is in the annex."""
        digits = hs_code.parse(code) or hs_code.compact(code)
        return any(digits[:length] in self.catalogue for length in range(4, len(digits) + 1))


_current = Tables()


def current() -> Tables:
    """The tables in use."""
    return _current


def use(tables: Tables) -> Tables:
    """Put tables in use for the whole process, and return those that were."""
    global _current
    before, _current = _current, tables
    return before
