"""What a business licence says an enterprise is (类型)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_KNOWN = re.compile(
    r"公司|企业|个体|合伙|合作社|所有制|分支|独资|集体|国有|外商|有限|股份|代表机构|办事处|法人"
)


def _kind(text: str) -> str | None:
    """A word for what an enterprise is; a firm's own name is none."""
    plain = tidy(text).replace("（", "(").replace("）", ")")
    return plain if 2 <= len(plain) <= 40 and _KNOWN.search(plain) else None


LICENCE_TYPE = Spec(
    name="licence_type",
    labels=("类型", "主体类型", "市场主体类型", "企业类型", "公司类型", "经济性质", "组成形式"),
    parse=_kind,
)
