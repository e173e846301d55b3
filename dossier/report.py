"""The report that `shendan verify --json` prints (`docs/report.schema.json`)."""

import datetime as dt
from typing import Any, Literal

from pydantic import Field as Attribute

from dossier.base import Noun, Text
from dossier.documents import Document, VehicleRow
from dossier.dossier import Dossier, Source
from dossier.field import Evidence, Field, PageRef
from dossier.files import File
from dossier.finding import Finding, VerdictName

SCHEMA = "shendan.report/1"

# What a document keeps for the rules beside the fields that the report shows.
INTERNAL = frozenset(
    {"id", "pages", "type_confidence", "claims", "seals", "cites", "entries", "vehicles"}
)


class FieldReport(Noun):
    """A field as the report prints it; `value` and `alternatives` are JSON values."""

    value: Any = None
    raw: str = ""
    confidence: float = 0.0
    alternatives: tuple[Any, ...] = ()
    vouchers: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class DocumentReport(Noun):
    """A document with the fields that it has."""

    id: str
    type: str
    type_confidence: float
    vin: str | None
    pages: tuple[PageRef, ...]
    fields: dict[str, FieldReport]


class Due(Noun):
    """By when the authority is to decide."""

    at: dt.datetime
    """Aware; the end of the last working day."""
    note: Text | None = None
    """On what it was counted, where that is less than it should be."""


class DossierReport(Noun):
    """The dossier's own line of the report."""

    id: str
    reference: str
    kind: Literal["licence", "enterprise"] = "licence"
    verdict: VerdictName
    received_at: dt.datetime
    due_at: dt.datetime | None = None
    due_note: Text | None = None
    """What the deadline leaves out, as the holidays of a year that are not known yet."""
    duration_s: float


class VehicleReport(Noun):
    """A vehicle of the application, as plain values."""

    vin: str | None = None
    brand: str | None = None
    model: str | None = None
    displacement: int | None = None
    vehicle_type: str | None = None
    hs_code: str | None = None
    registration_date: dt.date | None = None
    endorsement_date: dt.date | None = None
    quantity: int | None = None
    unit_price: str | None = None
    currency: str | None = None


class ApplicationReport(Noun):
    """The application, as plain values; `hs_code` is null where the vehicles' differ."""

    exporter: str | None = None
    consignor: str | None = None
    uscc: str | None = None
    contract_no: str | None = None
    hs_code: str | None = None
    goods_name: str | None = None
    goods_condition: str | None = None
    destination: str | None = None
    trade_mode: str | None = None
    quantity: int | None = None
    application_date: dt.date | None = None
    vehicles: tuple[VehicleReport, ...] = ()
    source: Source = "none"


class EnterpriseReport(Noun):
    """The enterprise that declares, as plain values."""

    name: str | None = None
    uscc: str | None = None
    enterprise_type: str | None = None
    customs_code: str | None = None
    authority: str | None = None
    filing_date: dt.date | None = None
    source: Source = "none"


class Report(Noun):
    """Everything that Shendan says of one dossier."""

    schema_: Literal["shendan.report/1"] = Attribute(default="shendan.report/1", alias="schema")
    dossier: DossierReport
    application: ApplicationReport
    enterprise: EnterpriseReport | None = None
    """Of an enterprise's declaration only."""
    files: tuple[File, ...] = ()
    documents: tuple[DocumentReport, ...] = ()
    findings: tuple[Finding, ...] = ()


