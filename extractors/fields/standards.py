"""The standards that an inspection report cites."""

import re

from dossier.numbers import standard
from extractors.fields.spec import Spec

_DASH = re.compile(r"(?<=\d)\s*[一—–－_]\s*(?=\d)")
_GARBLED_YEAR = re.compile(r"WM\s*/?\s*T\s*[89]\s*[-—–－](?!\s*\d{4})")


def parse(text: str) -> tuple[str, ...] | None:
    """All standards in a text, as WM/T 8-2022, in the order of mention.

    A standard whose year cannot be made out is not taken for one that was cited without a year.
    """
    plain = _DASH.sub("-", text)
    return None if _GARBLED_YEAR.search(plain) else standard.find_all(plain) or None


STANDARDS = Spec(
    name="standards",
    labels=(
        "检测依据",
        "检验依据",
        "检测标准",
        "检验标准",
        "依据标准",
        "执行标准",
        "判定依据",
        "标准依据",
        "技术依据",
        "Standards",
        "Standard",
        "Basis",
        "Inspection standard",
    ),
    parse=parse,
)
