"""What every type of document does alike: seals, VIN-like text, languages."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from dossier import Field, Seal
from dossier.numbers import country
from dossier.numbers.characters import HAN
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading, weak_share

_SHIPS = re.compile(
    r"运[至往到抵]|发往|目的[港地国]|\b(?:CIF|CFR|CPT|CIP|DAP|DPU|DDP|FCA|FOB|EXW)\b"
    r"|\b(?:ship\w*|deliver\w*|destin\w*|discharge|embar\w+|entreg\w+|hasta|livr\w+|jusqu\w*"
    r"|exp[ée]di\w+|envi\w+|achemin\w+)\b"
    r"|доставк|отгрузк|отправ|назначени|поставк|الشحن|الوصول|التسليم",
    re.IGNORECASE,
)
"""What a line about the way of the goods says."""
_DESTINED = re.compile(
    r"目的[国地](?:家|[（(]?或?地区[）)]?)*(?:为|是|系)"
    r"|(?:final destination|destination country|country of destination)\W+(?:is|shall be)\b"
    r"|pa[ií]s de destino(?: final)?\W+(?:es|ser[áa]|é)\b|pays de destination(?: finale)?\W+est\b"
    r"|стран[аоы]\w* назначения(?: является|\s*[—–-])",
    re.IGNORECASE,
)
"""What a sentence says before the country of destination, whatever port lies on the way."""
WELL_READ, MOST_WEAK = 0.95, 0.25
"""Score of a line read without doubt, and the share of letters in others on a clear page."""
LEGIBLE = 0.5
"""Below this confidence a reading is a guess, which nothing lifts."""
_RUN = re.compile(r"[0-9A-Za-z]{15,19}")
_SCRIPTS = (
    ("zh", HAN),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
)
_STOPWORDS = {
    "en": {"the", "of", "and", "shall", "by", "this", "to", "in", "buyer", "seller", "with", "for"},
    "es": {
        "el",
        "la",
        "los",
        "del",
        "y",
        "por",
        "para",
        "con",
        "vendedor",
        "comprador",
        "una",
        "se",
    },
    "fr": {
        "le",
        "les",
        "des",
        "du",
        "et",
        "par",
        "pour",
        "vendeur",
        "acheteur",
        "une",
        "est",
        "aux",
    },
    "pt": {"o", "os", "da", "do", "e", "por", "para", "com", "uma", "ao", "vendedor", "na", "não"},
}
_PHRASES = re.compile(r"[，,。;；:：()（）/]|\b(?:to|hasta|até|jusqu'à|до|from|desde)\b")
_FIRM_ABROAD = re.compile(
    r"公司|\b(?:S\.?\s?A|S\.?A\.?R\.?L|Ltd|Ltda|Lda|Inc|LLC|GmbH|Limited|Corp)\b"
)
_SCRAP = re.compile(r"\W*[A-Za-z]{1,3}\W*")
"""A line of so few letters is a scrap of a seal, no country's code."""
HOME = "CN"
_SHARE = 0.12
"""A script is a language of the paper where it has at least so much of its letters."""

_WORD = re.compile(r"(?<![0-9A-Za-z])[A-Za-z][a-z]{3,}")
"""A word beside a number, which is no part of it."""


def vin_like(text: str) -> bool:
    """Whether a text may be a misread VIN: one run of 15 to 19 letters and digits, mixed.

    No word is a part of it: Chery SQR6450T194T is a make and a model.
    """
    for found in _RUN.findall(_WORD.sub("/", text).replace(" ", "").replace("*", "")):
        digits = sum(letter.isdigit() for letter in found)
        if 4 <= digits <= 16 and sum(letter.isupper() for letter in found) >= 2:
            return True
    return False


def seals(readings: Sequence[PageReading]) -> tuple[Seal, ...]:
    """The seal impressions on a document's pages."""
    return tuple(
        Seal(
            evidence=reading.evidence(mark.rect, "seal"),
            colour=mark.colour,
            text=mark.text,
        )
        for reading in readings
        for mark in reading.seals
    )


