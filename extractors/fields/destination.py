"""The country or region of destination, ISO 3166-1 alpha-2."""

import re

from dossier.numbers import country
from extractors.fields.spec import Spec

_BEGUN = re.compile(r"[\u4e00-\u9fff]{1,4}$")


def unfinished(text: str) -> bool:
    """Whether a text is the beginning of a name that goes on in the next line.

    >>> unfinished("苏"), unfinished("苏丹"), unfinished("哈萨克斯坦。")
    (True, False, False)
    """
    return bool(_BEGUN.fullmatch(text.strip())) and country.parse(text) is None


DESTINATION = Spec(
    name="destination",
    labels=(
        "进口国(地区)",
        "进口国（地区）",
        "进口国/地区",
        "进口国",
        "最终目的国(地区)",
        "最终目的国",
        "目的国(地区)",
        "目的国家",
        "目的国",
        "目的地国家",
        "目的地国",
        "出口目的国",
        "出口目标市场",
        "目标市场",
        "出口目的地",
        "目的地",
        "目的港",
        "运抵国",
        "出口国家",
        "Country/Region of purchase",
        "Country of destination",
        "Country of import",
        "Importing country",
        "Destination country",
        "Port of destination",
        "Destination",
        "Country of final destination",
        "Final destination",
        "Страна конечного назначения",
        "Страна назначения",
        "Пункт назначения",
        "País de destino final",
        "País de destino",
        "Destino",
        "Pays de destination finale",
        "Pays de destination",
        "Puerto de destino",
        "Port de destination",
        "Porto de destino",
        "بلد المقصد النهائي",
        "بلد الوجهة النهائية",
        "بلد المقصد",
        "بلد الوصول",
        "الوجهة",
        "ميناء الوصول",
    ),
    parse=country.parse,
    open_ended=unfinished,
)
