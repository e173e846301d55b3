"""The legal representative's printed name."""

import re

from extractors.fields.enterprise_parsers import person
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_IS = re.compile(r"^(?:为|是|系)(?=[\u4e00-\u9fff]{2})")


def _named(text: str) -> str | None:
    """The name by itself, or behind the verb of a sentence.

    >>> _named("陈明"), _named("为陈明"), _named("为依法履职")
    ('陈明', '陈明', '依法履职')
    """
    return person(_IS.sub("", tidy(text)))


LEGAL_REPRESENTATIVE = Spec(
    name="legal_representative",
    labels=(
        "法定代表人(签字)",
        "法定代表人(签章)",
        "法定代表人签字",
        "法定代表人姓名",
        "法定代表人(负责人)",
        "企业法定代表人",
        "法定代表人",
        "企业法人代表",
        "法人代表",
        "负责人",
        "经营者",
    ),
    parse=_named,
)
