"""What an inspection concludes: qualified or unqualified."""

import re

from dossier import Conclusion
from extractors.fields.spec import Spec
from extractors.fields.ticked import chosen, has_boxes, without_unticked

_NO = re.compile(
    r"不合格|不符合|不满足|不通过|未通过|不予|未达到|不达标|达到.{0,8}报废"
    r"|(?:not|un)[ -]?qualified|fail|does not (?:meet|comply)",
    re.I,
)
_BOTH = re.compile(r"^\W*合格\W*不合格\W*$|(?<!不)合格[\s/／]*不(?:合格|符合|满足)")
"""A form's two options, neither of them chosen, or their boxes lost to a reader."""
_IN_SERVICE = re.compile(r"未达到?[^，。；,;]{0,10}报废(?:标准|年限|期限|里程|条件)?")
"""What a vehicle must be, and no verdict: 未达到国家强制报废标准."""
_DEPENDS = re.compile(r"整改后|除.{1,20}外|部分(?:合格|符合|项目)|复检|有条件")
_YES = re.compile(r"合格|符合|满足|通过|达到|qualified|pass|compl(?:y|ies)|meets", re.I)


def parse(text: str) -> Conclusion | None:
    """Refusals are tried first, since 不合格 holds 合格; a conditional word is no conclusion.

    >>> parse("经检测，该车辆不符合 WM/T 8-2022 的要求"), parse("合格"), parse("整改后合格")
    ('unqualified', 'qualified', None)
    >>> parse("☑合格 □不合格"), parse("□合格 □不合格"), parse("合格/不合格")
    ('qualified', None, None)
    >>> parse("☑符合质量要求，检测合格 □不符合质量要求，检测不合格")
    'qualified'
    >>> parse("符合质量要求，检测合格不符合质量要求，检测不合格")
    >>> parse("未达到国家强制报废标准，且距报废期限一年以上")
    >>> parse("未达到国家强制报废标准但制动不合格"), parse("已达到国家强制报废标准")
    ('unqualified', 'unqualified')
    >>> parse("☑合格 □整改后合格 □不合格"), parse("□合格 ☑整改后合格 □不合格")
    ('qualified', None)
    """
    if has_boxes(text) and _DEPENDS.search(without_unticked(text)):
        return None
    told = chosen(_IN_SERVICE.sub("", text), ("合格", "不合格"))
    if told is None or _BOTH.search(told):
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
