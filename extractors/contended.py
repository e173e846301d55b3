"""What a certificate says on pages that may just as well be another's is not sure."""

from collections.abc import Iterator, Sequence, Set
from typing import Any, TypeVar

from dossier import Document, Entry, Field, PageRef, RegistrationCertificate
from extractors.group import Group

STANDING = (
    *("owner", "owner_id", "export_endorsement", "export_endorsement_date"),
    *("mortgage", "pledge", "seizure"),
)
"""What all entries together tell: a page that is missing would tell otherwise."""

CONTENDED = 0.9
"""How sure it is at the most: another paper that says the same bears it out, none is held
against it."""
Record = TypeVar("Record", RegistrationCertificate, Entry)


def in_doubt(documents: Sequence[Document], groups: Sequence[Group]) -> list[Document]:
    """The documents, what stands on contended pages capped below sure.

    What such a page makes of an item, another use or another engine, it may make of any of those
    vehicles'.
    """
    contended = [
        (document, one)
        for document, one in zip(documents, groups, strict=True)
        if one.contended and isinstance(document, RegistrationCertificate)
    ]
    noted = {name for document, one in contended for name in _noted(document, one)}
    capped = {
        document.id: _capped(document, one, {*STANDING, *noted}) for document, one in contended
    }
    return [capped.get(document.id, document) for document in documents]


def _noted(certificate: RegistrationCertificate, one: Group) -> Iterator[str]:
    """The fields of which a page says something that may be another's."""
    for name, field in _fields(certificate):
        if _stands_on(field, one):
            yield name
    for entry in certificate.entries:
        turned = entry.kind == "change" and not entry.use_nature.blank
        if turned and any(_stands_on(field, one) for _, field in _fields(entry)):
            yield "use_nature"


def _capped(
    certificate: RegistrationCertificate, one: Group, standing: Set[str]
) -> RegistrationCertificate:
    entries = tuple(_unsure(entry, one) for entry in certificate.entries)
    return _unsure(certificate, one, standing).model_copy(update={"entries": entries})


def _unsure(record: Record, one: Group, standing: Set[str] = frozenset()) -> Record:
    capped = {
        name: field.model_copy(update={"confidence": min(field.confidence, CONTENDED)})
        for name, field in _fields(record)
        if name in standing or _stands_on(field, one)
    }
    return record.model_copy(update=capped)


def _fields(record: Record) -> Iterator[tuple[str, Field[Any]]]:
    for name in type(record).model_fields:
        if isinstance(field := getattr(record, name), Field):
            yield name, field


def _stands_on(field: Field[Any], one: Group) -> bool:
    """Whether a value was read on a page that may be another's."""
    return any(PageRef(file=place.file, page=place.page) in one.loose for place in field.evidence)
