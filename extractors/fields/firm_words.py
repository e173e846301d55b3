"""The words that firms' names are made of, and as readers take them for others."""

import re

_TERM = re.compile(
    "二手车|汽车|机动车|有限|责任|公司|贸易|进出口|出口|国际|检验|检测|认证|技术|服务|供应链|管理|集团|质量"
)
"""As a whole such a word vouches for its letters (二手车 is no 之手车)."""
_MISREAD = {
    re.compile(misread): word
    for misread, word in (
        ("技木", "技术"),
        ("[捡检][侧测]", "检测"),
        ("迸出口", "进出口"),
        ("贸昜", "贸易"),
        ("(?<![二携拉])手车(?=出口|经销|交易|鉴定|经纪|贸易)", "二手车"),
    )
}
_BROKEN = re.compile("有限(?:责任?)?公?$|股份有?$")


def as_meant(name: str) -> str:
    """A name with such words as they are meant.

    >>> as_meant("某某检侧技木有限公司"), as_meant("某某手车出口有限公司")
    ('某某检测技术有限公司', '某某二手车出口有限公司')
    """
    for misread, word in _MISREAD.items():
        name = misread.sub(word, name)
    return name


def in_terms(text: str) -> set[int]:
    """The places of a text's letters that are in words of which names of firms are made."""
    return {at for term in _TERM.finditer(text) for at in range(*term.span())}


def breaks_off(name: object) -> bool:
    """Whether a firm's name ends amid the words that end it, as where a seal hides the last.

    >>> breaks_off("某某二手车出口有限公"), breaks_off("某某二手车出口有限公司")
    (True, False)
    """
    return isinstance(name, str) and bool(_BROKEN.search(name))


def is_nameless(name: str) -> bool:
    """Whether a name has no word of its own: a seal hides where it begins.

    >>> is_nameless("机动车检测有限公司"), is_nameless("安吉机动车检测有限公司")
    (True, False)
    """
    return len(in_terms(name)) == len(name)
