"""Faults of the files themselves."""

from samples.bind import Finished, Members
from samples.draft import Draft
from samples.faults.registry import fault


@fault("file-unreadable")
def unreadable(draft: Draft) -> tuple[str | None, str]:
    """One file is cut off."""
    draft.broken_file = "truncated"
    return None, "a file is truncated"


def spoil(draft: Draft, members: Members, finished: list[Finished]) -> None:
    """Spoil one of the files as the draft says."""
    name = draft.rng.choice(sorted(members))
    members[name] = members[name][: len(members[name]) // 5]
