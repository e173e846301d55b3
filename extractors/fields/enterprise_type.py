"""What an enterprise declares as: manufacturer, trading enterprise, project contractor."""

import re

from dossier.declaration import enterprise_type
from dossier.enterprise import EnterpriseType
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_TICKED = re.compile(r"[√✓✔☑■●▣]\s*([\u4e00-\u9fff]{2,10})")


def _kind(text: str) -> EnterpriseType | None:
    """The type that is named alone, or that alone is ticked.

    >>> _kind("□生产企业 ☑流通企业"), _kind("□生产企业 □流通企业"), _kind("流通企业")
    ('trade', None, 'trade')
    """
    ticked = _TICKED.findall(text)
    if len(ticked) > 1:
        return None
    plain = tidy(text)
    return enterprise_type(ticked[0]) if ticked else enterprise_type(plain[:24])


ENTERPRISE_TYPE = Spec(
    name="enterprise_type",
    labels=(
        "申报企业类型",
        "申请企业类型",
        "企业类型",
        "申报类型",
        "申请类型",
        "企业类别",
        "申报类别",
        "企业性质",
    ),
    parse=_kind,
    closed=True,
)
