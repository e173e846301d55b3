"""What an inspection concludes: qualified or unqualified."""

import re

from dossier import Conclusion
from extractors.fields.spec import Spec
from extractors.fields.ticked import chosen

_NO = re.compile(
    r"不合格|不符合|不满足|不通过|未通过|不予|未达到|不达标"
    r"|(?:not|un)[ -]?qualified|fail|does not (?:meet|comply)",
    re.I,
)
_BOTH = re.compile(r"合格\W*不合格")
"""A form's two options, neither of them chosen."""
_DEPENDS = re.compile(r"整改后|除.{1,20}外|部分(?:合格|符合|项目)|复检|有条件")
_YES = re.compile(r"合格|符合|满足|通过|达到|qualified|pass|compl(?:y|ies)|meets", re.I)


def parse(text: str) -> Conclusion | None:
    """Refusals are tried first, since 不合格 holds 合格; a conditional word is no conclusion.

    >>> parse("经检测，该车辆不符合 WM/T 8-2022 的要求"), parse("合格"), parse("整改后合格")
    ('unqualified', 'qualified', None)
    >>> parse("☑合格 □不合格"), parse("□合格 □不合格"), parse("合格/不合格")
    ('qualified', None, None)
    """
    told = chosen(text, ("合格", "不合格"))
    if told is None or _BOTH.fullmatch(told.strip()):
        return None
    plain = re.sub(r"\s+", " ", told)
    squeezed = plain.replace(" ", "")
    if _NO.search(squeezed) or _NO.search(plain):
        return "unqualified"
    if _DEPENDS.search(squeezed):
        return None
    return "qualified" if _YES.search(squeezed) or _YES.search(plain) else None


CONCLUSION = Spec[Conclusion](
    name="conclusion",
    labels=(
        "总体结论",
        "综合结论",
        "检测结论",
        "检验结论",
        "总体评价",
        "综合判定",
        "检测结果",
        "检验结果",
        "判定结论",
        "最终结论",
        "鉴定结论",
        "结论",
        "Overall conclusion",
        "Inspection conclusion",
        "Conclusion",
        "Result",
    ),
    parse=parse,
)
