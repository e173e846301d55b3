"""How a letter ends: the place for signing, who signed there, pages that hold nothing else."""

import re
from collections.abc import Sequence

from dossier import Field
from extractors.fields.parsers import tidy
from extractors.layout.aligned import same_row
from extractors.marks.signatures import SIGN_HERE
from extractors.reading import Line, PageReading, Rect

FAR = 20
"""So many line heights behind its label a signature may begin."""
AROUND = 3.5
"""So many line heights above or below its label a signature may lie."""
TALL, CLEAR = 1.4, 0.9
"""A hand writes so much larger than the label is printed, and is read with a lower score."""
SHORT_PAGE = 8
"""A page that only signs has at most so many lines."""

_SIGNS = re.compile(r"(?:法定代表.|法人代表|法人|负责人).{0,8}(?:签字|签章|签名|签署|[:：])")
_ENDS = re.compile(r"法定代表人|法人代表|签字|盖章|签章")
_SIGNED_BY = re.compile(rf"{_ENDS.pattern}|公章|{SIGN_HERE.pattern}", re.IGNORECASE)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_SELLS = r"卖方|出卖人|售方|供方|出口方|甲方|seller|exporter|vendedor|vendeur|продавец|البائع"
_BUYS = (
    r"买方|买受人|购方|需方|进口[商方]|乙方|buyer|importer|comprador|acheteur|покупатель|المشتري"
)
_SIDES = re.compile(rf"(?:{_SELLS}).*(?:{_BUYS})|(?:{_BUYS}).*(?:{_SELLS})", re.IGNORECASE)
_PARTIES = re.compile(r"甲方|乙方|出租|承租|卖方|买方|发包|承包|注册会计师")


def signed(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether the legal representative signed.

    Strokes of a pen about the place for signing are the signature. Strokes elsewhere, or beside
    a seal that was not seen as one, may be pieces of the seal; letters behind the label may be a
    signature that was read as letters: both are left open, unless no print looks like the letters.
    """
    places = [(r, line) for r in readings for line in r.lines if _SIGNS.search(tidy(line.text))]
    for reading, line in places:
        for stroke in reading.signatures:
            if _about(stroke, line.rect):
                return Field(
                    value=True,
                    confidence=0.96,
                    evidence=(reading.evidence(stroke, "signature"),),
                )
    elsewhere = [(r, stroke) for r in readings for stroke in r.signatures]
    if elsewhere:
        reading, stroke = elsewhere[0]
        settled = not places and bool(reading.seals)
        place = (reading.evidence(stroke, "signature"),)
        return (
            Field(value=True, confidence=0.96, evidence=place) if settled else Field(evidence=place)
        )
    for reading, line in places:
        behind = _behind(reading, line)
        for letters in behind:
            if by_hand(letters, line.rect, reading):
                place = (reading.evidence(letters.rect, "signature"),)
                return Field(value=True, confidence=0.9, evidence=place)
        place = (reading.evidence(line.rect, line.reader),)
        if behind or _on_line(line):
            return Field(raw=line.text, evidence=place)
        return Field(value=False, confidence=0.9, evidence=place)
    legible = all(reading.legibility == "read" for reading in readings)
    return Field(value=False, confidence=0.9 if legible else 0.5)


def _about(stroke: Rect, label: Rect) -> bool:
    """Whether strokes lie behind a label, or over its end, on about its height."""
    x, y = stroke.middle
    height = label.height
    return (
        label.x0 + 0.3 * label.width < x < label.x1 + FAR * height
        and abs(y - label.middle[1]) < AROUND * height
    )


def by_hand(letters: Line, label: Rect, reading: PageReading) -> bool:
    """Whether letters behind the place for signing are a name in writing, and surely no print.

    They are larger than the label and were hardly read; what a seal lies about may be its own.
    """
    return (
        letters.rect.height >= TALL * label.height
        and letters.score < CLEAR
        and bool(_NAME.fullmatch(tidy(letters.text)))
        and not any(seal.rect.meets(letters.rect) for seal in reading.seals)
    )


def _on_line(label: Line) -> bool:
    """Whether letters stand behind the place for signing on its own line."""
    rest = re.split(r"[:：]", label.text)[-1] if re.search(r"[:：]", label.text) else ""
    return len(tidy(rest)) >= 2 and "日" not in rest


def _behind(reading: PageReading, label: Line) -> list[Line]:
    """The letters that stand on the row behind the place for signing."""
    return [
        line
        for line in reading.lines
        if same_row(line.rect, label.rect)
        and line.rect.x0 >= label.rect.x1
        and line.rect.x0 - label.rect.x1 < FAR * label.rect.height
        and "日" not in line.text
    ]


def _written(reading: PageReading) -> list[str]:
    return [text for line in reading.lines if (text := tidy(line.text))]


def both_sign(reading: PageReading) -> bool:
    """Whether a page has a place for signing and names both sides of a contract."""
    text = "".join(_written(reading))
    return bool(_SIGNED_BY.search(text) and _SIDES.search(text))


def signs_contract(reading: PageReading) -> bool:
    """Whether a page holds no more than the end of a contract: where both parties sign."""
    return len(_written(reading)) <= SHORT_PAGE + 4 and both_sign(reading)


def only_signs(reading: PageReading) -> bool:
    """Whether a page holds no more than the end of a letter: a place for signing, name, date."""
    lines = _written(reading)
    return (
        0 < len(lines) <= SHORT_PAGE
        and any(_ENDS.search(line) for line in lines)
        and not any(_PARTIES.search(line) for line in lines)
        and sum(map(len, lines)) <= 120
    )
