"""Papers that came in parts, or twice, made whole."""

import re
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from extractors.fields.report_no import REPORT_NO
from extractors.group import SAME_HEAD, Group, same_language, share_head
from extractors.kinds.closing import only_signs, signs_contract
from extractors.layout.folded import fold
from extractors.reading import PageReading

TWICE = frozenset({"registration_certificate", "inspection_report"})
"""Papers with a number of their own, by which one is known again."""
_FIRM = re.compile(r"公司|(?:ltd|limited|llc|inc|corp|lda|ltda|sarl|gmbh|fze)\W*$")
NAME = 8
"""Letters of a firm's name, at the least."""
CHINESE = 0.2
"""Share of Chinese letters from which on a paper is in Chinese, if not in Chinese alone."""


def whole_contracts(groups: Sequence[Group]) -> list[Group]:
    """Contracts with the pages that repeat their head and number, handed in as loose pictures."""
    return _merged(groups, _one_contract)


def handed_in_twice(groups: Sequence[Group]) -> list[Group]:
    """One paper handed in twice is one paper: the same kind, the same number and VIN."""
    return _merged(groups, _same_paper)


def whose_signatures(reading: PageReading, groups: Sequence[Group]) -> Group | None:
    """The one letter, or the one contract of the same firms, that a page of signatures ends."""
    if signs_contract(reading):
        names = {text for line in reading.lines if len(text := fold(line.text).text) >= NAME}
        ended = [one for one in groups if one.name == "contract" and _names(one, names)]
    elif only_signs(reading):
        ended = [one for one in groups if one.name == "enterprise_application"]
    else:
        return None
    return ended[0] if len(ended) == 1 else None


def _names(one: Group, names: set[str]) -> bool:
    """Whether a paper has both parties' names, and every firm's that is among these."""
    text = _folded(one)
    firms = [name for name in names if _FIRM.search(name)]
    return sum(name in text for name in names) >= 2 and all(firm in text for firm in firms)


def whose_words(reading: PageReading, groups: Sequence[Group]) -> Group | None:
    """The one of several papers that has the most of a page's lines: its words and its names."""
    lines = [text for line in reading.lines if len(text := fold(line.text).text) >= NAME]
    shared = [
        sum(fuzz.partial_ratio(line, text) >= SAME_HEAD for line in lines)
        for text in map(_folded, groups)
    ]
    most = max(shared, default=0)
    return groups[shared.index(most)] if most and shared.count(most) == 1 else None


def _folded(one: Group) -> str:
    return fold("\n".join(page.text for page in one.readings)).text


def _merged(groups: Sequence[Group], is_one: Callable[[Group, Group], bool]) -> list[Group]:
    """Papers, each put to the first before it with which it is one."""
    kept: list[Group] = []
    for one in groups:
        whole = next((other for other in kept if is_one(one, other)), None)
        if whole is None:
            kept.append(one)
        else:
            whole.readings += one.readings
            whole.keys |= one.keys
            whole.loose |= one.loose
            whole.contended |= one.contended
    return kept


def _one_contract(one: Group, other: Group) -> bool:
    """Whether two contracts are parts of one: in one language, of one number, under one head."""
    if one.name != "contract" or other.name != "contract":
        return False
    if one.keys and other.keys and not one.keys & other.keys:
        return False
    # A number in the head of both parts is in no language: a translation bears it, too.
    if not same_language(one.readings[0], other) or _is_chinese(one) != _is_chinese(other):
        return False
    numbers = {fold(key.partition(":")[2]).text for key in one.keys | other.keys}
    texts = [_folded(part) for part in (one, other)]
    return any(all(number in text for text in texts) for number in numbers) and share_head(
        one.readings[0], other.readings[0]
    )


def _is_chinese(group: Group) -> bool:
    """Whether a good part of a paper's letters are Chinese."""
    letters = [letter for page in group.readings for letter in page.text if letter.isalpha()]
    return sum("\u4e00" <= letter <= "\u9fff" for letter in letters) > CHINESE * len(letters)


def _same_paper(one: Group, other: Group) -> bool:
    """Whether two papers bear one number; of two vehicles they are two, which rules will see."""
    if one.name != other.name or one.name not in TWICE:
        return False
    numbers = ("certificate:", f"{REPORT_NO.name}:")
    vins = [{key for key in part.keys if key.startswith("vin:")} for part in (one, other)]
    return any(key.startswith(numbers) for key in one.keys & other.keys) and (
        not all(vins) or bool(vins[0] & vins[1])
    )
