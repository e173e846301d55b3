"""Papers that came in parts, or twice, made whole."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.fields.report_no import REPORT_NO
from extractors.group import SAME_HEAD, Group, head, same_language
from extractors.layout.folded import fold

CHINESE = 0.2
"""Share of Chinese letters from which on a paper is in Chinese, if not in Chinese alone."""


def whole_contracts(groups: Sequence[Group]) -> list[Group]:
    """Contracts with the pages that repeat their head and number, handed in as loose pictures."""
    kept: list[Group] = []
    for one in groups:
        whole = next((other for other in kept if _one_contract(one, other)), None)
        if whole is None:
            kept.append(one)
        else:
            whole.readings += one.readings
            whole.keys |= one.keys
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
    texts = [fold("\n".join(page.text for page in part.readings)).text for part in (one, other)]
    return any(all(number in text for text in texts) for number in numbers) and any(
        fuzz.ratio(mine, theirs) >= SAME_HEAD
        for mine in head(one.readings[0])
        for theirs in head(other.readings[0])
    )


def _is_chinese(group: Group) -> bool:
    """Whether a good part of a paper's letters are Chinese."""
    letters = [letter for page in group.readings for letter in page.text if letter.isalpha()]
    return sum("\u4e00" <= letter <= "\u9fff" for letter in letters) > CHINESE * len(letters)


def handed_in_twice(groups: list[Group]) -> list[Group]:
    """One paper handed in twice is one paper: the same kind, the same number or VIN."""
    kept: list[Group] = []
    for one in groups:
        twin = next(
            (
                other
                for other in kept
                if other.name == one.name
                and one.name in ("registration_certificate", "inspection_report")
                and _same_paper(one.keys, other.keys)
            ),
            None,
        )
        if twin is None:
            kept.append(one)
        else:
            twin.readings += one.readings
            twin.keys |= one.keys
    return kept


def _same_paper(one: set[str], other: set[str]) -> bool:
    """Whether two papers bear one number; of two vehicles they are two, which rules will see."""
    numbers = ("certificate:", f"{REPORT_NO.name}:")
    vins = [{key for key in keys if key.startswith("vin:")} for keys in (one, other)]
    return any(key.startswith(numbers) for key in one & other) and (
        not all(vins) or bool(vins[0] & vins[1])
    )
