"""Faults of the registration certificate."""

from samples.draft import Draft
from samples.faults.registry import fault
from samples.faults.typos import other_vin


@fault("registration-certificate-missing")
def missing(draft: Draft) -> tuple[str | None, str]:
    """One vehicle's certificate is not in the dossier."""
    paper = draft.one("registration_certificate")
    draft.papers.remove(paper)
    return paper.vin, "certificate left out"


@fault("registration-vin-differs", also=("vin-malformed", "vehicle-unlike-certificate"))
def vin_differs(draft: Draft) -> tuple[str | None, str]:
    """One character of the certificate's VIN is another one."""
    paper = draft.one("registration_certificate")
    paper.values["vin"] = other_vin(draft.rng, paper.values["vin"])
    return paper.vin, f"certificate says {paper.values['vin']}"
