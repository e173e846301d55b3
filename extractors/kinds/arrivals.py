"""Where a contract's vehicles arrive: the port that a label or a trade term names."""

import re
from collections.abc import Iterator, Sequence

from dossier import Field
from dossier.numbers import arrival
from extractors.reading import Line, PageReading

CLEAR = 0.9
"""The score of a line whose words are read as they stand."""
_LEADS = re.compile(
    r"目的[港地]|[卸到][货达]?港|ports? of (?:destination|discharge)|destination port"
    r"|place of delivery"
    r"|port de (?:destination|d[ée]chargement)|puerto de (?:destino|descarga)"
    r"|porto de (?:destino|descarga)|порт (?:назначения|выгрузки)|пункт назначения|ميناء الوصول"
    r"|(?<![a-z])(?:CIF|CFR|CPT|CIP|DAP|DPU|DDP)(?![a-z])",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"[。；;]|[装起]运[港地]|ports? of (?:loading|shipment)|port de chargement|puerto de carga"
    r"|porto de (?:carga|embarque)|порт (?:погрузки|отгрузки)"
    r"|(?<![a-z])(?:FOB|FCA|EXW)(?![a-z])",
    re.IGNORECASE,
)
"""Where what a label says ends: with its sentence, or where goods are loaded."""


def arrival_place(readings: Sequence[PageReading]) -> Field[str]:
    """The one place of arrival that a contract's labels and trade terms name.

    Places that no table of ours knows are not told, nor is one of several.
    """
    named: dict[str, Field[str]] = {}
    for reading in readings:
        for line, text in _said(reading.lines):
            if (place := arrival.parse(text)) is not None and line.score >= CLEAR:
                where = (reading.evidence(line.rect, line.reader),)
                named.setdefault(
                    place, Field(value=place, raw=text.strip(), confidence=0.97, evidence=where)
                )
    return next(iter(named.values())) if len(named) == 1 else Field()


def _said(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """What stands behind each such label, to the end of its sentence or of the line."""
    for line in lines:
        for label in _LEADS.finditer(line.text):
            yield line, _NEXT.split(line.text[label.end() :])[0]
