"""The dossier as it is judged: the application, the papers, and which paper is whose."""

import datetime as dt
from decimal import Decimal
from typing import Literal, TypeVar

from dossier.base import Noun
from dossier.declaration import Enterprise
from dossier.documents import (
    ApplicationForm,
    ApplicationVehicle,
    Document,
    InspectionReport,
    RegistrationCertificate,
)
from dossier.enterprise import EnterpriseType
from dossier.field import Field
from dossier.files import File, Page

D = TypeVar("D", bound=Document)

Source = Literal["declared", "form", "none"]


class Application(Noun):
    """What the exporter declares, as typed (`declared`) or as read from the form's page."""

    exporter: Field[str] = Field()
    consignor: Field[str] = Field()
    uscc: Field[str] = Field()
    contract_no: Field[str] = Field()
    goods_name: Field[str] = Field()
    goods_condition: Field[str] = Field()
    destination: Field[str] = Field()
    trade_mode: Field[str] = Field()
    quantity: Field[int] = Field()
    unit: Field[str] = Field()
    total_amount: Field[Decimal] = Field()
    currency: Field[str] = Field()
    hs_codes: tuple[Field[str], ...] = ()
    """Each commodity code that the application names, once."""
    application_date: Field[dt.date] = Field()
    approval_date: Field[dt.date] = Field()
    """The day when the enterprise's own declaration was approved (三(二)), where it was given."""
    enterprise_type: Field[EnterpriseType] = Field()
    """What the enterprise was approved as, where it was given."""
    vehicles: tuple[ApplicationVehicle, ...] = ()
    source: Source = "none"


class Vehicle(Noun):
    """One vehicle of the application with the papers that are its own.

    `certificate` and `inspection` may bear another VIN than the application's: a paper is
    paired with the vehicle that it is most plausibly meant for, and the rules compare.
    """

    declared: ApplicationVehicle
    certificate: RegistrationCertificate | None = None
    inspection: InspectionReport | None = None
    more_inspections: tuple[InspectionReport, ...] = ()

    @property
    def vin(self) -> str | None:
        """The VIN by which the vehicle is known: the application's, else its certificate's."""
        if self.declared.vin.value is not None:
            return self.declared.vin.value
        return self.certificate.vin.value if self.certificate else None


class Dossier(Noun):
    """One licence application with all its papers, ready to be judged."""

    id: str
    reference: str
    kind: Literal["licence", "enterprise"] = "licence"
    received_on: dt.date
    day: dt.date
    """The day at which the rules run: declared, else the form's, else that of receipt."""
    application: Application = Application()
    enterprise: Enterprise = Enterprise()
    """Of an enterprise's declaration: who declares."""
    declared: bool = False
    """Whether the applicant typed the application (the paperless form) beside any form page."""
    vehicles: tuple[Vehicle, ...] = ()
    documents: tuple[Document, ...] = ()
    stray: tuple[Document, ...] = ()
    """Certificates and reports that belong to no vehicle of the application."""
    files: tuple[File, ...] = ()
    pages: tuple[Page, ...] = ()

    def documents_of(self, kind: type[D]) -> tuple[D, ...]:
        """The documents of exactly one type, in the order they were received."""
        return tuple(document for document in self.documents if type(document) is kind)

    def document(self, kind: type[D]) -> D | None:
        """The first document of a type, or None."""
        return next(iter(self.documents_of(kind)), None)

    @property
    def form(self) -> ApplicationForm | None:
        """The application form's own page, where there is one."""
        return self.document(ApplicationForm)

    @property
    def well_read(self) -> bool:
        """Whether every page was read well enough to have shown what is said to be absent."""
        return all(file.error is None for file in self.files) and all(
            page.legibility != "poor" and (page.document is not None or not page.resembles)
            for page in self.pages
        )
