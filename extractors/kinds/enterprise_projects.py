"""The papers of a project abroad (三(五)): award, filing form, contract."""

from collections.abc import Sequence
from typing import Any

from dossier import BidAward, Field, ProjectContract, ProjectFilingForm
from extractors.fields.date import DATE
from extractors.fields.filing_no import FILING_NO
from extractors.fields.sign_date import SIGN_DATE
from extractors.find import extract
from extractors.kinds.enterprise_forms import PROJECT_FIELDS, PROJECT_FORM
from extractors.kinds.enterprise_fronts import PROJECT_FRONTS
from extractors.kinds.enterprise_shared import common, fields_of, last_date, sheets_of, with_seal
from extractors.kinds.shared import abroad
from extractors.reading import PageReading

FRONT = 3
"""Parties, project and country stand on the first pages."""


def _project_paper(identity: str, readings: Sequence[PageReading]) -> dict[str, Any]:
    sheets = sheets_of(readings[:FRONT], PROJECT_FORM, PROJECT_FRONTS)
    fields: dict[str, Field[Any]] = fields_of(sheets, PROJECT_FIELDS)
    if fields["destination"].value is None:
        fields["destination"] = abroad(sheets)
    dated = extract(sheets, SIGN_DATE), extract(sheets, DATE), last_date(sheets)
    fields["date"] = next((field for field in dated if field.value is not None), dated[0])
    return {**common(identity, readings, fields), **with_seal(readings)}


def bid_award(identity: str, readings: Sequence[PageReading]) -> BidAward:
    """The award of the bid."""
    return BidAward.model_validate(_project_paper(identity, readings))


def project_filing_form(identity: str, readings: Sequence[PageReading]) -> ProjectFilingForm:
    """The filing form, with its number."""
    number = extract(sheets_of(readings[:FRONT], PROJECT_FORM, PROJECT_FRONTS), FILING_NO)
    return ProjectFilingForm.model_validate(
        {**_project_paper(identity, readings), "filing_no": number}
    )


def project_contract(identity: str, readings: Sequence[PageReading]) -> ProjectContract:
    """The contract of the project."""
    return ProjectContract.model_validate(_project_paper(identity, readings))
