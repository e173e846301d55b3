"""Pages as they were read become documents with fields: classify, split, extract."""

from collections.abc import Callable, Sequence

from dossier import (
    Contract,
    ContractTranslation,
    Document,
    InspectionReport,
    Noun,
    Page,
    PageRef,
    RegistrationCertificate,
    Unknown,
)
from extractors.contended import in_doubt
from extractors.dossier_kind import kind_of
from extractors.fields.former_notices import former_notices
from extractors.group import Group
from extractors.kinds.application import application_form
from extractors.kinds.certificate import certificate
from extractors.kinds.companion import unknown
from extractors.kinds.contract import contract, says_translation
from extractors.kinds.enterprise import ENTERPRISE_BUILDERS, told_apart
from extractors.kinds.inspection import inspection_report
from extractors.kinds.letters import (
    after_sales_confirmation,
    inspection_body_declaration,
    market_access_declaration,
)
from extractors.kinds.vocabulary import DossierKind
from extractors.printed_pages import in_printed_order
from extractors.reading import PageReading
from extractors.split import group
from extractors.two_up import apart

_OF_A_VEHICLE = (RegistrationCertificate, InspectionReport)
Build = Callable[[str, Sequence[PageReading]], Document]


class Documents(Noun):
    """What the pages of a dossier hold."""

    documents: tuple[Document, ...]
    pages: tuple[Page, ...]
    kind: DossierKind = "licence"


def _certificate(identity: str, readings: Sequence[PageReading]) -> Document:
    return certificate(identity, in_printed_order(readings))


BUILDERS: dict[str, Build] = {
    "registration_certificate": _certificate,
    "application_form": application_form,
    "contract": contract,
    "inspection_report": inspection_report,
    "inspection_body_declaration": inspection_body_declaration,
    "market_access_declaration": market_access_declaration,
    "after_sales_confirmation": after_sales_confirmation,
    **ENTERPRISE_BUILDERS,
}


def look_ahead(reading: PageReading) -> PageReading:
    """Look at a page's values where its picture is at hand, so that the answers travel with it.

    Pages are read by several processes, while papers are put together by one: what that one asks
    of a page's sight has then been answered before, and its picture need not be opened again.
    """
    if documents_of([reading], "licence").documents[0].type == "unknown":
        documents_of([reading], "enterprise")
    return reading


def documents_of(readings: Sequence[PageReading], kind: DossierKind | None = None) -> Documents:
    """Put the pages of one dossier together as documents, and read their fields.

    Args:
        readings: The pages, in the order in which the files were received.
        kind: Of a licence application or an enterprise's declaration; told by the pages if None.

    A page of no known type becomes an `Unknown` document of its own, and says which types it
    resembles.
    """
    kind = kind or kind_of(readings)
    groups = group(apart(readings, kind), kind)
    documents: list[Document] = []
    for number, one in enumerate(groups, start=1):
        documents.append(_document(f"d{number}", one))
    documents = told_apart(in_doubt(_translations(documents, groups), groups))
    owners: dict[PageRef, list[Document]] = {}
    for document in documents:
        for page in document.pages:
            owners.setdefault(page, []).append(document)
    return Documents(
        kind=kind,
        documents=tuple(documents),
        pages=tuple(
            Page(
                file=reading.ref.file,
                page=reading.ref.page,
                legibility=reading.legibility,
                resembles=_resembles(reading, groups),
                document=_known(owners[reading.ref]),
            )
            for reading in readings
        ),
    )


def _known(owners: Sequence[Document]) -> str | None:
    """The id of a page's document, of a type or known by name; None where one on it is neither.

    Of two papers it is the one that is about a vehicle: the page's photographs are its own.
    """
    if any(isinstance(one, Unknown) and one.name.value is None for one in owners):
        return None
    of_vehicle = (one for one in owners if isinstance(one, _OF_A_VEHICLE))
    return next(of_vehicle, owners[0]).id


def _document(identity: str, one: Group) -> Document:
    build = BUILDERS.get(one.name)
    if build is not None:
        made = build(identity, one.readings)
        cites = former_notices(one.readings)
        return made.model_copy(update={"type_confidence": one.kind.confidence, "cites": cites})
    return unknown(identity, one.readings, one.kind)


def _resembles(reading: PageReading, groups: Sequence[Group]) -> tuple[str, ...]:
    """The types that an unknown page, which is no common companion either, looks like."""
    for one in groups:
        here = any(part.ref == reading.ref for part in one.readings)
        if one.name == "unknown" and not one.kind.companion and here:
            return one.kind.resembles
    return ()


def _translations(documents: list[Document], groups: Sequence[Group]) -> list[Document]:
    """Tell translations from originals.

    A Chinese contract beside one in a foreign language only is its translation, and so is one
    that calls itself a translation.
    """
    foreign = [
        document for document in documents if type(document) is Contract and _foreign_only(document)
    ]
    found: list[Document] = []
    for document, one in zip(documents, groups, strict=True):
        if type(document) is Contract and "zh" in (document.language.value or ()):
            alone = document.language.value == ("zh",)
            if says_translation(one.readings) or (alone and foreign):
                translated = contract(document.id, one.readings, ContractTranslation)
                kept = {name: getattr(document, name) for name in ("type_confidence", "cites")}
                found.append(translated.model_copy(update=kept))
                continue
        found.append(document)
    return found


def _foreign_only(document: Contract) -> bool:
    languages = document.language.value
    return bool(languages) and "zh" not in (languages or ())
