"""Faults of the contract and its translation."""

from samples.draft import Draft
from samples.faults.registry import fault


@fault("chinese-translation-missing", foreign=True)
def translation_missing(draft: Draft) -> tuple[str | None, str]:
    """A foreign contract without its Chinese translation."""
    draft.papers.remove(draft.one("contract_translation"))
    return None, f"no translation of a contract in {draft.story.language}"
