"""The number that accountants give an audit report (文号)."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_NUMBER = re.compile(r"[\u4e00-\u9fffA-Z]{1,14}\(20\d{2}\)第?[A-Z0-9\-]{1,10}号", re.IGNORECASE)


def _audit_no(text: str) -> str | None:
    """The number that a line consists of; one in a sentence may be another paper's.

    >>> _audit_no("徐州审字〔2025〕第 850 号"), _audit_no("津正信审字（2026）第0117号")
    ('徐州审字(2025)第850号', '津正信审字(2026)第0117号')
    >>> _audit_no("根据财会〔2025〕第8号的规定") is None
    True
    """
    plain = tidy(text).translate(str.maketrans("[]〔〕", "()()")).replace(" ", "")
    return plain.upper() if _NUMBER.fullmatch(plain) else None


AUDIT_NO = Spec(name="report_no", labels=(), parse=_audit_no)
