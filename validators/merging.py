"""Papers handed in twice are one paper: what each scan shows is put together."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, TypeVar

from dossier import Entry, Field, InspectionReport, RegistrationCertificate
from validators.doubt import folded

P = TypeVar("P", RegistrationCertificate, InspectionReport)

_NOTHING = (False, "none", ())
"""What a scan says that shows nothing of the kind: no seal, no mortgage, no standard."""
OWNERSHIP = frozenset({"owner", "owner_id"})
"""Fields that the scan with the later record tells."""


def merged(papers: Sequence[P]) -> tuple[P, ...]:
    """The papers, those of one vehicle put together; the first's place and id stay.

    Certificates belong together by their VIN; inspection reports by VIN and report number,
    since a vehicle may have been inspected more than once.
    """
    kept: list[P] = []
    for paper in papers:
        twin = next((i for i, other in enumerate(kept) if _same(other, paper)), None)
        if twin is None:
            kept.append(paper)
        else:
            kept[twin] = _together(kept[twin], paper)
    return tuple(kept)


def _same(one: P, other: P) -> bool:
    """Whether two documents are scans of one paper."""
    if one.vin.value is None or one.vin.value != other.vin.value:
        return False
    if isinstance(one, InspectionReport) and isinstance(other, InspectionReport):
        numbers = {
            folded(report.report_no.value)
            for report in (one, other)
            if report.report_no.value is not None
        }
        return len(numbers) < 2
    return True


def _together(one: P, other: P) -> P:
    """One paper from two scans of it."""
    first, second = _newest(one), _newest(other)
    if second is not None and (first is None or second > first):
        later: P | None = other
    else:
        later = one if first != second else None
    update: dict[str, Any] = {}
    for name in type(one).model_fields:
        mine: Any = getattr(one, name)
        yours: Any = getattr(other, name)
        if isinstance(mine, Field):
            if name in OWNERSHIP and later is not None and getattr(later, name).value is not None:
                update[name] = getattr(later, name)
            else:
                update[name] = _field(mine, yours)
        elif isinstance(mine, tuple):
            update[name] = tuple({_mark(item): item for item in (*mine, *yours)}.values())
    return one.model_copy(update=update)


def _mark(item: object) -> object:
    """By what a member of a list is told from another: an entry by what it records."""
    if isinstance(item, Entry):
        return item.kind, item.date.value, folded(item.owner.value), item.for_export
    return item


def _newest(paper: RegistrationCertificate | InspectionReport) -> dt.date | None:
    """The day of a certificate's latest record."""
    entries = paper.entries if isinstance(paper, RegistrationCertificate) else ()
    days = [entry.date.value for entry in entries if entry.date.value is not None]
    return max(days, default=None)


def _field(one: Field[Any], other: Field[Any]) -> Field[Any]:
    """What both scans say of a field: what one alone shows counts, a conflict is a doubt."""
    if one.value is None or other.value is None:
        return one if one.value is not None or not other.found else other
    for shows_more, shows_less in ((one, other), (other, one)):
        if shows_less.value in _NOTHING and shows_more.value not in _NOTHING:
            return shows_more
    surer = one if one.confidence >= other.confidence else other
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    others = (one.value, other.value, *one.alternatives, *other.alternatives)
    if folded(one.value) == folded(other.value):
        shared = [v for v in one.alternatives if v in other.alternatives]
        return surer.model_copy(update={"alternatives": tuple(shared), "evidence": evidence})
    rivals = tuple(dict.fromkeys(value for value in others if value != surer.value))
    return surer.model_copy(update={"alternatives": rivals, "remote": (), "evidence": evidence})
