"""Whose seals a paper bears, as their rings say."""

from collections.abc import Sequence

from dossier import Field
from dossier.numbers.name import normalise
from extractors.fields.parsers import firm
from extractors.reading import PageReading

RING = 0.9
"""How sure a firm is that only the ring of a seal names."""


def sealer(readings: Sequence[PageReading]) -> Field[str]:
    """The one firm that the rings of a paper's seals name, for papers that print no other name."""
    named: dict[str, Field[str]] = {}
    for reading in readings:
        for seal in reading.seals:
            ring = reading.sight.ring_text(seal)
            if (name := firm(ring)) is not None:
                named[normalise(name)] = Field(
                    value=name,
                    raw=ring,
                    confidence=RING,
                    vouchers=("seal",),
                    evidence=(reading.evidence(seal.rect, "seal"),),
                )
    return next(iter(named.values())) if len(named) == 1 else Field()


def as_sealed(field: Field[str], readings: Sequence[PageReading]) -> Field[str]:
    """A firm's name, settled where the ring of a seal on the paper bears it in full.

    A seal often lies over the printed name; its ring is another place that tells it, read alone.
    """
    if field.value is None or field.sure:
        return field
    for reading in readings[::-1]:
        for seal in reading.seals:
            name = firm(reading.sight.ring_text(seal))
            for value in field.candidates:
                if name is not None and normalise(name) == normalise(value):
                    return field.model_copy(
                        update={
                            "value": value,
                            "confidence": 0.97,
                            "alternatives": (),
                            "vouchers": (*field.vouchers, "seal"),
                        }
                    )
    return field
