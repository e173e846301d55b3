"""Whether a match is a label of its own: on word borders, and set apart from the text around."""

import re

from dossier.numbers.characters import HAN
from extractors.layout.folded import Folded

SHORT = 3
"""A label of at most so many letters is only taken where it stands apart from other text."""

_NUMBERING = re.compile(
    r"(?<![0-9a-z])[(（\[]?\d{1,2}[)）\].,、:．]?$|(?<![0-9a-z])[ivx]{1,4}[.、]?$"
)
"""The number of a cell before its label; a digit within a longer number is none."""

_ITEM_AFTER_GAP = re.compile(r"\s\d{1,2}[.、]?$")
"""As before, behind a number: 15单价：99,400.00 16总值."""
NUMBERED = re.compile(r"^\s*\d{1,2}\s*[.、．]\s*$")
"""All that stands before a label is its number, as in 1.出口商某某有限公司."""
_GOES_ON = re.compile(
    r"[\s:：]*[应须将在对可保承负有为和及的不按与以所收提支同需如必自向由从就于至到已或未能]"
)
"""A word with which a numbered sentence goes on behind its first: 3.买方应于……"""
_OTHER_LANGUAGE = re.compile(r"^(?=.{3})[A-Za-z][A-Za-z .]{2,20}$")
"""All that stands before a label is its English (Model型号)."""
_IN_RUN = re.compile(r":[^:,。;]+$")
"""What stands before a label is a pair of label and value: 单位:辆数量:1."""
_SMALL_WORD = re.compile(r"(?:^|\s)[a-zà-ÿа-я]{2,}$")
_AFTER = re.compile(
    r"[:：;；)）(（/.,，、_\-—–|∠]|盖章|公章|签章|签字|签署|(?:授权)?代表(?:签|人?[:：(（]|$)|$"
)


def _wordy(letter: str) -> bool:
    """Whether a letter joins words of an alphabet (Latin, Cyrillic, Arabic), as CJK does not."""
    return letter.isalpha() and letter < "\u2e80"


def _in_sentence(raw: str, first: int, last: int) -> bool:
    """Whether a match is a word of a running sentence: small words stand before or behind it."""
    before, after = raw[:first].rstrip(), raw[last:].lstrip()
    if after[:1].islower():
        return True
    return bool(_SMALL_WORD.search(before)) and after[:1] not in ("", ":", "：")


def stands_apart(folded: Folded, raw: str, start: int, end: int) -> bool:
    """Whether a match is set off from the text around it, and no part of a sentence.

    A change of script sets apart as a space does: 合同号No., 车架号LSV.
    """
    first, last = folded.span(start, end)
    before, text, after = folded.text[:start], folded.text[start:end], folded.text[end:]
    head, tail = folded.text[start], folded.text[end - 1]
    starts = (
        not before
        or _gap(raw, first)
        or before[-1] in ":;|/)(.、"
        or bool(_NUMBERING.search(before) or _ITEM_AFTER_GAP.search(raw[:first]))
        or (_wordy(head) and before[-1] >= "\u2e80")
        or (head >= "\u2e80" and bool(_OTHER_LANGUAGE.match(raw[:first])))
        or (after[:1] == ":" and HAN.search(text) is not None and bool(_IN_RUN.search(before)))
    )
    ends = (
        bool(_AFTER.match(after))
        or tail in ".:)"
        or raw[last - 1] in "°º№#"
        or raw[last : last + 1] in " \u3000"
        or (tail >= "\u2e80" and after[0] < "\u2e80")
        or (_wordy(tail) and (after[0].isdigit() or after[0] >= "\u2e80"))
        or (bool(NUMBERED.match(raw[:first])) and not _GOES_ON.match(raw[last:]))
    )
    return starts and ends and not (_wordy(head) and _in_sentence(raw, first, last))


def fits(folded: Folded, raw: str, start: int, end: int) -> bool:
    """Whether a match stands on word borders, and apart where it is short or of an alphabet."""
    text = folded.text
    first, last = folded.span(start, end)
    colon = text[end : end + 1] == ":" and HAN.search(text[start:end])  # SGM7154VIN码：
    within = _wordy(text[start]) and start and _wordy(text[start - 1]) and not _gap(raw, first)
    if within and not colon:
        return False
    if _wordy(text[end - 1]) and end < len(text) and _wordy(text[end]) and raw[last] != " ":
        return False
    if end - start > SHORT and text[start] >= "\u2e80":
        inside = start > 0 and text[start - 1] >= "\u2e80"  # 《道路机动车辆生产企业及产品公告》
        return not (inside and (raw[last : last + 1] in ("。", "，") or _GOES_ON.match(raw[last:])))
    return stands_apart(folded, raw, start, end)


def _gap(raw: str, at: int) -> bool:
    return at > 0 and raw[at - 1] in " \u3000"