def same_day(one: Field[dt.date], other: Field[dt.date]) -> tuple[Field[dt.date], Field[dt.date]]:
    """Two days of one paper that often are the same, each read alone.

    Where they were read as the same and one surely, the other has its word: a misreading seldom
    lands on the very day that stands beside it.
    """

    def lifted(field: Field[dt.date], sure: Field[dt.date]) -> Field[dt.date]:
        if field.value is None or field.value != sure.value or not sure.sure or field.sure:
            return field
        if field.confidence < LEGIBLE:
            return field
        vouchers = (*field.vouchers, "same-day")
        return field.model_copy(
            update={"alternatives": (), "confidence": sure.confidence, "vouchers": vouchers}
        )

    return lifted(one, other), lifted(other, one)


def sealed(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether any page of the document bears a seal; surely none only where all was legible."""
    marks = [(reading, mark) for reading in readings for mark in reading.seals]
    if marks:
        reading, mark = max(marks, key=lambda item: item[1].confidence)
        place = reading.evidence(mark.rect, "seal")
        return Field(value=True, confidence=mark.confidence, evidence=(place,))
    clear = all(
        reading.legibility == "read" and weak_share(reading.lines, WELL_READ) <= MOST_WEAK
        for reading in readings
    )
    return Field(value=False, confidence=0.96 if clear else 0.5)


def languages(text: str) -> tuple[str, ...]:
    """The languages of a text, ISO 639-1, the most used first; at least a fair share each.

    Scripts tell Chinese, Russian and Arabic; common words tell the languages of the Latin script.
    """
    letters = sum(letter.isalpha() for letter in text)
    if letters < 20:
        return ()
    shares: dict[str, float] = {
        # One Chinese character says as much as three letters of an alphabet.
        code: len(pattern.findall(text)) * (3 if code == "zh" else 1)
        for code, pattern in _SCRIPTS
    }
    latin = len(re.findall(r"[A-Za-zÀ-ÿ]", text))
    total = sum(shares.values()) + latin
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    counts = {code: sum(word in common for word in words) for code, common in _STOPWORDS.items()}
    likeliest = max(counts, key=lambda code: counts[code])
    if counts[likeliest] >= max(4, 0.04 * len(words)):
        shares[likeliest] = latin
    found = [code for code, share in shares.items() if share >= _SHARE * total]
    return tuple(sorted(found, key=lambda code: -shares[code]))


def abroad(sheets: Sequence[Sheet]) -> Field[str]:
    """The foreign country that a paper names as its destination, or else where it ships to, if any.

    Ports and cities that lie in one country only stand for it. Where it names several, and ships
    to none or to several of them, the value is left open, with the places for evidence.
    """
    for about in (_DESTINED, _SHIPS, None):
        named = _named_abroad(sheets, about)
        if len(named) == 1:
            break
    if len(named) > 1:
        places = tuple(place for field in named.values() for place in field.evidence)
        return Field(raw="; ".join(field.raw for field in named.values()), evidence=places)
    return next(iter(named.values()), Field())


def _named_abroad(
    sheets: Sequence[Sheet], about: re.Pattern[str] | None = None
) -> dict[str, Field[str]]:
    """The foreign countries that lines name, each with its first place."""
    named: dict[str, Field[str]] = {}
    for sheet in sheets:
        for line in sheet.reading.lines:
            told = about.search(line.text) if about is not None else None
            if about is not None and told is None:
                continue
            # Before the words for shipping stands where the goods come from.
            for phrase in _PHRASES.split(line.text[told.end() if told else 0 :]):
                named_firm = _FIRM_ABROAD.search(phrase)  # Vehículos San Martín S.A.
                scrap = len(phrase) < 2 or _SCRAP.fullmatch(line.text)
                code = None if scrap or named_firm else country.parse(phrase)
                if code is not None and code != HOME and code not in named:
                    place = sheet.reading.evidence(line.rect, line.reader)
                    named[code] = Field(
                        value=code, raw=line.text, confidence=0.96, evidence=(place,)
                    )
    return named


def fullest(field: Field[str], others: Iterable[Field[str]]) -> Field[str]:
    """A name as another place has it in full, where this place has only its end.

    A seal over a line can hide how a name begins.
    """
    for other in others:
        full, end = other.value or "", field.value or ""
        if end and full != end and full.endswith(end):
            field = other.model_copy(update={"evidence": (*other.evidence, *field.evidence)})
    return field
