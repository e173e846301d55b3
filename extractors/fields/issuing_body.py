"""The body that the form asks for a licence (cell 20): a department of commerce or its office."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:商务(?:厅|局|委员会|委)|特派员办事处|配额许可证事务局)"
)


def parse(text: str) -> str | None:
    """A body that issues licences, by the word that ends its name.

    >>> parse("广东省商务厅（章）"), parse("商务部驻上海特派员办事处"), parse("同意签发")
    ('广东省商务厅', '商务部驻上海特派员办事处', None)
    """
    found = _BODY.search(tidy(text))
    return found.group() if found else None


ISSUING_BODY = Spec(
    name="issuing_body",
    labels=("发证机关签章", "发证机关审批意见", "发证机关", "发证机构", "Issuing authority"),
    parse=parse,
)
