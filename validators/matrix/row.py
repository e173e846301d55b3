"""One row of the matrix: what a clause asks, and which rules look at it."""

from dataclasses import dataclass

from dossier import Text
from validators.clause import Clause


@dataclass(frozen=True)
class Row:
    """What a clause asks, the rules that check it, and what no paper can show."""

    id: str
    clause: Clause
    what: Text
    rules: tuple[str, ...] = ()
    why_not: Text | None = None
    """Why no rule checks it, or what of it remains unchecked: whom to ask what."""


def row(
    id: str, clause: Clause | str, zh: str, en: str, *rules: str, ask: tuple[str, str] | None = None
) -> Row:
    """A row; a clause of the announcement is given by its locator alone.

    Raises:
        ValueError: neither a rule checks it nor is it said why none does.
    """
    if not rules and ask is None:
        raise ValueError(f"row {id} is neither checked nor explained")
    return Row(
        id=id,
        clause=Clause(clause) if isinstance(clause, str) else clause,
        what=Text(zh=zh, en=en),
        rules=rules,
        why_not=Text(zh=ask[0], en=ask[1]) if ask else None,
    )
