"""The papers of an enterprise's declaration (三(四)), and of project contracting (三(五))."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar, Literal

from dossier.base import Noun
from dossier.documents import Document
from dossier.field import Field

EnterpriseType = Literal["production", "trade", "contracting"]
"""生产企业 (二(一)), 流通企业 (二(二)), or one that exports by project contracting (三(五))."""

PremisesRight = Literal["owned", "leased"]


class BusinessLicence(Document):
    """企业法人营业执照, original or duplicate; the name and code on it prevail."""

    type: ClassVar[str] = "business_licence"

    uscc: Field[str] = Field()
    name: Field[str] = Field()
    licence_type: Field[str] = Field()
    """类型 as printed: 有限责任公司(自然人投资或控股), 有限责任公司分公司 …"""
    address: Field[str] = Field()
    legal_representative: Field[str] = Field()
    established: Field[dt.date] = Field()
    term_end: Field[dt.date] = Field()
    """The last day of 营业期限; surely empty (`blank`) where the term has no end (长期)."""


class Investor(Noun):
    """An investor that the application letter names, with the share in per cent."""

    name: Field[str] = Field()
    share: Field[Decimal] = Field()


class EnterpriseApplication(Document):
    """开展二手车出口业务申请书 with its parts (三(四)1(1) to (3)).

    Of the parts the fields tell whether the letter speaks of them in words of its own: a mere
    heading is no part.
    """

    type: ClassVar[str] = "enterprise_application"

    name: Field[str] = Field()
    uscc: Field[str] = Field()
    enterprise_type: Field[EnterpriseType] = Field()
    customs_code: Field[str] = Field()
    legal_representative: Field[str] = Field()
    address: Field[str] = Field()
    addressee: Field[str] = Field()
    """The department that it is addressed to."""
    date: Field[dt.date] = Field()
    basics: Field[bool] = Field()
    """企业基本情况."""
    investor_basics: Field[bool] = Field()
    """企业投资方基本情况."""
    investors: tuple[Investor, ...] = ()
    business_record: Field[bool] = Field()
    """业务经营情况."""
    business_figures: Field[bool] = Field()
    """Whether it gives figures for at least one period."""
    three_year_plan: Field[bool] = Field()
    plan_years: Field[int] = Field()
    """How many years the plan goes through, or says that it covers."""
    implementation_plan: Field[bool] = Field()
    purchasing: Field[bool] = Field()
    quality_assurance: Field[bool] = Field()
    overseas_sales: Field[bool] = Field()
    after_sales: Field[bool] = Field()
    sealed: Field[bool] = Field()
    signed: Field[bool] = Field()


class Statement(Document):
    """What the enterprise promises over signature and seal; one sheet may promise all of it."""

    issuer: Field[str] = Field()
    legal_representative: Field[str] = Field()
    date: Field[dt.date] = Field()
    truthful: Field[bool] = Field()
    """Whether it says that the papers handed in are true and valid."""
    no_violations: Field[bool] = Field()
    no_dishonesty: Field[bool] = Field()
    sealed: Field[bool] = Field()
    signed: Field[bool] = Field()


class TruthfulnessLetter(Statement):
    """承诺报送材料真实有效的公函 (三(四)1(5))."""

    type: ClassVar[str] = "truthfulness_letter"


class ComplianceCommitment(Statement):
    """无未整改违法违规行为、无严重失信行为的承诺书 (三(四)1(5))."""

    type: ClassVar[str] = "compliance_commitment"


class PremisesProof(Document):
    """经营场所产权或使用权证明文件: a title of property or a lease."""

    type: ClassVar[str] = "premises_proof"

    right: Field[PremisesRight] = Field()
    holder: Field[str] = Field()
    """The owner by the title, or the lessee by the lease."""
    lessor: Field[str] = Field()
    address: Field[str] = Field()
    lease_end: Field[dt.date] = Field()
    display_area: Field[bool] = Field()
    """Whether it speaks of a place to show or sell vehicles."""
    sealed: Field[bool] = Field()


class Appraiser(Noun):
    """A person whose ability to appraise used vehicles a certificate proves."""

    name: Field[str] = Field()
    certificate_no: Field[str] = Field()


class AppraiserCertificate(Document):
    """二手车鉴定评估专业人员能力证明, of one person or of several."""

    type: ClassVar[str] = "appraiser_certificate"

    persons: tuple[Appraiser, ...] = ()
    valid_until: Field[dt.date] = Field()


class SocialSecurityRecord(Document):
    """社保缴纳证明: whom the employer pays for, and up to which month."""

    type: ClassVar[str] = "social_security_record"

    employer: Field[str] = Field()
    persons: tuple[Field[str], ...] = ()
    month: Field[dt.date] = Field()
    """The first day of the latest month that was paid for."""
    sealed: Field[bool] = Field()


class SalesTradeProof(Document):
    """汽车销售或贸易情况证明文件: invoices, contracts, customs declarations, statements."""

    type: ClassVar[str] = "sales_trade_proof"

    parties: tuple[Field[str], ...] = ()
    """The firms that it names, seller, buyer or trader."""
    date: Field[dt.date] = Field()
    sealed: Field[bool] = Field()


class AuditReport(Document):
    """会计师事务所出具的年度财务审计报告."""

    type: ClassVar[str] = "audit_report"

    auditee: Field[str] = Field()
    year: Field[int] = Field()
    firm: Field[str] = Field()
    report_no: Field[str] = Field()
    date: Field[dt.date] = Field()
    sealed: Field[bool] = Field()


class InvestorAuditReport(AuditReport):
    """企业投资方上一年度财务审计报告, of a newly registered enterprise."""

    type: ClassVar[str] = "investor_audit_report"


class FinancialStatements(Document):
    """申报当期的财务报表, of a newly registered enterprise."""

    type: ClassVar[str] = "financial_statements"

    name: Field[str] = Field()
    period_end: Field[dt.date] = Field()
    sealed: Field[bool] = Field()


class CustomsRegistration(Document):
    """海关进出口货物收发货人备案回执, or another paper that shows the customs code."""

    type: ClassVar[str] = "customs_registration"

    name: Field[str] = Field()
    customs_code: Field[str] = Field()
    uscc: Field[str] = Field()


class ProjectPaper(Document):
    """What the papers of a project abroad have in common (三(五))."""

    contractor: Field[str] = Field()
    project: Field[str] = Field()
    destination: Field[str] = Field()
    """The project's country, ISO 3166-1 alpha-2."""
    date: Field[dt.date] = Field()
    sealed: Field[bool] = Field()


class BidAward(ProjectPaper):
    """中标文件."""

    type: ClassVar[str] = "bid_award"


class ProjectFilingForm(ProjectPaper):
    """对外承包工程备案表."""

    type: ClassVar[str] = "project_filing_form"

    filing_no: Field[str] = Field()


class ProjectContract(ProjectPaper):
    """承包合同."""

    type: ClassVar[str] = "project_contract"


PROJECT_DOCUMENTS: tuple[type[ProjectPaper], ...] = (BidAward, ProjectFilingForm, ProjectContract)
ENTERPRISE_DOCUMENTS: tuple[type[Document], ...] = (
    EnterpriseApplication,
    BusinessLicence,
    CustomsRegistration,
    TruthfulnessLetter,
    ComplianceCommitment,
    PremisesProof,
    AppraiserCertificate,
    SocialSecurityRecord,
    SalesTradeProof,
    AuditReport,
    FinancialStatements,
    InvestorAuditReport,
    *PROJECT_DOCUMENTS,
)
