"""The terms of trade (贸易方式)."""

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

TRADE_MODE = Spec(
    name="trade_mode",
    labels=("贸易方式", "监管方式", "Terms of trade", "Trade mode"),
    parse=one_of(
        (
            "一般贸易",
            "边境小额贸易",
            "易货贸易",
            "承包工程",
            "对外承包出口",
            "对外承包工程",
            "补偿贸易",
            "其他贸易",
            "其他",
        )
    ),
    closed=True,
)
