"""The papers of a licence application: a class for each type, its fields typed."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar, Literal

from dossier.base import Noun
from dossier.field import Evidence, Field, PageRef

State = Literal["none", "open", "released"]
"""Of a mortgage, pledge or seizure: never noted, noted and standing, noted and lifted."""
Conclusion = Literal["qualified", "unqualified"]

EntryKind = Literal[
    "registration",
    "transfer",
    "change",
    "mortgage",
    "mortgage_release",
    "pledge",
    "pledge_release",
    "seizure",
    "seizure_release",
    "other",
]


class Entry(Noun):
    """One dated record of a registration certificate (摘要信息栏 or 登记栏)."""

    kind: EntryKind
    date: Field[dt.date] = Field()
    owner: Field[str] = Field()
    owner_id: Field[str] = Field()
    for_export: bool = False
    """Whether the entry carries the endorsement 转让待出口."""
    use_nature: Field[str] = Field()
    """Of a change: the new 使用性质; surely empty (`blank`) where it changes something else."""


class VehicleRow(Noun):
    """One row of a table of vehicles in a form, a contract or a declaration."""

    vin: Field[str] = Field()
    brand: Field[str] = Field()
    model: Field[str] = Field()
    quantity: Field[int] = Field()
    unit_price: Field[Decimal] = Field()
    amount: Field[Decimal] = Field()


class Claim(Noun):
    """A value whose text layer says something else than its picture."""

    field: str
    text_layer: str
    picture: str
    confidence: float = 1.0
    """How sure the picture's reading is."""
    evidence: tuple[Evidence, ...]


class Seal(Noun):
    """A seal impression: where it is, and the firm on its ring where legible."""

    evidence: Evidence
    colour: Literal["red", "blue", "grey"]
    text: str = ""


class Document(Noun):
    """Consecutive pages that form one paper of one type."""

    type: ClassVar[str] = "unknown"

    id: str
    pages: tuple[PageRef, ...] = ()
    type_confidence: float = 1.0
    claims: tuple[Claim, ...] = ()
    seals: tuple[Seal, ...] = ()
    cites: Field[tuple[str, ...]] = Field()
    """Notices of 2019 that the paper names as its basis, by number: 商办贸函〔2019〕335号."""


class Unknown(Document):
    """A paper of no type that a rule needs; `name` where it is a companion, and whose `vins`."""

    name: Field[str] = Field()
    vins: tuple[Field[str], ...] = ()


class RegistrationCertificate(Document):
    """机动车登记证书. `owner` and `owner_id` are the newest record's; `plate_no` the first's."""

    type: ClassVar[str] = "registration_certificate"

    certificate_no: Field[str] = Field()
    barcode_no: Field[str] = Field()
    """What the bar code above the printed number says."""
    owner: Field[str] = Field()
    owner_id: Field[str] = Field()
    registration_authority: Field[str] = Field()
    registration_date: Field[dt.date] = Field()
    plate_no: Field[str] = Field()
    vehicle_type: Field[str] = Field()
    brand: Field[str] = Field()
    chassis_brand: Field[str] = Field()
    """底盘品牌, where a modified vehicle's certificate prints it."""
    model: Field[str] = Field()
    color: Field[str] = Field()
    vin: Field[str] = Field()
    domestic_or_imported: Field[str] = Field()
    engine_no: Field[str] = Field()
    engine_model: Field[str] = Field()
    fuel: Field[str] = Field()
    displacement_ml: Field[int] = Field()
    power_kw: Field[Decimal] = Field()
    manufacturer: Field[str] = Field()
    gross_mass_kg: Field[int] = Field()
    payload_kg: Field[int] = Field()
    seats: Field[int] = Field()
    dimensions_mm: Field[tuple[int, int, int]] = Field()
    use_nature: Field[str] = Field()
    acquisition: Field[str] = Field()
    manufacture_date: Field[dt.date] = Field()
    issue_date: Field[dt.date] = Field()
    export_endorsement: Field[bool] = Field()
    export_endorsement_date: Field[dt.date] = Field()
    mortgage: Field[State] = Field()
    pledge: Field[State] = Field()
    seizure: Field[State] = Field()
    customs_supervision: Field[bool] = Field()
    sealed: Field[bool] = Field()
    entries: tuple[Entry, ...] = ()
    page_numbers: tuple[int, ...] = ()
    """The printed page numbers (第X页) that were seen, in order."""

    @property
    def transfers(self) -> tuple[Entry, ...]:
        """The entries by which the owner changed, oldest first as printed."""
        return tuple(entry for entry in self.entries if entry.kind == "transfer")


class ApplicationVehicle(Noun):
    """One vehicle as the application has it, declared or read from the form."""

    vin: Field[str] = Field()
    brand: Field[str] = Field()
    model: Field[str] = Field()
    displacement: Field[int] = Field()
    """Millilitres."""
    vehicle_type: Field[str] = Field()
    hs_code: Field[str] = Field()
    registration_date: Field[dt.date] = Field()
    endorsement_date: Field[dt.date] = Field()
    quantity: Field[int] = Field()
    unit_price: Field[Decimal] = Field()
    currency: Field[str] = Field()
    mileage_km: Field[int] = Field()  # of the licence's annex, 附加信息表
    engine_no: Field[str] = Field()


