"""Standards that a paper cites, in one way of writing: WM/T 8-2022.

The announcement prints `WM/T8-2022`, the standard's cover `WM/T 9—2022`; scans lose the slash.
Besides the two of the announcement (五(四)) all national, trade and association standards are
seen, so that a report which rests on another is known to.

>>> find_all("依据WM/T8-2022、ＷＭ／Ｔ ９—２０２２及GB 7258-2017")
('WM/T 8-2022', 'WM/T 9-2022', 'GB 7258-2017')
"""

import re
import unicodedata

from dossier.numbers.characters import fold, upper_latin

_SLASH = r"\s*[/\\|∕⁄]?\s*"
_NUMBER = r"\s*(?P<no>\d{1,6}(?:\.\d{1,3})?)"
_YEAR = r"\s*-\s*(?P<year>(?:19|20)\d{2}|\d{2})(?!\d)"
_START = r"(?<![A-Z0-9/])"
_PATTERN = re.compile(
    # 外贸行业标准: the slash may have been read as a letter or not at all, the year be missing
    rf"{_START}(?:(?P<wm>WM)\s*[/\\|∕⁄IL1]?\s*T{_NUMBER}(?:{_YEAR}|(?![\d.]))"
    rf"|(?P<group>T){_SLASH}(?P<body>[A-Z]{{2,8}}){_NUMBER.replace('no', 'no2')}"
    rf"{_YEAR.replace('year', 'year2')}"
    rf"|(?P<kind>GB|QC|GA|JT|SB|HJ|DB\d{{2}}|NY|JB|AQ|RB|SN){_SLASH}(?P<t>T)?"
    rf"{_NUMBER.replace('no', 'no3')}{_YEAR.replace('year', 'year3')})"
)


def compact(text: str) -> str:
    """The text in half-width capitals with plain dashes, in which standards are looked for."""
    return upper_latin(fold(unicodedata.normalize("NFKC", text)))


def find_all(text: str) -> tuple[str, ...]:
    """The standards cited, each once, in the order of the text.

    >>> find_all("WMT8-2022"), find_all("T/CAS 358—2020"), find_all("GB/T 30323")
    (('WM/T 8-2022',), ('T/CAS 358-2020',), ())
    """
    return tuple(dict.fromkeys(_written(match) for match in _PATTERN.finditer(compact(text))))


def _written(match: re.Match[str]) -> str:
    if match["wm"]:
        name, number, year = "WM/T", match["no"], match["year"]
    elif match["group"]:
        name, number, year = f"T/{match['body']}", match["no2"], match["year2"]
    else:
        name = match["kind"] + ("/T" if match["t"] else "")
        number, year = match["no3"], match["year3"]
    return f"{name} {number}-{year}" if year else f"{name} {number}"


def parse(text: str) -> str | None:
    """The one standard that the text cites, else None."""
    found = find_all(text)
    return found[0] if len(found) == 1 else None


def is_valid(text: str) -> bool:
    """Whether the text cites exactly one standard."""
    return parse(text) is not None
