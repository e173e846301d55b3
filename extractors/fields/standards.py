"""The standards that an inspection report cites."""

import re

from dossier.numbers import standard
from extractors.fields.spec import Spec

_DASH = re.compile(r"(?<=\d)\s*[一—–－_]\s*(?=\d)")
_GARBLED_YEAR = re.compile(r"WM\s*/?\s*T\s*[89]\s*[-—–－](?!\s*\d{4})")


_MISREAD = re.compile(r"(WM\s*/?\s*T\s*)([qgB])(?=\s*[-—–－])")
_TWINS = {"q": "9", "g": "9", "B": "8"}
"""What else these letters can be: the number of a standard is a digit."""
_NO_DASH = re.compile(r"(WM\s*/?\s*T\s*[89])\s*(?=20\d{2}(?!\d))")
"""A dash that a reader lost; no standard of commerce has a number of five digits."""
_TRACE = re.compile(
    r"(?<![A-Z])(?:[WV]?M|W/?M?)\s*[/1I|]?\s*T(?![A-Z])|二手乘用车出口质量|二手商用车"
)


def parse(text: str) -> tuple[str, ...] | None:
    """All standards in a text, as WM/T 8-2022, in the order of mention.

    A standard whose year cannot be made out is not taken for one that was cited without a year.

    >>> parse("符合WM/T q—2022要求"), parse("依据 WM/T 8-20"), parse("GB 7258-2017")
    (('WM/T 9-2022',), None, ('GB 7258-2017',))
    >>> parse("WM/T 92022")
    ('WM/T 9-2022',)
    """
    plain = _MISREAD.sub(lambda found: found[1] + _TWINS[found[2]], _DASH.sub("-", text))
    plain = _NO_DASH.sub(r"\1-", plain)
    return None if _GARBLED_YEAR.search(plain) else standard.find_all(plain) or None


def names_one(text: str) -> bool:
    """Whether a text shows that a standard is cited, though it cannot be read which.

    >>> names_one("WM/T ?—2?22"), names_one("《二手乘用车出口质量要求》"), names_one("合格")
    (True, True, False)
    """
    return bool(_TRACE.search(text))


STANDARDS = Spec(
    name="standards",
    labels=(
        "检测依据",
        "检验依据",
        "检测标准",
        "检验标准",
        "依据标准",
        "执行标准",
        "判定依据",
        "标准依据",
        "技术依据",
        "Standards",
        "Standard",
        "Basis",
        "Inspection standard",
    ),
    parse=parse,
)