class ApplicationForm(Document):
    """出口许可证申请表, one form whether it takes one page or several."""

    type: ClassVar[str] = "application_form"

    exporter: Field[str] = Field()
    consignor: Field[str] = Field()
    uscc: Field[str] = Field()
    contract_no: Field[str] = Field()
    hs_code: Field[str] = Field()
    hs_codes: tuple[Field[str], ...] = ()
    goods_name: Field[str] = Field()
    goods_condition: Field[str] = Field()
    destination: Field[str] = Field()
    trade_mode: Field[str] = Field()
    quantity: Field[int] = Field()
    unit: Field[str] = Field()
    total_amount: Field[Decimal] = Field()
    currency: Field[str] = Field()
    application_date: Field[dt.date] = Field()
    licence_expiry: Field[dt.date] = Field()
    """出口许可证有效截止日期; usually left to the issuing body."""
    issuing_body: Field[str] = Field()
    """发证机关 that the application is addressed to."""
    vehicles: tuple[ApplicationVehicle, ...] = ()
    sealed: Field[bool] = Field()


class Contract(Document):
    """The export contract in its original language."""

    type: ClassVar[str] = "contract"

    contract_no: Field[str] = Field()
    seller: Field[str] = Field()
    buyer: Field[str] = Field()
    sign_date: Field[dt.date] = Field()
    language: Field[tuple[str, ...]] = Field()
    vehicles: tuple[VehicleRow, ...] = ()
    quantity: Field[int] = Field()
    total_amount: Field[Decimal] = Field()
    total_in_words: Field[Decimal] = Field()
    currency: Field[str] = Field()
    destination: Field[str] = Field()
    arrival: Field[str] = Field()  # the port, border town or city; by its name in Chinese
    after_sales_clause: Field[bool] = Field()
    after_sales_thin: Field[bool] = Field()  # no more than a heading
    terms: Field[tuple[str, ...]] = Field()  # periods, distances, shares: 10 day, 5000 km, 30 %
    sealed: Field[bool] = Field()
    signed: Field[bool] = Field()
    seller_marked: Field[bool] = Field()
    buyer_marked: Field[bool] = Field()
    """Whether the seller's side, or the buyer's, bears a seal or a signature."""


class ContractTranslation(Contract):
    """The Chinese translation of a foreign contract; it prevails (五(二))."""

    type: ClassVar[str] = "contract_translation"


class InspectionReport(Document):
    """The third-party inspection report of one vehicle (五(四))."""

    type: ClassVar[str] = "inspection_report"

    report_no: Field[str] = Field()
    institution: Field[str] = Field()
    cma_no: Field[str] = Field()
    client: Field[str] = Field()
    vin: Field[str] = Field()
    other_vins: tuple[Field[str], ...] = ()
    """Further VINs that the report names: it may be for several vehicles."""
    plate_no: Field[str] = Field()
    engine_no: Field[str] = Field()
    brand: Field[str] = Field()
    model: Field[str] = Field()
    vehicle_type: Field[str] = Field()
    color: Field[str] = Field()
    mileage_km: Field[int] = Field()
    standards: Field[tuple[str, ...]] = Field()
    conclusion: Field[Conclusion] = Field()
    unqualified_items: Field[bool] = Field()
    """Whether a single item is marked 不合格 whatever the conclusion says."""
    assembled: Field[bool] = Field()
    """Whether the report finds the car 拼装, 改装 or its numbers 凿改."""
    inspection_date: Field[dt.date] = Field()
    issue_date: Field[dt.date] = Field()
    sealed: Field[bool] = Field()


class Letter(Document):
    """What declarations and letters have in common."""

    issuer: Field[str] = Field()
    date: Field[dt.date] = Field()
    vehicles: tuple[VehicleRow, ...] = ()
    destination: Field[str] = Field()
    sealed: Field[bool] = Field()


class InspectionBodyDeclaration(Letter):
    """The inspection body's own statement (五(四)): no violation left, no serious dishonesty."""

    type: ClassVar[str] = "inspection_body_declaration"

    no_violations: Field[bool] = Field()
    no_dishonesty: Field[bool] = Field()


class MarketAccessDeclaration(Letter):
    """出口车辆符合出口目标市场准入标准的声明 (五(五))."""

    type: ClassVar[str] = "market_access_declaration"

    covers_application: Field[bool] = Field()
    """Whether it speaks for all vehicles of the application or contract without listing them."""


class AfterSalesConfirmation(Letter):
    """The manufacturer's 售后维修服务确认书 for vehicles registered at most 180 days before."""

    type: ClassVar[str] = "after_sales_confirmation"

    outlet: Field[str] = Field()
    """The service outlet abroad: its name or address."""


LICENCE_DOCUMENTS: tuple[type[Document], ...] = (
    ApplicationForm,
    RegistrationCertificate,
    Contract,
    ContractTranslation,
    InspectionReport,
    InspectionBodyDeclaration,
    MarketAccessDeclaration,
    AfterSalesConfirmation,
)
