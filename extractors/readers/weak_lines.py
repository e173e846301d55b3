"""Chinese words of poor copies that the cheap reader misread: the better reader reads them.

On a copy of a copy the small pale print of a form's labels turns into other letters (5669 for
车辆品牌), and what stands beside a label that nobody finds is lost. Numbers and days are left as
they were read first, so that two readers still see each of them on their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.reading import Line, Rect, SealMark, Sight

WEAK = 0.9
"""A line below this score is looked at again."""
LEGIBLE, BETTER = 0.7, 0.05
"""Score that the better reader's word must have, and by how much it must exceed the first one's."""
_WORDS = re.compile(r"[\u4e00-\u9fff]{2,}(?:[/、（）()：:，。]*[\u4e00-\u9fff]+)*[）)：:，。；;]*")
"""Chinese alone, without a digit or a Latin letter."""
_OTHER = re.compile(r"[A-Za-z]{4}|\d{5}")
"""What no Chinese word is misread as."""


def with_weak_words_read_again(
    lines: Sequence[Line], seals: Sequence[SealMark], sight: Sight
) -> tuple[Line, ...]:
    """A page's lines; words read badly as the better reader has them, where it reads them well.

    Args:
        lines: What the page's reader made of it.
        seals: The seals on the page: what stands in one may be its own text.
        sight: The page's picture.
    """
    places = [seal.rect for seal in seals]
    return tuple(_again(line, sight) if _is_weak(line, places) else line for line in lines)


def _is_weak(line: Line, seals: Sequence[Rect]) -> bool:
    """Whether a line may be Chinese words that were read badly, in no seal."""
    badly = line.reader == "pp-ocr-tiny" and line.score < WEAK and not _OTHER.search(line.text)
    return badly and not any(line.rect.meets(seal) for seal in seals)


def _again(line: Line, sight: Sight) -> Line:
    look = sight.reread(line.rect)
    better = look.score >= max(LEGIBLE, line.score + BETTER)
    return look if better and _WORDS.fullmatch(look.text) else line
