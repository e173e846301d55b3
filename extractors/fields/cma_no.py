"""The number of the body's CMA certificate."""

from dossier.numbers import cma
from extractors.fields.spec import Spec

CMA_NO = Spec(
    name="cma_no",
    labels=(
        "CMA证书编号",
        "CMA编号",
        "CMA章号",
        "资质认定证书编号",
        "资质认定编号",
        "计量认证编号",
        "CMA证号",
        "资质认定证书号",
        "资质认定",
        "CMA No.",
        "CMA",
    ),
    parse=cma.parse,
    letters="0123456789",
)
