"""The vehicle's brand."""

import re

from rapidfuzz.distance import Levenshtein

from dossier.numbers import vehicle_type
from dossier.numbers.brands import ALIASES
from dossier.numbers.name import brand
from extractors.fields.parsers import is_blank, tidy
from extractors.fields.spec import Spec

_BRAND = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9·\-&（）(). ]{1,30}$")
_OTHERS = re.compile("公司|一致$|相符$")
"""What is said of a brand or stands beside it: 车辆品牌/型号与登记证书一致."""
MISREAD = 2
"""Letters of the word Brand, its label in English, that are misread: Braml."""


def parse(text: str) -> str | None:
    """A brand as printed, e.g. 大众汽车牌, 梅赛德斯-奔驰牌, BYD; in two languages the Chinese one.

    No type of vehicle and no firm of the cells around it is one.

    >>> parse("某某贸易有限公司东风牌"), parse("型号与登记证书一致")
    (None, None)
    >>> parse("Braml"), parse("RAM")
    (None, 'RAM')
    >>> parse("豪沃牌/ HOWO"), parse("GEELY／吉利牌"), parse("BYD"), parse("轻型栏板货车")
    ('豪沃牌', '吉利牌', 'BYD', None)
    """
    plain = tidy(text)
    chinese = [part.strip() for part in re.split(r"[/／]", plain) if part.strip().endswith("牌")]
    plain = chinese[0] if len(chinese) == 1 else plain
    if is_blank(plain) or not _BRAND.match(plain) or not any(c.isalpha() for c in plain):
        return None
    label = len(plain) >= 5 and Levenshtein.distance(plain.lower(), "brand") <= MISREAD
    return None if label or vehicle_type.snap(plain) or _OTHERS.search(plain) else plain


def is_known(name: str) -> bool:
    """Whether a brand is one that vehicles have, so that a letter of it is no other.

    >>> is_known("极氪牌"), is_known("极氨牌")
    (True, False)
    """
    return brand(name) in ALIASES


BRAND = Spec(
    name="brand",
    labels=(
        "车辆品牌",
        "汽车品牌",
        "品牌名称",
        "厂牌",
        "品牌",
        "Brand",
        "Make",
        "Trademark",
        "Марка",
        "Marca",
        "Marque",
        "الماركة",
        "العلامة التجارية",
    ),
    parse=parse,
    likely=is_known,
)
