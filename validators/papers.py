"""Questions that many rules ask of a dossier's papers before they compare anything."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from dossier import (
    SURE,
    Contract,
    ContractTranslation,
    Document,
    Dossier,
    Field,
    Judgement,
    PageRef,
    RegistrationCertificate,
    State,
    Text,
    Vehicle,
)
from validators.answers import failed, not_applicable, passed, unsure
from validators.doubt import READABLE, why_unsure

NO_APPLICATION = Text(zh="卷宗中没有申请信息。", en="The dossier holds no application.")
NO_CERTIFICATE = Text(
    zh="卷宗中没有该车的机动车登记证书。", en="The vehicle's certificate is not in the dossier."
)
NO_CONTRACT = Text(zh="卷宗中没有出口合同。", en="The dossier holds no contract.")
NOT_STATED = Text(
    zh="相关材料未载明该项内容。", en="The papers do not state what would be compared."
)
NOTED_LAST = Text(
    zh="最近一次登记晚于最近一次解除。", en="The latest note is dated after the latest release."
)
POOR_PAGE = Text(zh="该材料有页面不清晰。", en="A page of the paper is not legible enough.")


def stated(field: Field[Any]) -> bool:
    """Whether a paper says anything at a place, legible or not; a dash says nothing.

    What was typed but not understood says something as well.
    """
    return (field.found or bool(field.raw)) and not field.blank


def poor(dossier: Dossier, *documents: Document) -> bool:
    """Whether a page of the documents could not be read well enough."""
    places = {place for document in documents for place in document.pages}
    return any(
        page.legibility == "poor" and PageRef(file=page.file, page=page.page) in places
        for page in dossier.pages
    )


def presence(dossier: Dossier, document: Document, field: Field[bool], **values: Any) -> Judgement:
    """Whether something that must be on a paper is there: missing only where surely not seen."""
    values = {"about": (document,), **values}
    if field.value is None or field.alternatives:
        return unsure(field, reason=why_unsure(field), **values)
    if field.value:
        enough = field.confidence >= READABLE
        return passed(field, **values) if enough else unsure(field, **values)
    if poor(dossier, document):
        return unsure(field, reason=POOR_PAGE, **values)
    reason = _borne(field.raw) if field.raw else None
    ask = failed if field.sure else unsure
    return ask(field, reason=reason, **values)


def _borne(name: str) -> Text:
    """Whose seal a paper bears instead."""
    return Text(zh=f"所盖印章的印文为“{name}”。", en=f"It bears the seal of “{name}”.")


Burden = Literal["mortgage", "pledge", "seizure"]
STATES = {
    "none": Text(zh="无记载", en="none noted"),
    "open": Text(zh="已登记且未解除", en="noted and not lifted"),
    "released": Text(zh="已解除", en="noted and lifted"),
}


def burden(dossier: Dossier, vehicle: Vehicle, what: Burden) -> Judgement:
    """Whether a mortgage, pledge or seizure stands on a vehicle's certificate.

    Open under every reading fails; none or lifted passes, unless a page was not legible, or the
    entries count more notes than releases or end with a note.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    field: Field[State] = getattr(certificate, what)
    values = {
        "name": what,
        "expected": STATES["released"] if field.value == "released" else STATES["none"],
        "found": STATES.get(field.value or ""),
        "about": (certificate,),
    }
    if field.value is None or field.confidence < READABLE:
        return unsure(field, reason=why_unsure(field), **values)
    if len({candidate == "open" for candidate in field.candidates}) > 1:
        return unsure(field, reason=why_unsure(field), **values)
    if field.value == "open":
        return failed(field, **values) if field.confidence >= SURE else unsure(field, **values)
    if poor(dossier, certificate):
        return unsure(field, reason=POOR_PAGE, **values)
    notes = sum(entry.kind == what for entry in certificate.entries)
    releases = sum(entry.kind == f"{what}_release" for entry in certificate.entries)
    if notes > releases:
        reason = Text(
            zh=f"登记{notes}次，解除{releases}次。", en=f"Noted {notes} times, lifted {releases}."
        )
        return unsure(field, reason=reason, **values)
    if _noted_last(certificate, what):
        return unsure(field, reason=NOTED_LAST, **values)
    return passed(field, **values)


def _noted_last(certificate: RegistrationCertificate, what: Burden) -> bool:
    """Whether the latest note is dated after the latest release."""
    days: dict[str, list[dt.date]] = {what: [], f"{what}_release": []}
    for entry in certificate.entries:
        if entry.kind in days and entry.date.value is not None:
            days[entry.kind].append(entry.date.value)
    noted, lifted = days.values()
    return bool(noted and lifted) and max(noted) > max(lifted)


def originals(dossier: Dossier) -> tuple[Contract, ...]:
    """The contracts in their own language."""
    return dossier.documents_of(Contract)


def translations(dossier: Dossier) -> tuple[ContractTranslation, ...]:
    """The Chinese translations of contracts."""
    return dossier.documents_of(ContractTranslation)


def prevailing(dossier: Dossier) -> tuple[Contract, ...]:
    """The papers whose words count: the translation of a foreign contract, else the contract."""
    translated = translations(dossier)
    if translated:
        return (*translated, *(c for c in originals(dossier) if speaks_chinese(c)))
    return originals(dossier)


def speaks_chinese(contract: Contract) -> bool:
    """Whether Chinese is surely one of the languages of a contract."""
    languages = contract.language.candidates
    return bool(languages) and all("zh" in spoken for spoken in languages)


def certificates(dossier: Dossier) -> Sequence[RegistrationCertificate]:
    """The certificates that have found their vehicle."""
    return [vehicle.certificate for vehicle in dossier.vehicles if vehicle.certificate is not None]
