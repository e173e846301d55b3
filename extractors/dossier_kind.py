"""Which kind of dossier a set of pages is: an application for a licence, or a declaration."""

from collections.abc import Mapping, Sequence

from extractors.kinds.classify import classify
from extractors.kinds.vocabulary import DossierKind
from extractors.reading import PageReading

_DECLARES: Mapping[str, float] = {
    "enterprise_application": 3.0,
    "truthfulness_letter": 1.0,
    "premises_proof": 1.0,
    "appraiser_certificate": 1.0,
    "social_security_record": 1.0,
    "audit_report": 1.0,
    "financial_statements": 1.0,
    "customs_registration": 1.0,
    "business_licence": 0.5,
}
"""How much a titled page says for a declaration, each type once."""
_APPLIES: Mapping[str, float] = {
    "application_form": 3.0,
    "registration_certificate": 3.0,
    "inspection_report": 1.5,
    "market_access_declaration": 1.5,
    "after_sales_confirmation": 1.5,
}
"""The same for an application for a licence."""
ENOUGH = 2.0
"""Papers of a declaration also lie beside those of a licence; so many types make a declaration."""


def kind_of(readings: Sequence[PageReading]) -> DossierKind:
    """The kind that the pages' titles speak for; a licence unless a declaration is likelier."""
    declares = _weight(readings, "enterprise", _DECLARES)
    if declares < ENOUGH:
        return "licence"
    applies = _weight(readings, "licence", _APPLIES)
    return "enterprise" if declares > applies else "licence"


def _weight(
    readings: Sequence[PageReading], of: DossierKind, weights: Mapping[str, float]
) -> float:
    """The weights of all types that a page bears the title of."""
    kinds = [classify(reading, of) for reading in readings]
    return sum(weights.get(name, 0.0) for name in {kind.name for kind in kinds if kind.titled})
