"""Which of a form's options is ticked, as in ☑合格 □不合格."""

import re
from collections.abc import Sequence

_TICKED, _EMPTY, _LIKE_EMPTY = "☑☒■✓✔√●▣◼", "□☐◻○", "口"
"""Boxes, and the letter as which an empty one is read where it stands at an option."""
_WORD = f"[^{_TICKED}{_EMPTY}]"
_BOX = re.compile(f"[{_TICKED}{_EMPTY}]")
_UNTICKED = re.compile(f"[{_EMPTY}]{_WORD}*")
_MARKS = {
    _TICKED: (f"[{_TICKED}]", f"[{_TICKED}]{_WORD}{{0,20}}?"),
    _EMPTY: (f"[{_EMPTY}{_LIKE_EMPTY}]", f"(?:[{_EMPTY}]{_WORD}{{0,20}}?|{_LIKE_EMPTY})"),
    "": ("", ""),
}
"""What stands behind an option that is marked so, and before one: there with more words between,
as in □符合出口质量要求，检测合格."""
_LONE_TICK = re.compile(r"^[^✓✔√]+[✓✔√][^✓✔√]+$")


def has_boxes(text: str) -> bool:
    """Whether a text has boxes for ticks."""
    return bool(_BOX.search(text))


def without_unticked(text: str) -> str:
    """A text without the options that have an empty box before them.

    >>> without_unticked("☑合格 □整改后合格")
    '☑合格 '
    """
    return _UNTICKED.sub("", text)


def chosen(text: str, options: Sequence[str]) -> str | None:
    """The option that is ticked, or the text itself where it has no boxes.

    A reader often makes nothing of a ticked box: the one option that has no empty box is ticked.
    None where none is told, or several, or where a tick alone stands between two.

    >>> words = ("合格", "不合格")
    >>> [chosen(text, words) for text in ("☑合格 □不合格 符合要求", "合格□不合格", "合格☑ 不合格□")]
    ['合格', '合格', '合格']
    >>> [chosen(text, words) for text in ("□合格 □不合格", "合格√不合格", "检测合格")]
    [None, None, '检测合格']
    >>> chosen("符合出口质量要求，检测合格 □不符合出口质量要求，检测不合格", words)
    '合格'
    """
    plain = re.sub(r"\s+", "", text)
    if not has_boxes(plain):
        return text
    if len(_BOX.findall(plain)) == 1 and _LONE_TICK.match(plain):
        return None
    behind = not _BOX.match(plain) and bool(_BOX.fullmatch(plain[-1]))
    found: dict[str, list[str]] = {mark: [] for mark in _MARKS}
    for option in sorted(options, key=len, reverse=True):
        for mark, (after, before) in _MARKS.items():
            plain, count = re.subn(option + after if behind else before + option, "", plain)
            found[mark] += [option] * bool(count)
    told = found[_TICKED] or found[""]
    return told[0] if len(told) == 1 else None
