"""Two readers' opinions of the Chinese letters of a line, taken together letter by letter.

PP-OCR small knows many texts and takes a rare letter for a frequent one; the reader of Chinese
letters knows none and sees what is printed. What both leave possible is likelier than either says,
and where they differ, both letters are.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from dossier.numbers.characters import HAN
from extractors.fields.firm_words import in_terms
from extractors.readers.ctc import FAINTEST, MOST_RIVALS
from extractors.readers.hanzi import ALPHABET
from extractors.reading import Char, Line, Rect

FLOOR, ITS_FLOOR = 0.001, 0.004
"""What PP-OCR small leaves to each letter that it does not name, and what the other one does: of
two that are firm and differ, the first is right more often."""
KNOWN = frozenset(letter for letter in ALPHABET if HAN.match(letter))
CLEAR = 0.95
"""Score from which on the other reader's letter counts as seen; what it was never taught it takes
for another letter at up to 0.93."""
UNKNOWN = 0.05
"""A letter so likely that the other reader does not know: it has no say then."""
FIRM = 0.99
"""Score of a letter from which on the other reader is not asked (`docs/reading.md`)."""
AROUND = 2
"""Letters beside those in doubt that are shown with them, so that each is whole."""
_NAME = re.compile(r"[\u4e00-\u9fff]{3}")


def doubted(line: Line) -> list[int]:
    """The places of the Chinese letters in doubt, where a line may bear a name.

    The words that firms' names are made of vouch for their letters.
    """
    if len(line.chars) != len(line.text) or not _NAME.search(line.text):
        return []
    terms = in_terms(line.text)
    return [
        at
        for at, char in enumerate(line.chars)
        if char.score < FIRM and at not in terms and HAN.match(char.text)
    ]


def around(line: Line, doubts: Sequence[int]) -> Rect:
    """Where some letters of a line stand, with their neighbours."""
    cut = line.cut(max(0, doubts[0] - AROUND), doubts[-1] + AROUND + 1).rect
    return cut._replace(
        x0=max(line.rect.x0, cut.x0 - cut.height / 4), x1=min(line.rect.x1, cut.x1 + cut.height / 4)
    )


def combined(line: Line, other: Line, doubts: Collection[int]) -> Line:
    """A line as PP-OCR small reads it, each letter in doubt as both readers together see it.

    Args:
        line: As PP-OCR small has it.
        other: The same place, or a part of it, as the reader of Chinese letters has it.
        doubts: The places of the letters in doubt.
    """
    chars = list(line.chars)
    for at, heard in _pairs(line, other):
        if at in doubts:
            chars[at] = _together(chars[at], heard)
    return replace(line, text="".join(char.text for char in chars), chars=tuple(chars))


def _pairs(line: Line, other: Line) -> Iterator[tuple[int, Char]]:
    """Letters of the first, by their place in it, with what the second sees there."""
    begin = next((at for at, char in enumerate(line.chars) if char.x1 > other.rect.x0), 0)
    end = next((at for at, char in enumerate(line.chars) if char.x0 >= other.rect.x1), None)
    for part in Levenshtein.opcodes(line.text[begin:end], other.text):
        if part.tag in ("equal", "replace"):
            for at in range(part.src_start, part.src_end):
                char = line.chars[begin + at]
                heard = other.chars[part.dest_start + at - part.src_start]
                aside = (heard.x0 + heard.x1 - char.x0 - char.x1) / 2
                if abs(aside) < line.rect.height:
                    yield begin + at, heard


def _together(char: Char, heard: Char) -> Char:
    """A letter as both see it: each has as much say as it is sure.

    Where the other reader is not clear, its word adds a doubt, and neither takes one nor decides.
    """
    if char.text not in KNOWN or heard.text not in KNOWN:
        return char
    own, others = _letters(char), _letters(heard)
    if any(chance >= UNKNOWN and letter not in KNOWN for letter, chance in own.items()):
        return char
    weights = {
        letter: own.get(letter, FLOOR) * others.get(letter, ITS_FLOOR) for letter in (own | others)
    }
    total = sum(weights.values())
    shares = {letter: weight / total for letter, weight in weights.items()}
    best = max(shares, key=lambda letter: shares[letter])
    if heard.score < CLEAR:  # it may be a letter that it does not know
        best = char.text
        if shares[best] >= char.score:
            return char
    rest = sorted(((share, letter) for letter, share in shares.items() if letter != best))[::-1]
    rivals = tuple((letter, share) for share, letter in rest[:MOST_RIVALS] if share >= FAINTEST)
    return replace(char, text=best, score=shares[best], rivals=rivals)


def _letters(char: Char) -> dict[str, float]:
    """The letters that a reader names, each with its probability; two for one are none."""
    return {char.text: char.score} | {
        letter: chance for letter, chance in char.rivals if len(letter) == 1
    }
