"""Find printed labels in lines, tolerant of misreadings; values are never matched loosely."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from dossier.numbers.months import month_number
from extractors.layout.between import counts_on, value_span, without_count
from extractors.layout.borders import SHORT, fits, stands_apart
from extractors.layout.folded import Folded, fold
from extractors.reading import Line, Rect

LONG = 5
POORLY = 0.93
"""Score of a line below which a label of at least so many letters may be guessed from some."""

_NUMBER_WORDS = frozenset({"no", "no.", "n°", "nº", "№", "number", "编号", "号码", "号"})
_IN_ENGLISH = frozenset(
    [
        "type",
        "place",
        "standard",
        "standards",
        "make",
        "brand",
        "model",
        "name",
        "number",
        "result",
        "conclusion",
        "date",
        "odometer",
        "mileage",
        "address",
        "client",
        "remarks",
        "basis",
        "condition",
        "code",
    ]
)
"""What stands behind a label in its other language alone, and is no value (车辆类型Type)."""
_AS_LETTERS = str.maketrans("10", "lo")


@dataclass(frozen=True)
class Label:
    """A field's printed names, in every language and wording that issuers use."""

    key: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A run of a line that is either a label, of the fields `keys`, or a value (no keys).

    `foot` is where the last line of a label ends that wraps, in pixels from the top.
    """

    line: Line
    start: int
    end: int
    rect: Rect
    keys: tuple[str, ...] = ()
    foot: float = 0.0

    @classmethod
    def of(cls, line: Line, start: int, end: int, keys: tuple[str, ...] = ()) -> "Piece":
        """The run between two places of a line's text, where its letters stand."""
        return cls(line, start, end, line.cut(start, end).rect, keys)

    @property
    def is_label(self) -> bool:
        """Whether the piece is a label, if only one that ends a neighbour's value."""
        return bool(self.keys)

    @property
    def text(self) -> str:
        """The letters of the piece."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True)
class _Hit:
    keys: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=64)
def _folded_labels(labels: tuple[Label, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(folded text, keys), longest first, so that 发动机型号 is tried before 型号."""
    keys: dict[str, tuple[str, ...]] = {}
    for label in labels:
        for text in label.texts:
            folded = fold(text).text
            keys[folded] = tuple(dict.fromkeys((*keys.get(folded, ()), label.key)))
    return tuple(sorted(keys.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _exact(folded: Folded, raw: str, text: str, keys: tuple[str, ...]) -> list[_Hit]:
    hits = []
    start = folded.text.find(text)
    while start >= 0:
        if fits(folded, raw, start, start + len(text)):
            hits.append(_Hit(keys, start, start + len(text)))
        start = folded.text.find(text, start + 1)
    return hits


def _near(folded: Folded, raw: str, text: str, keys: tuple[str, ...]) -> list[_Hit]:
    """One misread match of a label of four or more letters: a few of them may be wrong.

    Of Chinese letters a quarter may be; of an alphabet's, where words are more alike, a sixth, and
    digits only where they look like letters (Se11er).
    """
    chinese = text[0] >= "\u2e80"
    size, line = len(text), folded.text if chinese else folded.text.translate(_AS_LETTERS)
    wrong = size // 4 if chinese else max(1, size // 6)
    if size <= SHORT + (not chinese) or len(line) < size - 1:
        return []
    found = fuzz.partial_ratio_alignment(text, line, score_cutoff=100 * (1 - 2 * wrong / size))
    if found is None:
        return []
    windows = [
        (Levenshtein.distance(text, line[start:end], score_cutoff=wrong), start, end)
        for start in range(max(0, found.dest_start - 2), found.dest_start + 3)
        for end in range(start + size - 1, min(len(line), start + size + 1) + 1)
        if chinese or not any(letter.isdigit() for letter in line[start:end])
    ]
    least = min((distance for distance, _, _ in windows), default=wrong + 1)
    for distance, start, end in sorted(windows):
        if distance > least:
            break  # nor is a part of Tota1 another word than Total
        # марта is no misread Марка, and 车辆质量 no misread 车辆数量.
        word = month_number(line[start:end]) is None and _QUALITY not in line[start:end]
        if distance <= wrong and word and stands_apart(folded, raw, start, end):
            return [_Hit(keys, start, end)]
    return []


def _hits(line: Line, labels: tuple[Label, ...]) -> tuple[_Hit, ...]:
    """Label matches of one line that do not overlap: exact and long ones first."""
    return _matches(line.text, line.score < POORLY, labels)


@lru_cache(maxsize=4096)
def _matches(raw: str, poorly: bool, labels: tuple[Label, ...]) -> tuple[_Hit, ...]:
    """Those of a text; each field asks again for the same lines under the same vocabulary."""
    folded = fold(raw)
    if not folded.text:
        return ()
    pairs = _folded_labels(labels)
    found: list[_Hit] = []

    def take(hit: _Hit) -> None:
        if all(hit.end <= other.start or other.end <= hit.start for other in found):
            found.append(hit)

    for text, keys in pairs:
        for hit in _exact(folded, raw, text, keys):
            take(hit)
    for text, keys in pairs:
        for hit in _near(folded, raw, text, keys):
            take(hit)
    seen = replace(folded, text=folded.text.translate(_TWINS))
    for text, keys in pairs if not found and seen != folded else ():
        for hit in _exact(seen, raw, text, keys):
            take(hit)
    if not found and poorly:
        found = _guessed(folded, pairs)
    return tuple(sorted(found, key=lambda hit: hit.start))


def _guessed(folded: Folded, pairs: Sequence[tuple[str, tuple[str, ...]]]) -> list[_Hit]:
    """The label that a poorly read line must be: more of it is wrong, but no other comes near."""
    start = len(folded.text) - len(folded.text.lstrip("0123456789.、"))
    text = folded.text[start:].rstrip(":")
    near = sorted(
        (Levenshtein.distance(text, name), keys, name)
        for name, keys in pairs
        if name[0] >= "\u2e80" and len(name) > SHORT and abs(len(name) - len(text)) <= 1
    )
    if not near or near[0][0] > 0.4 * len(near[0][2]):
        return []
    distance, keys, name = near[0]
    rivals = (other for other, others, _ in near if others != keys)
    ending = 2 if len(name) >= LONG else 1
    alike = text[:1] == name[0] and text[-ending:] == name[-ending:]
    if not alike or next(rivals, distance + 1) <= distance:
        return []
    return [_Hit(keys, start, start + len(text))]


_QUALITY = "质量"
_OTHER_HALF = re.compile(r"[\d.、 ]*[\u4e00-\u9fff]{2,8} ?[/／] ?")
"""A label's Chinese, misread, before its other language: all else of a line."""
_TWINS = str.maketrans("入曰囗", "人日口")
"""What readers take for a letter of labels that are too short for a wrong one (发货入)."""
_OPENED = frozenset("(（")
_SPECKS = " .,·•、，。"
"""What stands before a label whose number is gone, and is no value."""


def _value(line: Line, start: int, end: int, after_label: bool, before_label: bool) -> Piece | None:
    """The value between two labels, without the colon before it or the item number behind it."""
    span = value_span(line.text[start:end], after_label, before_label)
    if span is None or not line.text[start:end].strip(_SPECKS):
        return None
    first, last = start + span[0], start + span[1]
    return Piece.of(line, first, last)


def _own(value: Piece, before: str) -> Piece | None:
    """A value behind a label without the number of the next label, if there is more to it."""
    if counts_on(before, value.text) or fold(value.text).text in _IN_ENGLISH:
        return None
    end = value.start + len(without_count(before, value.text))
    return replace(value, end=end, rect=value.line.cut(value.start, end).rect)


def split_line(line: Line, labels: tuple[Label, ...]) -> list[Piece]:
    """A line as its labels and the values between them, left to right.

    Neighbouring labels of one key (出口商 Exporter) are one piece; a bracket behind a label
    belongs to it.
    """
    folded = fold(line.text)
    pieces: list[Piece] = []
    at, after_label = 0, False
    for hit in _hits(line, labels):
        start, end = folded.span(hit.start, hit.end)
        if (
            not pieces
            and _OTHER_HALF.fullmatch(line.text[:start])
            and not line.text[end:].strip(":：")
        ):
            start = at  # 车辑呈牌/Brand
        value = _value(line, at, start, after_label, before_label=True)
        if value is not None and pieces and pieces[-1].is_label:
            value = _own(value, line.text[: pieces[-1].start])
        if value is not None:
            pieces.append(value)
        keys = hit.keys
        if pieces and value is None and pieces[-1].is_label:
            if line.text[at:start].strip() in _OPENED:  # 生产企业（盖章）
                at = end
                continue
            same = set(pieces[-1].keys) & set(keys)
            if same or fold(line.text[start:end]).text in _NUMBER_WORDS:
                before = pieces.pop()
                start, keys = before.start, before.keys
        pieces.append(Piece.of(line, start, end, keys))
        at, after_label = end, True
    value = _value(line, at, len(line.text), after_label, before_label=False)
    if value is not None and fold(value.text).text not in (_IN_ENGLISH if after_label else ()):
        pieces.append(value)
    return pieces


def split(lines: Sequence[Line], labels: tuple[Label, ...]) -> list[Piece]:
    """All lines of a page as pieces, in the order of the lines."""
    return [piece for line in lines for piece in split_line(line, labels)]
