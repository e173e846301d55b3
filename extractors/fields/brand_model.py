"""Brand and model printed in one cell (规格、等级; 厂牌型号)."""

import re

from dossier.numbers.name import model
from extractors.fields.parsers import words
from extractors.fields.spec import Spec


def brand_alone(text: str) -> bool:
    """Whether no model follows the brand yet.

    >>> brand_alone("汕德卡牌"), brand_alone("汕德卡牌 ZZ4256V324HF1B")
    (True, False)
    """
    return not re.search(r"[A-Za-z0-9]", text)


_words = words(3, 60)


def parse(text: str) -> str | None:
    """The words of a cell; none where they are a firm's, of the cell above.

    >>> parse("东风牌 DFH4250D4"), parse("某某国际贸易有限公司 东风牌 DFH4250D4")
    ('东风牌 DFH4250D4', None)
    """
    return None if "公司" in text else _words(text)


BRAND_MODEL = Spec(
    name="brand_model",
    labels=(
        "厂牌型号",
        "品牌型号",
        "品牌/型号",
        "品牌及型号",
        "车辆品牌型号",
        "规格、等级",
        "规格等级",
        "规格,等级",
        "规格型号等级",
        "Specification",
        "Brand/Model",
        "Brand & Model",
        "Make and model",
        "Make/Model",
        "Марка, модель",
        "Марка и модель",
        "Marca y modelo",
        "Marque et modèle",
        "Marca e modelo",
    ),
    parse=parse,
    open_ended=brand_alone,
    shown=model,
    settled=True,
)
