"""What a certificate's dated records say as they stand: who owns the vehicle, what burdens it."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from dossier import Entry, Field
from dossier.numbers import name
from extractors.find import best


def owner_now(records: Sequence[Entry]) -> tuple[Field[str], Field[str]]:
    """Owner and identity number of the newest record that names an owner.

    The date decides; where one is not surely read, the order of printing does, and the owner is
    held less sure. So is one after whom a transfer was dated whose new owner was not read.
    """
    named = [entry for entry in records if entry.owner.found and entry.kind != "mortgage"]
    if not named:
        return Field(), Field()
    dated = all(entry.date.sure for entry in named)
    order = {id(entry): index for index, entry in enumerate(named)}
    newest = max(
        named,
        key=lambda entry: (
            (entry.date.value or dt.date.min) if dated else dt.date.min,
            order[id(entry)],
        ),
    )
    same = [
        entry
        for entry in named
        if entry.owner.value is not None
        and newest.owner.value is not None
        and entry.date.value == newest.date.value
        and name.normalise(entry.owner.value) == name.normalise(newest.owner.value)
    ]
    owner = max(
        (entry.owner for entry in same), key=lambda field: field.confidence, default=newest.owner
    )
    ids = [entry.owner_id for entry in (newest, *same) if entry.owner_id.found]
    several = not dated and len({entry.owner.value for entry in named}) > 1
    if several or any(_nameless_after(newest, entry) for entry in records):
        owner = owner.model_copy(update={"confidence": min(owner.confidence, 0.9)})
    return owner, best(*ids)


def _nameless_after(newest: Entry, entry: Entry) -> bool:
    """Whether an entry is a later transfer, of which nobody knows to whom."""
    day, last = entry.date.value, newest.date.value
    unread = entry.kind == "transfer" and entry.owner.value is None
    return unread and day is not None and last is not None and day > last


def state(
    records: Sequence[Entry], what: Literal["mortgage", "pledge", "seizure"], legible: bool
) -> Field[Literal["none", "open", "released"]]:
    """Whether a mortgage, pledge or seizure stands: noted, and not lifted by a later release."""
    noted = [entry for entry in records if entry.kind == what]
    lifted = [entry for entry in records if entry.kind == f"{what}_release"]
    evidence = tuple(place for entry in (*noted, *lifted) for place in entry.date.evidence)
    if not noted and not lifted:
        return Field(value="none", confidence=0.97 if legible else 0.5)
    standing = len(noted) > len(lifted) or _last_is_noted(noted, lifted)
    return Field(value="open" if standing else "released", confidence=0.97, evidence=evidence)


def _last_is_noted(noted: Sequence[Entry], lifted: Sequence[Entry]) -> bool:
    """Whether the newest dated note is newer than the newest dated release."""
    last_note = max((entry.date.value for entry in noted if entry.date.value), default=None)
    last_lift = max((entry.date.value for entry in lifted if entry.date.value), default=None)
    return last_note is not None and last_lift is not None and last_note > last_lift
