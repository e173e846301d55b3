"""Brand and model printed in one cell (规格、等级; 厂牌型号)."""

from dossier.numbers.name import model
from extractors.fields.parsers import words
from extractors.fields.spec import Spec

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
    parse=words(3, 60),
    shown=model,
    settled=True,
)
