"""An audit report's cover and the report behind it, read as two papers, made one."""

from collections.abc import Sequence
from typing import Any

from dossier import AuditReport, Document, Field
from dossier.numbers.name import normalise

_TOLD = ("auditee", "year", "firm", "report_no", "date", "cites")


def with_covers(documents: Sequence[Document]) -> list[Document]:
    """The documents, each audit report whole: its cover bears a title and seldom a seal."""
    kept: list[Document] = []
    for document in documents:
        at = _first_part(kept, document)
        if at is None:
            kept.append(document)
        else:
            kept[at] = _whole(kept[at], document)
    return kept


def _first_part(kept: Sequence[Document], document: Document) -> int | None:
    """Where the report stands that a paper is a part of."""
    return next((at for at, one in enumerate(kept) if _one_report(one, document)), None)


def _one_report(one: Document, other: Document) -> bool:
    """Whether two papers are parts of one report: nothing in them differs, and enough is the same.

    The number is enough, and so are the firm, its accountants and the year or the day.
    """
    if type(one) is not AuditReport or type(other) is not AuditReport:
        return False
    same = {
        "auditee": _same(one.auditee, other.auditee),
        "year": _same(one.year, other.year),
        "firm": _same(one.firm, other.firm, doubtful=True),
        "report_no": _same(one.report_no, other.report_no, doubtful=True),
    }
    if False in same.values():
        return False
    when = same["year"] or _same(one.date, other.date)
    return bool(same["report_no"] or (same["auditee"] and same["firm"] and when))


def _same(one: Field[Any], other: Field[Any], *, doubtful: bool = False) -> bool | None:
    """Whether two values are the same, or `doubtful` ones may be; None where one is not told."""
    if one.value is None or other.value is None:
        return None
    left, right = (
        {normalise(str(value)) for value in (field.candidates if doubtful else (field.value,))}
        for field in (one, other)
    )
    return bool(left & right)


def _whole(one: Document, other: Document) -> Document:
    """Two parts as one paper, each value as it was read where it is least in doubt."""
    told = {name: (getattr(one, name), getattr(other, name)) for name in (*_TOLD, "sealed")}
    sealed = _either(*told.pop("sealed"))
    values = {name: _surer(*fields) for name, fields in told.items()}
    return one.model_copy(
        update={
            **values,
            "pages": (*one.pages, *other.pages),
            "claims": (*one.claims, *other.claims),
            "seals": (*one.seals, *other.seals),
            "type_confidence": max(one.type_confidence, other.type_confidence),
            "sealed": sealed,
        }
    )


def _surer(one: Field[Any], other: Field[Any]) -> Field[Any]:
    """The value that is least in doubt; the first of two that are as sure."""
    return max(one, other, key=lambda f: (f.value is not None, not f.alternatives, f.confidence))


def _either(one: Field[bool], other: Field[bool]) -> Field[bool]:
    """A seal is on one of the parts; in neither only where both surely have none."""
    return next(
        (field for field in (one, other) if field.value),
        min(one, other, key=lambda field: (field.value is not None, field.confidence)),
    )
