"""The parts that an application letter must have (三(四)1): found by their headings and words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier import Field
from dossier.numbers import dates
from extractors.fields.parsers import tidy
from extractors.layout.outline import NAMED, SAID, Section, sections
from extractors.reading import Line, PageReading

SUBJECTS: dict[str, re.Pattern[str]] = {
    "basics": re.compile(
        r"(?:企业|公司)(?:[及与和、].{0,7})?(?:基本情况|概况|简介)|(?<![方人者])基本情况$"
    ),
    "investor_basics": re.compile(r"投资方|投资人|投资者|股东|股权结构|出资情况|股本结构"),
    "business_record": re.compile(
        r"经营情况|经营业绩|业务情况|经营状况|业务开展情况|国内交易|汽车贸易|销售业绩"
    ),
    "three_year_plan": re.compile(r"[三3]年.{0,8}(?:计划|规划|目标)|发展计划|发展规划|规划目标"),
    "implementation_plan": re.compile(r"实施方案|实施计划|业务方案|工作方案"),
    "purchasing": re.compile(r"国内采购|采购|收购|车源"),
    "quality_assurance": re.compile(r"质量保[障证]|质量控制|质量管[控理]|质保体系|品质保[障证]"),
    "overseas_sales": re.compile(
        r"(?:境外|海外|国外|出口)(?:市场)?(?:销售|营销|渠道)|(?:境外|海外|国外)市场|出口销售"
    ),
    "after_sales": re.compile(r"售后"),
}
TOPICS = ("purchasing", "quality_assurance", "overseas_sales", "after_sales")
_FIGURE = re.compile(
    r"\d[\d,.]*\s*(?:余|多)?(?:万|亿|千)?(?:元|美元|辆|台|欧元|人民币|%)"
    r"|(?<![\d.])(?!(?:19|20)\d{2}(?!\d))\d[\d,.]*\d(?![\d年月日])"
)
"""A number with its unit, or one that is no year or day."""
_RUN_IN = re.compile(
    r"^\s*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:[.．]\d{1,2})*)[)）、.．·]+|[①-⑳])\s*"
    r"([\u4e00-\u9fff、]{2,16})(?:[。．.]|\s(?=\S{4}))"
)
"""A numbered head whose text goes on behind it: （一）国内采购。公司通过……"""
_BESIDE_SUBJECT = re.compile(
    r"二手车|汽车|车辆|企业|公司|基本|出口|业务|国内|境外|海外|未来|情况|方案|计划|措施|体系|机制|制度|管理|工作|服务|保障|方面"
    r"|[及和与、的]"
)
"""What a head may hold besides its subject; a sentence (加强售后服务。) has a verb."""
_INVESTED = re.compile(r"投资方|投资人|投资者|股东|出资|持股|\d\s*[%％]|有限(?:责任)?公司|自然人")
_YEARS = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_RANGE = re.compile(r"(?<!\d)(20\d{2})\s*年?\s*[-—–~～至到]+\s*(20\d{2})(?!\d)")
_ORDINAL = re.compile(r"第([一二三四五123456])\s*(?:个)?(?:年|阶段)")
_COUNT = re.compile(r"(?:未来|今后|为期)?\s*([三四五345])\s*年(?!\d)")
_HAN = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True)
class Parts:
    """Which parts a letter has, and in how many years its plan goes."""

    fields: dict[str, Field[bool]]
    business_figures: Field[bool]
    plan_years: Field[int]
    investor_lines: tuple[tuple[PageReading, Line], ...]


def parts(readings: Sequence[PageReading]) -> Parts:
    """Find the parts of a letter.

    A part is there where it has a heading with words of its own under it. One that is only spoken
    of elsewhere is left open; one that is not spoken of at all, on legible pages, is not there.
    """
    found = sections([_heads_apart(reading) for reading in readings], SUBJECTS)
    legible = all(reading.legibility == "read" for reading in readings)
    fields = {name: _part(name, found, legible) for name in SUBJECTS}
    if not fields["implementation_plan"].value:
        fields["implementation_plan"] = _whole(fields)
    return Parts(
        fields=fields,
        business_figures=_figures(found, legible),
        plan_years=_plan_years(found),
        investor_lines=_investor_lines(found),
    )


def _heads_apart(reading: PageReading) -> PageReading:
    """A page with heads that run into their text as lines of their own."""
    lines: list[Line] = []
    for line in reading.lines:
        head = _RUN_IN.match(line.text)
        if head and _names_subject(head[1]):
            lines += (line.cut(0, head.end()), line.cut(head.end(), len(line.text)))
        else:
            lines.append(line)
    return replace(reading, lines=tuple(lines))


def _names_subject(head: str) -> bool:
    """Whether a head names one of the subjects, and says nothing of it."""
    return any(
        found and not _BESIDE_SUBJECT.sub("", head[: found.start()] + head[found.end() :])
        for found in (pattern.search(head) for pattern in SUBJECTS.values())
    )


def _part(name: str, found: Sequence[Section], legible: bool) -> Field[bool]:
    """One part: its heading, what is said under it, or its mention elsewhere."""
    headed = [one for one in found if name in one.subjects and one.heading is not None]
    before = _before_plan(found) if name in TOPICS else []
    for one in headed:
        if one not in before and _speaks(name, one, found):
            return _seen(True, one.reading, one.heading, 0.97)
    for one in headed:
        if one in before:
            return _seen(None, one.reading, one.heading, 0.0)
    mention = _mention(name, found)
    if mention is not None:
        return _seen(None, *mention, 0.0)
    if headed:
        # A heading without a word under it.
        return _seen(False, headed[0].reading, headed[0].heading, 0.96 if legible else 0.5)
    return Field(value=False, confidence=0.96 if legible else 0.5)


def _before_plan(found: Sequence[Section]) -> Sequence[Section]:
    """What stands before the head of the implementation plan, and is of other parts."""
    heads = (at for at, one in enumerate(found) if "implementation_plan" in one.subjects)
    return found[: next(heads, 0)]


def _speaks(name: str, one: Section, found: Sequence[Section]) -> bool:
    """Whether a section says something of a subject that it heads."""
    if name == "implementation_plan":
        after = found[found.index(one) + 1 :]
        return one.said >= SAID or any(set(TOPICS) & next_.subjects for next_ in after)
    if name == "investor_basics":
        # 企业及投资方基本情况 heads both parts; the investors need a word of their own.
        return any(_INVESTED.search(tidy(line.text)) for _, line in one.lines)
    return one.said >= SAID or (one.said == 0 and _followed(one, found))


def _followed(one: Section, found: Sequence[Section]) -> bool:
    """Whether the next heading carries a heading on: 四、业务经营情况 / （一）汽车国内交易情况."""
    at = found.index(one) + 1
    return at < len(found) and bool(found[at].subjects & one.subjects) and found[at].said >= SAID


def _mention(name: str, found: Sequence[Section]) -> tuple[PageReading, Line] | None:
    """A line that speaks of a subject outside its own section, and does not merely list many."""
    for one in found:
        for reading, line in one.lines:
            text = tidy(line.text)
            if not SUBJECTS[name].search(text) or len(text) < SAID:
                continue
            named = sum(bool(pattern.search(text)) for pattern in SUBJECTS.values())
            if named < NAMED:
                return reading, line
    return None


def _seen(
    value: bool | None, reading: PageReading, line: Line | None, confidence: float
) -> Field[bool]:
    place = (reading.evidence(line.rect, line.reader),) if line is not None else ()
    return Field(value=value, raw=line.text if line else "", confidence=confidence, evidence=place)


def _whole(fields: dict[str, Field[bool]]) -> Field[bool]:
    """A plan that bears no head of its own but has all of its subjects is one."""
    topics = [fields[topic] for topic in TOPICS]
    if all(topic.value for topic in topics):
        return topics[0]
    return fields["implementation_plan"]


def _figures(found: Sequence[Section], legible: bool) -> Field[bool]:
    """Whether the business so far is told in figures."""
    own = [one for one in found if "business_record" in one.subjects]
    for one in own:
        for reading, line in one.lines:
            if _FIGURE.search(tidy(line.text)):
                return _seen(True, reading, line, 0.97)
        if one.heading is not None and _FIGURE.search(_told_behind(one.heading)):
            return _seen(True, one.reading, one.heading, 0.97)
    return Field(value=False, confidence=0.96 if own and legible else 0.5)


def _told_behind(heading: Line) -> str:
    """What a heading's own line tells, as 国内交易方面，2025年收购二手车734辆 does."""
    text = tidy(heading.text)
    named = SUBJECTS["business_record"].search(text)
    return re.sub(r"^[^:：,，]*", "", text[named.end() :]) if named else ""


