"""Papers that lack the seal that they should bear."""

from samples.draft import Draft
from samples.faults.typos import other_firm
from samples.paper import Paper

NO_SEAL = 0.6
"""How often no seal at all is missing rather than the right one."""


def unseal(draft: Draft, paper: Paper) -> str:
    """Take a paper's seals away, or put another firm's in their place; says which."""
    paper.values["sealed"] = False
    if draft.rng.random() < NO_SEAL:
        paper.seals.clear()
        return "no seal"
    other = other_firm(draft.rng, draft.story.exporter).name
    for role, says in paper.seals.items():
        kind, _, number = says.split(":")
        paper.seals[role] = f"{kind}:{other}:{number}"
    return f"sealed by {other}"
