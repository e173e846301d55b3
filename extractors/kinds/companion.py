"""Papers that commonly lie beside those that matter: known by name, and by the vehicles named."""

from collections.abc import Sequence

from dossier import Field, Unknown
from extractors.fields.vin import VIN
from extractors.find import anywhere
from extractors.kinds.classify import Kind
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading


def unknown(identity: str, readings: Sequence[PageReading], kind: Kind) -> Unknown:
    """A paper of no type that a rule needs; of a companion, the vehicles that it names as well."""
    name = kind.companion
    return Unknown(
        id=identity,
        pages=tuple(dict.fromkeys(reading.ref for reading in readings)),
        type_confidence=kind.confidence,
        name=Field(value=name, raw=name, confidence=0.95) if name else Field(),
        vins=_vins(readings) if name else (),
    )


def _vins(readings: Sequence[PageReading]) -> tuple[Field[str], ...]:
    """Each VIN on the pages once, the surest reading of each."""
    found: dict[str, Field[str]] = {}
    for _, field in anywhere([Sheet(reading, (VIN.label,)) for reading in readings], VIN):
        known = found.get(field.value or "")
        if field.value and (known is None or field.confidence > known.confidence):
            found[field.value] = field
    return tuple(found.values())
