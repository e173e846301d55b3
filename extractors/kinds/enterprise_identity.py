"""Who an enterprise is: its business licence, and its registration with customs."""

from collections.abc import Sequence
from typing import Any

from dossier import BusinessLicence, CustomsRegistration, Field
from extractors.fields.enterprise_name import ENTERPRISE_NAME
from extractors.fields.enterprise_parsers import is_open
from extractors.fields.term_end import TERM_END
from extractors.fields.uscc import USCC
from extractors.find import anywhere, best
from extractors.kinds.enterprise_forms import (
    CUSTOMS_FIELDS,
    CUSTOMS_FORM,
    LICENCE_FIELDS,
    LICENCE_FORM,
)
from extractors.kinds.enterprise_fronts import CUSTOMS_FRONTS, LICENCE_FRONTS
from extractors.kinds.enterprise_shared import common, fields_of, sheets_of
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading


def business_licence(identity: str, readings: Sequence[PageReading]) -> BusinessLicence:
    """The licence, original or duplicate; its labels are often spaced out."""
    sheets = sheets_of(readings, LICENCE_FORM, LICENCE_FRONTS)
    fields = fields_of(sheets, LICENCE_FIELDS)
    fields["uscc"] = best(fields["uscc"], *(field for _, field in anywhere(sheets, USCC)))
    if fields["name"].value is None:
        fields["name"] = next((field for _, field in anywhere(sheets, ENTERPRISE_NAME)), Field())
    fields["term_end"] = _term(sheets, fields["term_end"])
    return BusinessLicence.model_validate(common(identity, readings, fields))


def _term(sheets: Sequence[Sheet], read: Field[Any]) -> Field[Any]:
    """The end of the term; surely empty where it says that there is none."""
    for sheet in sheets:
        for label in sheet.labelled(TERM_END.name):
            for choice in sheet.candidates(label):
                if is_open(choice.text):
                    piece = choice.pieces[0]
                    place = sheet.reading.evidence(piece.rect, piece.line.reader)
                    return Field(raw=choice.text, confidence=0.97, evidence=(place,))
                break
    return read


def customs_registration(identity: str, readings: Sequence[PageReading]) -> CustomsRegistration:
    """The receipt or certificate of customs."""
    sheets = sheets_of(readings, CUSTOMS_FORM, CUSTOMS_FRONTS)
    fields = fields_of(sheets, CUSTOMS_FIELDS)
    fields["uscc"] = best(fields["uscc"], *(field for _, field in anywhere(sheets, USCC)))
    return CustomsRegistration.model_validate(common(identity, readings, fields))
