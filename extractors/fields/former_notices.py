"""The notices of 2019 that a paper cites, which give way to the announcement (八).

They are known by number, however its brackets were printed or read, or by title.
"""

import re
from collections.abc import Sequence

from dossier import Evidence, Field
from extractors.reading import Line, PageReading

_NUMBER = re.compile(
    r"(?P<office>商贸办便|商办贸函)\W{0,2}[CcIl]?(?:20)?19[JjIl]?\W{0,2}(?:第)?(?P<no>854|297|335)号?"
)
_TITLES = {
    "商贸办便〔2019〕854号": re.compile(r"二手车出口许可证申领有关事项的?通知"),
    "商办贸函〔2019〕297号": re.compile(r"二手车出口许可证申领无纸化作业有关事项的?通知"),
    "商办贸函〔2019〕335号": re.compile(r"加快推进二手车出口工作有关事项的?通知"),
}


def cited(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where a text without blanks cites a former notice: from, to, and the notice's number.

    >>> [name for _, _, name in cited("依据商办贸函[2019]335号办理")]
    ['商办贸函〔2019〕335号']
    >>> cited("商贸函〔2025〕648号")
    ()
    """
    found = [
        (*match.span(), f"{match['office']}〔2019〕{match['no']}号")
        for match in _NUMBER.finditer(text)
    ]
    found += [
        (*match.span(), name) for name, title in _TITLES.items() for match in title.finditer(text)
    ]
    return tuple(sorted(place for place in found if place[2] in _TITLES))


def former_notices(readings: Sequence[PageReading]) -> Field[tuple[str, ...]]:
    """The former notices that a paper's pages cite, with the lines that do.

    Returns:
        An empty field where none is cited. A citation may run over the end of a line.
    """
    names: dict[str, None] = {}
    evidence: dict[Evidence, None] = {}
    raw: list[str] = []
    for reading in readings:
        owners: list[Line] = []
        text = ""
        for line in reading.lines:
            plain = "".join(line.text.split())
            text += plain
            owners += [line] * len(plain)
        for start, end, name in cited(text):
            names[name] = None
            raw.append(text[start:end])
            for line in dict.fromkeys(owners[start:end]):
                evidence[reading.evidence(line.rect, line.reader)] = None
    if not names:
        return Field()
    return Field(value=tuple(names), raw="; ".join(raw), confidence=0.97, evidence=tuple(evidence))
