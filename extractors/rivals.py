"""What else a place may say: letters that its pixels leave possible, and the values they make."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from rapidfuzz.distance import Levenshtein

from extractors.fields.firm_words import in_terms
from extractors.fields.spec import Spec
from extractors.layout.folded import fold
from extractors.reading import Line

T = TypeVar("T")

RIVAL = 0.03
"""A rival letter this probable leaves another value possible."""
RIVAL_VOUCHED = 0.12
"""The same where an independent reader saw the very value: both would have to misread alike."""
RIVAL_HAN = 0.2
"""The same for a Chinese character: there are thousands, and one that is wrong makes no other
name that anybody would expect; only a near tie leaves two."""
NEAR = 0.3
"""A rival letter this probable is nearly as likely as the one that was read."""
FIRM = 0.98
"""A letter read with this probability needs no second look, whatever it looks like."""
_WORD = re.compile(r"[A-Za-z]{3}$")
_SPECK = re.compile(r"[.,'·\s]")
LOOK_ALIKES = {
    letter: group.replace(letter, "")
    for group in ("0ODQ", "1IL7", "2Z", "5S", "6G", "8B3", "MN", "FP", "UV", "CG", "EF", "4A")
    for letter in group
} | {
    "I": "17",
    "0": "ODQ8",
    "8": "B36",
    "3": "8",
    "9": "0",
    "6": "G5",
    "5": "S6",
    "P": "F",
    "F": "PE",
    "G": "6C",
}


class Variant(NamedTuple):
    """What a line may say instead, how likely, and whether the two are hard to tell."""

    text: str
    chance: float
    near: bool


def variants(line: Line, vouched: bool, words: bool) -> Iterator[Variant]:
    """The line's text with one letter replaced by what the pixels leave possible.

    Where it is made of `words`, a letter among letters is no digit (TOYOTA).
    """
    terms = in_terms(line.text)
    for index, char in enumerate(line.chars):
        if index in terms:
            continue
        least = (RIVAL_VOUCHED if vouched else RIVAL) if char.text < "\u2e80" else RIVAL_HAN
        rivals = {letter: chance for letter, chance in char.rivals if chance >= least}
        if char.text == "I":
            rivals.pop("l", None)  # the small letter looks like it; no code has small letters
        if char.score < FIRM and not vouched:
            rivals |= {twin: RIVAL for twin in LOOK_ALIKES.get(char.text, "") if twin not in rivals}
        if words and _WORD.match(line.text[max(0, index - 1) : index + 2]):
            rivals = {letter: chance for letter, chance in rivals.items() if not letter.isdigit()}
        for letter, chance in rivals.items():
            near = chance >= NEAR or letter in LOOK_ALIKES.get(char.text, "")
            yield Variant(line.text[:index] + letter + line.text[index + 1 :], chance, near)


def alternatives(value: T, line: Line, spec: Spec[T], vouched: bool) -> dict[T, bool]:
    """Other values that one doubtful letter would make, likeliest first; proofless ones only.

    Each is told whether it is near: nearly as likely, or hard to tell from what was read.
    """
    others: dict[T, bool] = {}
    rivals = sorted(variants(line, vouched, words=not spec.letters), key=lambda one: -one.chance)
    bare = _SPECK.sub("", line.text)
    for rival in rivals:
        if "A" in spec.letters and _SPECK.sub("", rival.text) == bare:
            continue  # a speck makes no other code
        other = spec.parse(rival.text)
        if other is None or spec.alike(other, value) or not may_rival(other, value, spec):
            continue
        others[other] = rival.near or others.get(other, False)
    return others


def apart(one: T, other: T) -> bool:
    """Whether two readings differ in more than a letter, so that neither is taken for the other."""
    return Levenshtein.distance(fold(str(one)).text, fold(str(other)).text) > 1


def may_rival(other: T, value: T, spec: Spec[T]) -> bool:
    """Whether a value may stand against one that was read: not without the proof that it has.

    Nor may what no such paper says (2072-12-21 against 2022-12-21).
    """
    if spec.likely is not None and spec.likely(value) and not spec.likely(other):
        return False
    return spec.check_of(other) or not spec.check_of(value)


def lacks(other: T, value: T) -> bool:
    """Whether another reading is the same value less a letter, left out or run into the next.

    Readers leave letters out, or run two into one (TZ as 7); two of them do not make one up.
    """
    if not isinstance(other, str) or not isinstance(value, str):
        return False
    one, whole = fold(other).text, fold(value).text
    return len(one) == len(whole) - 1 and Levenshtein.distance(one, whole) <= 2
