"""Names of firms, as contracts print them: Chinese and foreign in one cell."""

import re
from typing import Any

from dossier import Field
from dossier.numbers.name import normalise

_HAN = re.compile(r"[\u3400-\u9fff]")
# A Chinese name ends in what firms end in; the foreign one follows, or goes before with its Ltd.
_CHINESE_FIRST = re.compile(
    r"^(?P<name>.*?[\u3400-\u9fff](?:公司|厂|行|中心|合作社|企业|集团|商|店)(?:[(（][^)）]*[)）])?)"
    r"\s*[/|,，;；(（]?\s*[A-Za-z\u0400-\u04ff][A-Za-z\u0400-\u04ff].*$"
)
_FOREIGN_FIRST = re.compile(
    r"^[^\u3400-\u9fff]*\b(?:LTD|LIMITED|INC|CORP|LLC|COMPANY|GMBH)\b[.)]*\s*[/|,，;；(（]?\s*"
    r"(?P<name>[\u3400-\u9fff].*?)[)）]?$",
    re.IGNORECASE,
)


def chinese(text: str) -> str:
    """The Chinese name where a cell prints it beside the foreign one, else the whole cell.

    >>> chinese("广州车行有限公司 Guangzhou Auto Co., Ltd.")
    '广州车行有限公司'
    >>> chinese("GUANGZHOU AUTO CO., LTD. 广州车行有限公司"), chinese("ABC汽车有限公司")
    ('广州车行有限公司', 'ABC汽车有限公司')
    """
    for shape in (_CHINESE_FIRST, _FOREIGN_FIRST):
        if found := shape.match(text.strip()):
            return found.group("name")
    return text


def key(text: str) -> str:
    """The form in which two firms are the same exactly where they are equal."""
    return normalise(chinese(text))


def has_chinese(field: Field[Any]) -> bool:
    """Whether the name that was read has a Chinese character."""
    return field.value is not None and bool(_HAN.search(str(field.value)))
