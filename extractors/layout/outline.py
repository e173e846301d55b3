"""A long paper as sections: which headings it has, and how much is said under each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier.numbers import dates
from extractors.fields.parsers import firm, tidy
from extractors.reading import Line, PageReading

HEADING = 24
"""A heading has at most so many letters, its number taken off."""
SAID = 15
"""So many letters under a heading say something; fewer are none of its own."""
NAMED = 3
"""A line that names so many subjects lists them and says nothing of any."""

_NUMBER = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+[章节部分条]|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}(?:[.．]\d{1,2})*[)）、.．]?(?!\d|年|月|辆|万|%)"
    r"|[①-⑳])[、.．\s]*"
)
_SIGNING = re.compile(
    r"(?:法定代表人|法人代表|申请单位|申请企业|企业名称|日期)?[(（]?(?:盖章|公章|签字|签章)|第?\s*\d+\s*页?$|-\s*\d+\s*-$"
)
_SENTENCE = re.compile(r"[。；！]|[，,](?=.{6})")
_LEAD = re.compile(r"[:：]|方面|上[,，]|(?:情况|方案|计划|体系|措施)?如下")


@dataclass
class Section:
    """What stands from one heading to the next."""

    subjects: frozenset[str]
    heading: Line | None
    reading: PageReading
    lines: list[tuple[PageReading, Line]] = field(default_factory=list)
    said: int = 0
    """Letters under the heading, or behind it on its line."""

    @property
    def text(self) -> str:
        """Heading and content, the line breaks taken out."""
        head = tidy(self.heading.text) if self.heading else ""
        return head + "\n" + "".join(tidy(line.text) for _, line in self.lines)


def sections(
    readings: Sequence[PageReading], subjects: Mapping[str, re.Pattern[str]]
) -> list[Section]:
    """The paper's sections in reading order; the first holds what stands before any heading."""
    found = [Section(frozenset(), None, readings[0])] if readings else []
    for reading in readings:
        for line in reading.lines:
            named = heading(line.text, subjects)
            if named:
                found.append(Section(named, line, reading, said=_behind(line.text)))
            else:
                found[-1].lines.append((reading, line))
                found[-1].said += 0 if _signs(line.text) else len(tidy(line.text))
    return found


def heading(text: str, subjects: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    """The subjects that a line heads; none where it is no heading.

    >>> subjects = {"plan": re.compile("发展计划"), "sale": re.compile("境外销售")}
    >>> heading("三、未来三年发展计划", subjects), heading("（三）境外销售：以自营为主", subjects)
    (frozenset({'plan'}), frozenset({'sale'}))
    >>> heading("公司将按照发展计划逐步建立网点，扩大出口。", subjects)
    frozenset()
    """
    plain = tidy(text)
    bare = _NUMBER.sub("", plain)
    lead = _LEAD.search(bare)
    head = bare[: lead.start()] if lead and lead.start() <= HEADING else bare
    if len(head) > HEADING or _SENTENCE.search(head) or head.endswith(("，", ",")):
        return frozenset()
    numbered = bare != plain
    return frozenset(
        name
        for name, pattern in subjects.items()
        if (found := pattern.search(head)) and (numbered or lead or found.end() >= len(head) - 6)
    )


def _signs(text: str) -> bool:
    """Whether a line only signs: a firm, a date, a place for name or seal, a page's number."""
    plain = tidy(text)
    return firm(plain) == plain or dates.parse(plain) is not None or bool(_SIGNING.match(plain))


def _behind(text: str) -> int:
    """How much is said behind a heading on its own line."""
    bare = _NUMBER.sub("", tidy(text))
    lead = _LEAD.search(bare)
    return len(bare) - lead.end() if lead and lead.start() <= HEADING else 0
