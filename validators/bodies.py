"""Inspection bodies: those that reported, and the declarations that are theirs."""

from dossier import Dossier, Field, InspectionBodyDeclaration, InspectionReport, Outcome
from validators.doubt import agreement
from validators.firms import key
from validators.weighing import reports


def institutions(dossier: Dossier) -> tuple[tuple[Field[str], InspectionReport], ...]:
    """Each body that reports on a vehicle, once, with the first report that names it."""
    found: dict[str, tuple[Field[str], InspectionReport]] = {}
    for vehicle in dossier.vehicles:
        for report in reports(vehicle):
            if report.institution.value is not None:
                name = key(report.institution.value)
                known = found.get(name)
                if known is None or known[0].confidence < report.institution.confidence:
                    found[name] = (report.institution, report)
    return tuple(found.values())


def declares_for(declaration: InspectionBodyDeclaration, institution: Field[str]) -> Outcome:
    """Whether a declaration is an inspection body's."""
    return agreement(declaration.issuer, institution, key)
