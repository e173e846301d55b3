"""Faults of the inspection report."""

from samples.draft import Draft
from samples.faults.registry import fault
from samples.papers.inspection import BAD


@fault("inspection-not-qualified")
def not_qualified(draft: Draft) -> tuple[str | None, str]:
    """The report's conclusion is 不合格."""
    paper = draft.one("inspection_report")
    paper.values["conclusion"] = "unqualified"
    paper.extra["conclusion_text"] = draft.rng.choice(BAD)
    paper.extra["failed"] = draft.rng.randrange(20)
    return paper.vin, "unqualified"
