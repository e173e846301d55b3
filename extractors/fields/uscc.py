"""The unified social credit code, GB 32100-2015."""

from dossier.numbers import uscc
from extractors.fields.spec import Spec

USCC = Spec(
    name="uscc",
    labels=(
        "统一社会信用代码",
        "社会信用代码",
        "信用代码",
        "纳税人识别号",
        "USCC",
        "Unified Social Credit Code",
    ),
    parse=uscc.parse,
    letters="0123456789ABCDEFGHJKLMNPQRTUWXY",
    check=uscc.is_valid,
)
