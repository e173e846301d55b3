"""Which of a form's options is ticked, as in ☑合格 □不合格."""

import re
from collections.abc import Sequence

_TICKED = "☑☒■✓✔√●▣◼"
_EMPTY = "□☐◻○口"
"""An empty box is also read as the letter that looks like it."""
_BOX = re.compile(rf"[{_TICKED}{_EMPTY[:-1]}]")
_UNTICKED = re.compile(rf"[{_EMPTY[:-1]}][^{_TICKED}{_EMPTY[:-1]}]*")
_BOX_OF = {_TICKED: f"[{_TICKED}]", _EMPTY: f"[{_EMPTY[:-1]}]"}
_WORDS = rf"[^{_TICKED}{_EMPTY[:-1]}]{{1,20}}?"
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
    found: dict[str, list[str]] = {_TICKED: [], _EMPTY: [], "": []}
    for option in sorted(options, key=len, reverse=True):
        for marks, those in found.items():
            box = f"[{marks}]" if marks else ""
            # □符合出口质量要求，检测合格: more words than the option's, none of them like a box.
            led = f"(?:{box}|{_BOX_OF[marks]}{_WORDS})" if marks else ""
            plain, count = re.subn(option + box if behind else led + option, "", plain)
            those += [option] * bool(count)
    told = found[_TICKED] or found[""]
    return told[0] if len(told) == 1 else None
