"""经营场所产权或使用权证明: titles of property and leases."""

import re
from collections.abc import Sequence
from typing import Any

from dossier import Field, PremisesProof
from extractors.fields.enterprise_parsers import term_end
from extractors.fields.lease_end import LEASE_END
from extractors.fields.parsers import tidy
from extractors.find import anywhere
from extractors.kinds.enterprise_forms import PREMISES_FIELDS, PREMISES_FORM
from extractors.kinds.enterprise_fronts import PREMISES_FRONTS
from extractors.kinds.enterprise_shared import common, fields_of, sheets_of, with_seal
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading

_DISPLAY = re.compile(r"展示|展厅|展场|展销|销售(?:场|区|展|大厅|门店)|卖场|交易市场|4S店|门店")
_TITLE = re.compile(r"不动产权|房屋所有权|房地产权|土地使用证|不动产单元号|权利人")
_LEASE = re.compile(r"出租|承租|租赁|租金")
_TERM = re.compile(r"(?:租赁|使用|合同|租)(?:期限|期间|期)|自.{0,20}起至")


def premises_proof(identity: str, readings: Sequence[PageReading]) -> PremisesProof:
    """One title or lease."""
    sheets = sheets_of(readings, PREMISES_FORM, PREMISES_FRONTS)
    fields = fields_of(sheets, PREMISES_FIELDS)
    if fields["lease_end"].value is None:
        fields["lease_end"] = _sentence(sheets) or fields["lease_end"]
    return PremisesProof.model_validate(
        {
            **common(identity, readings, fields),
            "right": _right(readings),
            "display_area": _display(readings),
            **with_seal(readings),
        }
    )


def _sentence(sheets: Sequence[Sheet]) -> Field[Any] | None:
    """The term as a sentence of the lease tells it."""
    for piece, field in anywhere(sheets, LEASE_END):
        text = tidy(piece.text)
        if _TERM.search(text) and term_end(text) is not None:
            return field
    return None


def _right(readings: Sequence[PageReading]) -> Field[Any]:
    """Whether it is a title or a lease; a lease may cite the lessor's title."""
    text = "".join(tidy(reading.text) for reading in readings)
    leased, owned = len(_LEASE.findall(text)), len(_TITLE.findall(text))
    if not leased and not owned:
        return Field()
    value = "leased" if leased >= 2 or not owned else "owned"
    return Field(value=value, raw=value, confidence=0.96)


def _display(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether it speaks of a place to show or sell vehicles."""
    for reading in readings:
        for line in reading.lines:
            if _DISPLAY.search(tidy(line.text)):
                place = reading.evidence(line.rect, line.reader)
                return Field(value=True, raw=line.text, confidence=0.97, evidence=(place,))
    legible = all(reading.legibility == "read" for reading in readings)
    return Field(value=False, confidence=0.96 if legible else 0.5)
