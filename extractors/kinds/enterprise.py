"""The builders of an enterprise's papers, by type, and what the whole dossier tells of them."""

from collections.abc import Callable, Sequence

from dossier import (
    AuditReport,
    BusinessLicence,
    Document,
    EnterpriseApplication,
    InvestorAuditReport,
)
from dossier.numbers.name import normalise
from extractors.kinds.enterprise_accounts import audit_report, financial_statements
from extractors.kinds.enterprise_covers import with_covers
from extractors.kinds.enterprise_identity import business_licence, customs_registration
from extractors.kinds.enterprise_letter import enterprise_application
from extractors.kinds.enterprise_people import appraiser_certificate, social_security_record
from extractors.kinds.enterprise_premises import premises_proof
from extractors.kinds.enterprise_projects import (
    bid_award,
    project_contract,
    project_filing_form,
)
from extractors.kinds.enterprise_statements import compliance_commitment, truthfulness_letter
from extractors.kinds.enterprise_trade import sales_trade_proof
from extractors.reading import PageReading

ENTERPRISE_BUILDERS: dict[str, Callable[[str, Sequence[PageReading]], Document]] = {
    "enterprise_application": enterprise_application,
    "business_licence": business_licence,
    "customs_registration": customs_registration,
    "truthfulness_letter": truthfulness_letter,
    "compliance_commitment": compliance_commitment,
    "premises_proof": premises_proof,
    "appraiser_certificate": appraiser_certificate,
    "social_security_record": social_security_record,
    "sales_trade_proof": sales_trade_proof,
    "audit_report": audit_report,
    "financial_statements": financial_statements,
    "bid_award": bid_award,
    "project_filing_form": project_filing_form,
    "project_contract": project_contract,
}


def told_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents, audit reports whole, and those of investors told from the enterprise's own.

    An investor is whom the application letter names as such, and none of the names that licence
    and letter have for the enterprise itself.
    """
    own = {
        normalise(document.name.value)
        for document in documents
        if isinstance(document, BusinessLicence | EnterpriseApplication) and document.name.value
    }
    investors = {
        normalise(investor.name.value)
        for document in documents
        if isinstance(document, EnterpriseApplication)
        for investor in document.investors
        if investor.name.value
    }
    return [
        _of_investor(document)
        if type(document) is AuditReport
        and document.auditee.value is not None
        and normalise(document.auditee.value) in investors - own
        else document
        for document in with_covers(documents)
    ]


def _of_investor(document: Document) -> InvestorAuditReport:
    return InvestorAuditReport.model_validate(
        {name: getattr(document, name) for name in InvestorAuditReport.model_fields}
    )
