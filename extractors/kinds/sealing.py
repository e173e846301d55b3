"""Whose seals a paper bears, as their rings say."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq, Levenshtein

from dossier import Field
from dossier.numbers.name import normalise
from extractors.fields.firm_words import in_terms
from extractors.fields.parsers import firm
from extractors.kinds.shared import sealed
from extractors.reading import PageReading, SealMark

OWN_RING = 0.97
"""How sure a seal is of which the ring shows its firm's name: no other mark does."""
RING = 0.9
"""How sure a firm is that only the ring of a seal names."""
MISREAD, ANOTHER = 80, 70
"""The share of a ring's letters, in percent, that a name has in their order: from the first on the
firm's own, below the other surely not."""
HARDLY = 55
"""The share from which on a ring whose name is not legible may be the firm's."""
TRADE_NAME = 2
"""So many letters in a row that are others make another trade name, however alike the rest."""
LARGE = 0.6
"""A firm's seal is no smaller than so much of the largest seal on its paper."""
LONG = 8
"""Letters of a ring from which on it is more than what a seal is for (合同专用章)."""
_FIGURES = re.compile(r"\d")
_MISSPELT = re.compile(r"有[^限]公司|[^有]限公司")
"""What every firm calls itself, misread: then other words of the ring are, too."""
_CODE = re.compile(r"^[^\u3400-\u9fff（]+|[^\u3400-\u9fff）]+$")
"""The seal's number, before the name or behind it as the ring was read."""


def sealed_by(owner: Field[str], readings: Sequence[PageReading]) -> Field[bool]:
    """Whether a paper bears its firm's seal: one is, unless the rings of all name other firms.

    A ring that is not legible or names no firm (检验检测专用章) is taken for the firm's own. A
    person's small seal is nobody's word for the firm.
    """
    found = sealed(readings)
    if not found.value or owner.value is None:
        return found
    marks = [(reading, mark) for reading in readings for mark in reading.seals]
    large = LARGE * max(mark.rect.width for _, mark in marks)
    others: list[Field[bool]] = []
    for reading, mark in marks:
        if mark.rect.width < large:
            continue
        text = _ring(reading, mark)
        name = firm(text)
        if len(text) >= LONG and _likeness(text, owner) >= MISREAD:
            return found.model_copy(update={"confidence": max(found.confidence, OWN_RING)})
        if name is None and not (len(text) >= LONG and "公司" in text):
            return found
        ring = name or text  # some firm's, though its name was not read: 恒启汽车贸易限公司
        like = _likeness(ring, owner)
        grey = mark.colour == "grey"
        misspelt = bool(_MISSPELT.search(ring))
        garbled = (grey or misspelt) and not _renamed(ring, owner)
        if like >= (MISREAD if name and not garbled else HARDLY):
            return found
        # Print runs into a copied ring: 内蒙机构26限品公司.
        legible = name is not None and not misspelt and not (grey and _FIGURES.search(name))
        surely = legible and like < (HARDLY if grey else ANOTHER) and owner.sure
        place = (reading.evidence(mark.rect, "seal"),)
        others.append(
            Field(value=False, raw=ring, confidence=0.96 if surely else 0.6, evidence=place)
        )
    return min(others, key=lambda other: other.confidence)


def _ring(reading: PageReading, mark: SealMark) -> str:
    """What a seal's ring says, without the seal's number."""
    return _CODE.sub("", reading.sight.ring_text(mark))


def _likeness(name: str, owner: Field[str]) -> float:
    """How much of the name on a ring is what the paper may call its firm, 0 to 100."""
    ring = normalise(name)
    return max(_alike(ring, normalise(text)) for text in owner.candidates)


def _alike(ring: str, text: str) -> float:
    if text in ring:
        return 100.0  # a firm's branch
    like = 100.0 * LCSseq.similarity(ring, text) / len(ring)  # letters are missed in poor rings
    return min(like, MISREAD - 1) if any(_replaced(ring, text)) else like


def _replaced(ring: str, text: str) -> Iterator[tuple[set[int], set[int]]]:
    """Where letters of a ring in a row stand in place of others of a name: places in both."""
    for step in Levenshtein.opcodes(ring, text):
        if step.tag == "replace" and step.src_end - step.src_start >= TRADE_NAME:
            mine = set(range(step.src_start, step.src_end))
            yield mine, set(range(step.dest_start, step.dest_end))


def _renamed(name: str, owner: Field[str]) -> bool:
    """Whether a ring shows another trade name, or another trade, than any the paper may mean.

    In a grey ring letters that make no word stand where print runs into it: 奉均禮 for 车检测.
    """
    ring = normalise(name)
    return all(
        any(
            mine & in_terms(ring) or theirs - in_terms(text)
            for mine, theirs in _replaced(ring, text)
        )
        for text in map(normalise, owner.candidates)
    )


def sealer(readings: Sequence[PageReading]) -> Field[str]:
    """The one firm that the rings of a paper's seals name, for papers that print no other name."""
    named: dict[str, Field[str]] = {}
    for reading in readings:
        for seal in reading.seals:
            if (name := firm(_ring(reading, seal))) is not None:
                named[normalise(name)] = Field(
                    value=name,
                    raw=name,
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
            name = firm(_ring(reading, seal))
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