def _plan_years(found: Sequence[Section]) -> Field[int]:
    """How many years the plan names one by one; else how many it says that it covers.

    Where both are told and differ, each stands against the other.
    """
    own = [one for one in found if "three_year_plan" in one.subjects]
    if not own or own[0].heading is None:
        return Field()
    head = "".join(tidy(one.heading.text) for one in own if one.heading)
    body = "".join(one.text for one in own)
    told = _COUNT.search(head) or _COUNT.search(body)
    said = (_HAN.get(told.group(1)) or int(told.group(1))) if told else None
    named = _named_years(body)
    value = named or said
    if value is None:
        return Field()
    others = (said,) if said and named and said != named and named < said else ()
    place = own[0].reading.evidence(own[0].heading.rect, own[0].heading.reader)
    return Field(value=value, raw=head, confidence=0.97, alternatives=others, evidence=(place,))


def _named_years(text: str) -> int | None:
    """How many years are named as such: 2026年 … 2028年, 2026-2028, 第一年 … 第三年."""
    whole = [(start, end) for start, end, _ in dates.find_all(text)]
    years = {
        int(match.group(1))
        for match in _YEARS.finditer(text)
        if not any(start <= match.start() < end for start, end in whole)
    }
    spans = [int(last) - int(first) + 1 for first, last in _RANGE.findall(text)]
    ordinals = {_HAN.get(number) or int(number) for number in _ORDINAL.findall(text)}
    counts = [len(years), *spans, len(ordinals)]
    return max(counts) if max(counts) >= 2 else None


def _investor_lines(found: Sequence[Section]) -> tuple[tuple[PageReading, Line], ...]:
    """The lines among which the investors are named."""
    lines: list[tuple[PageReading, Line]] = []
    for one in found:
        if "investor_basics" in one.subjects:
            if one.heading is not None:
                lines.append((one.reading, one.heading))
            lines += one.lines
    return tuple(lines)
