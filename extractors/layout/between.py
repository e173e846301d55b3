"""What stands between two labels: the value, without what leads to it and to the next label."""

import re

_LEAD = re.compile(r"[\s:：;；.。,，、)）\]】|/／①-⑳]+")
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CIRCLED = re.compile(r"1?\d\s+(?=\d+(?:[.,]\d+)*$)(?!\d{3}(?:[.,]|$))")
"""A circled number right behind a label, seen as plain digits before a number (数量⑬ 3)."""
_TAIL = re.compile(
    r"[\s:：;；,，、(（\[|]*(?:[(（]?(?<![0-9A-Za-z.,-])\d{1,2}[)）.、．]|[ⅠⅡⅢⅣⅤⅥⅦ])?\s*$"
)
"""What leads to the next label: marks, and its item number, which is no end of a longer one."""
_BRACKET = re.compile(r"\s*(?:[(（][^()（）]{0,24}[)）]|(?:盖章|公章|签章|签字)[)）:：])")
_OPEN_BRACKET = re.compile(r"\s*[(（][^()（）]{1,3}$")
_IN_ENGLISH = re.compile(
    r"\s*(?:(?:vehicle|type|place|make|brand|model|name|number|no\.?|date|client|code|colou?r|of|on"
    r"|standards?|result|conclusion|condition|basis) ?){1,3}[:：](?=\s*\S)",
    re.IGNORECASE,
)
"""A Chinese label's English right behind it, colon and all (车辆类型Type:小型轿车)."""
_REMARK = re.compile(r"\s*(?:[(（][^()（）]*[)）]|\)[\u0600-\u06ff][^()]*\()")
"""A remark in brackets; text layers of Arabic often have them turned about."""
_NUMBER = re.compile(r"^\s*[(（]?\d{1,2}[)）.、．]?\s*$")
"""The number of a cell at the beginning of its line, before its label."""
_COUNT = re.compile(r"(?<![\d年月/.-])(\d{1,2})[.、．\s]*$")
"""The number of the next cell, which is no part of a day: 2026-04-12 转让登记 2026-09-13 单价."""
_ITEM = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）.、．]\s*)$")


def _lead(text: str) -> int:
    """How many letters behind a label lead to its value: a bracket, its number, a colon.

    A circled number may be seen twice (数量⑬3 1): as it is, and as plain digits.
    """
    at = 0
    for lead in (_IN_ENGLISH, _BRACKET, _CIRCLED, _LEAD):
        if found := lead.match(text, at):
            at = found.end()
    again = _CIRCLED.match(text, at) if at and text[at - 1] in CIRCLES else None
    return again.end() if again else at


def value_span(text: str, after_label: bool, before_label: bool) -> tuple[int, int] | None:
    """Where in the text between two labels the value stands, half open; None where there is none.

    Args:
        text: All that stands between them, or before the first or behind the last.
        after_label: Whether a label stands before it.
        before_label: Whether a label stands behind it.
    """
    if after_label and _OPEN_BRACKET.match(text):
        return None  # 进口国（地, whose end stands in the next line
    start = _lead(text) if after_label else 0
    rest = text[start:]
    if before_label and (tail := _TAIL.search(rest)):
        rest = rest[: tail.start()]
    rest = rest.rstrip()
    end = start + len(rest)
    start += len(rest) - len(rest.lstrip())
    numbering = before_label and (_ITEM if after_label else _NUMBER).match(text[start:end])
    return None if end <= start or numbering else (start, end)


def remark_end(text: str, at: int) -> int:
    """Where the bracket ends that opens right behind a place; the place itself where none does.

    >>> remark_end("合计（数量：2）55,600.00", 2), remark_end("合计 55,600.00", 2)
    (8, 2)
    """
    found = _REMARK.match(text, at)
    return found.end() if found else at


def counts_on(before: str, value: str) -> bool:
    """Whether what stands behind a label is only the next label's number.

    Args:
        before: The line up to the label.
        value: What stands behind the label.

    >>> counts_on("12规格 14", "15"), counts_on("12规格 14", "2"), counts_on("", "15")
    (True, False, False)
    """
    number = _COUNT.search(before)
    if number is None or not value.strip().isdecimal():
        return False
    return int(value) == int(number[1]) + 1


def without_count(before: str, value: str) -> str:
    """A value without the number of the next label at its end.

    Args:
        before: The line up to the label that the value stands behind.
        value: What stands there.

    >>> without_count("13", "辆 14"), without_count("13单位：辆 14", "1 15")
    ('辆', '1')
    >>> without_count("品牌：", "MODEL 3"), without_count("14", "15")
    ('MODEL 3', '15')
    >>> without_count("注册登记日期 2026-04-12", "2026-09-13")
    '2026-09-13'
    """
    own, last = _COUNT.search(before), _COUNT.search(value)
    if own is None or last is None or int(last[1]) != int(own[1]) + 1:
        return value
    return value[: last.start()].rstrip() or value
