"""Faults of declarations and letters."""

from samples.draft import Draft
from samples.faults.registry import fault


@fault("market-access-declaration-unsealed")
def unsealed(draft: Draft) -> tuple[str | None, str]:
    """The market access declaration bears no seal."""
    paper = draft.one("market_access_declaration")
    paper.seals.clear()
    paper.values["sealed"] = False
    return None, "no seal"
