"""Words of firms' names as readers take them for others, which are no words."""

import re

_WORDS = {
    re.compile(misread): word
    for misread, word in (
        ("技木", "技术"),
        ("[捡检][侧测]", "检测"),
        ("迸出口", "进出口"),
        ("贸昜", "贸易"),
        ("(?<![二携拉])手车(?=出口|经销|交易|鉴定|经纪|贸易)", "二手车"),
    )
}


def as_meant(name: str) -> str:
    """A name with such words as they are meant.

    >>> as_meant("某某检侧技木有限公司"), as_meant("某某手车出口有限公司")
    ('某某检测技术有限公司', '某某二手车出口有限公司')
    """
    for misread, word in _WORDS.items():
        name = misread.sub(word, name)
    return name