def _plain(value: Any) -> Any:
    """The JSON value of a field's value: dates ISO, money as a decimal string."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def field_report(field: Field[Any]) -> FieldReport:
    """One field, its value made plain."""
    return FieldReport(
        value=_plain(field.value),
        raw=field.raw,
        confidence=round(field.confidence, 4),
        alternatives=tuple(_plain(other) for other in field.alternatives),
        vouchers=field.vouchers,
        evidence=field.evidence,
    )


def _listed(items: tuple[Any, ...]) -> FieldReport:
    """A list of values, or of small objects with a field each, as one field."""
    if all(isinstance(item, Field) for item in items):
        return _merged(items)
    fields = [
        {name: getattr(item, name) for name in type(item).model_fields}
        for item in items
        if isinstance(item, Noun)
    ]
    merged = _merged(tuple(field for row in fields for field in row.values() if field.found))
    value = [{name: _plain(field.value) for name, field in row.items()} for row in fields]
    return merged.model_copy(update={"value": value})


def _merged(fields: tuple[Field[Any], ...]) -> FieldReport:
    """Several fields of one name as one field whose value is a list."""
    return FieldReport(
        value=[_plain(field.value) for field in fields],
        raw=" ".join(field.raw for field in fields),
        confidence=round(min((field.confidence for field in fields), default=0.0), 4),
        alternatives=tuple(_plain(other) for field in fields for other in field.alternatives),
        vouchers=tuple(dict.fromkeys(name for field in fields for name in field.vouchers)),
        evidence=tuple(item for field in fields for item in field.evidence),
    )


def _fields(document: Document) -> dict[str, FieldReport]:
    """The fields that a document has, by name, in the order of its class."""
    shown: dict[str, FieldReport] = {}
    for name in type(document).model_fields:
        value = getattr(document, name)
        if name not in INTERNAL and isinstance(value, Field) and value.found:
            shown[name] = field_report(value)
    rows: tuple[VehicleRow, ...] = getattr(document, "vehicles", ())
    vins = tuple(row.vin for row in rows if row.vin.found)
    if vins:
        shown["vins"] = _merged(vins)
    for name in ("persons", "investors", "parties"):
        if items := getattr(document, name, ()):
            shown[name] = _listed(items)
    transfers = getattr(document, "transfers", ())
    if transfers:
        shown["transfers"] = _merged(tuple(entry.date for entry in transfers)).model_copy(
            update={
                "value": [
                    {
                        "date": _plain(entry.date.value),
                        "kind": entry.kind,
                        "owner": entry.owner.value,
                        "owner_id": entry.owner_id.value,
                    }
                    for entry in transfers
                ]
            }
        )
    return shown


def _vin_of(document: Document, dossier: Dossier) -> str | None:
    """The vehicle that a document belongs to, by the application's VIN."""
    for vehicle in dossier.vehicles:
        papers = (vehicle.certificate, vehicle.inspection, *vehicle.more_inspections)
        if any(paper is not None and paper.id == document.id for paper in papers):
            return vehicle.vin
    vin = getattr(document, "vin", None)
    return vin.value if isinstance(vin, Field) else None


def _enterprise(dossier: Dossier) -> EnterpriseReport:
    enterprise = dossier.enterprise
    names = [name for name in EnterpriseReport.model_fields if name != "source"]
    return EnterpriseReport(
        **{name: getattr(enterprise, name).value for name in names}, source=enterprise.source
    )


def report(
    dossier: Dossier,
    findings: tuple[Finding, ...],
    verdict: VerdictName,
    received_at: dt.datetime,
    duration_s: float,
    due: Due | None = None,
) -> Report:
    """Put together what was read and what was found.

    `received_at` is aware; `due` is the end of the working days that the law allows;
    `duration_s` is how long reading and judging took, in seconds.
    """
    application = dossier.application
    codes = {code.value for code in application.hs_codes}
    return Report(
        schema=SCHEMA,
        dossier=DossierReport(
            id=dossier.id,
            reference=dossier.reference,
            kind=dossier.kind,
            verdict=verdict,
            received_at=received_at,
            due_at=due.at if due else None,
            due_note=due.note if due else None,
            duration_s=round(duration_s, 3),
        ),
        application=ApplicationReport(
            **{
                name: getattr(application, name).value
                for name in ApplicationReport.model_fields
                if name not in ("hs_code", "vehicles", "source")
            },
            hs_code=codes.pop() if len(codes) == 1 else None,
            vehicles=tuple(
                VehicleReport(
                    **{
                        name: _plain(getattr(vehicle, name).value)
                        for name in VehicleReport.model_fields
                    }
                )
                for vehicle in application.vehicles
            ),
            source=application.source,
        ),
        enterprise=_enterprise(dossier) if dossier.kind == "enterprise" else None,
        files=dossier.files,
        documents=tuple(
            DocumentReport(
                id=document.id,
                type=document.type,
                type_confidence=round(document.type_confidence, 4),
                vin=_vin_of(document, dossier),
                pages=document.pages,
                fields=_fields(document),
            )
            for document in dossier.documents
        ),
        findings=findings,
    )
