"""What the papers of an enterprise print: persons, years, months, terms, accounting firms."""

import datetime as dt
import re

from dossier.numbers import dates
from extractors.fields.days import one_date
from extractors.fields.parsers import is_blank, tidy

_CJK = r"\u4e00-\u9fff"
_PERSON = re.compile(rf"[{_CJK}]{{2,4}}|[{_CJK}]{{1,8}}·[{_CJK}·]{{1,10}}")
_ASIDE = re.compile(r"[(（](?:签字|签章|签名|盖章|手签|亲笔|男|女|先生|女士)[^()（）]*[)）]")
_NO_PERSON = re.compile(
    r"签字|签章|签名|盖章|公章|日期|姓名|性别|身份|证件|证书|编号|单位|公司|代表|电话|地址|职务|序号|合计|参保|正常"
    r"|缴费|养老|失业|工伤|医疗|生育|保险|基数|金额|备注|名称|类型|资本|住所|经营|成立|出生|男|年月|等级|级别|职业"
    r"|项目|有限|自然|专业|鉴定|评估|在职|状态|小计|总计|出资|比例|股东|方式|货币|投资|基本|情况|说明|内容|企业|计划|国内|销售"
)
_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*年?\s*(?:度|1-12月|12月31日|年末)|二[〇○0零O][一二三四五六七八九〇零]{2}年度"
)
_HAN = {letter: digit for digit, letter in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_MONTH = re.compile(r"(?<!\d)(20\d{2})\s*[年\-./]?\s*(0?[1-9]|1[0-2])\s*月?(?!\d)")
_OPEN = re.compile(r"长期|永久|永续|无固定期限|不约定期限|无期限")
_AUDITOR = re.compile(
    rf"[{_CJK}]+会计(?:师)?事务所(?:[(（](?!盖章|公章|签章|印章)[{_CJK}]{{2,8}}[)）])?(?:有限(?:责任)?公司)?(?:[{_CJK}]{{2,6}}分所)?"
)
_SPAN = re.compile(r"(?:期限|租期|共|为)?\D{0,6}([一二三四五六七八九十两\d]{1,2})\s*(?:个)?年")


def person(text: str) -> str | None:
    """A person's name: a few Chinese letters that are no word of a form.

    >>> person("陈明（签字）"), person("法定代表人"), person("铭泽（广州）")
    ('陈明', None, None)
    >>> person("阿卜杜拉·买买提")
    '阿卜杜拉·买买提'
    """
    plain = _ASIDE.sub("", tidy(text)).strip(" :：_").replace(" ", "")
    return plain if _PERSON.fullmatch(plain) and not _NO_PERSON.search(plain) else None


def year(text: str) -> int | None:
    """The one financial year that a text names, or None where it names none, or several.

    >>> year("2025年度财务审计报告"), year("二〇二五年度"), year("2025年12月31日的资产负债表")
    (2025, 2025, 2025)
    >>> year("2024年度和2025年度") is None
    True
    """
    found = set()
    for match in _YEAR.finditer(tidy(text).replace(" ", "")):
        if match.group(1):
            found.add(int(match.group(1)))
        else:
            digits = [_HAN.get(letter, 0) for letter in match.group()[:4]]
            found.add(int("".join(map(str, digits))))
    return found.pop() if len(found) == 1 else None


def months(text: str) -> list[dt.date]:
    """Every month that a text names, as its first day; whole dates are no months.

    >>> months("2025年8月至2026年01月"), months("202508-202601"), months("打印日期：2026-02-03")
    ([datetime.date(2025, 8, 1), datetime.date(2026, 1, 1)], \
[datetime.date(2025, 8, 1), datetime.date(2026, 1, 1)], [])
    """
    plain = tidy(text)
    spans = [(start, end) for start, end, _ in dates.find_all(plain)]
    return [
        dt.date(int(match.group(1)), int(match.group(2)), 1)
        for match in _MONTH.finditer(plain)
        if not any(start <= match.start() < end for start, end in spans)
    ]


def month(text: str) -> dt.date | None:
    """The latest month that a text names."""
    return max(months(text), default=None)


def is_open(text: str) -> bool:
    """Whether a term has no end.

    >>> is_open("2019年5月6日至长期"), is_open("至2049年5月5日")
    (True, False)
    """
    return bool(_OPEN.search(tidy(text)))


def term_end(text: str) -> dt.date | None:
    """The last day of a term: the later of two dates, one date alone, or start and years.

    >>> term_end("自2025年1月1日起至2027年12月31日止"), term_end("三年，自2025年1月1日起")
    (datetime.date(2027, 12, 31), datetime.date(2027, 12, 31))
    """
    plain = tidy(text)
    found = [day for _, _, day in dates.find_all(plain)]
    if len(found) >= 2:
        return max(found)
    if not found:
        return None
    span = _SPAN.search(re.sub(r"\d{4}\s*年.*?日", "", plain))
    if span is None:
        return found[0] if re.search(r"至|止|到|届满", plain) or one_date(plain) else None
    count = _count(span.group(1))
    try:
        end = found[0].replace(year=found[0].year + count)
    except ValueError:  # from 29 February
        end = dt.date(found[0].year + count, 3, 1)
    return end - dt.timedelta(days=1)


def _count(text: str) -> int:
    """A number of years below a hundred in either numerals."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    return (_HAN.get(tens, 1) if ten else 0) * 10 + (_HAN.get(ones, 0) if ones else 0)


def auditor(text: str) -> str | None:
    """The accounting firm that a text names.

    >>> auditor("天津正信会计师事务所（普通合伙）"), auditor("中国注册会计师：王伟")
    ('天津正信会计师事务所（普通合伙）', None)
    >>> auditor("天津正信会计师事务所（盖章）")
    '天津正信会计师事务所'
    """
    found = _AUDITOR.search(tidy(text).replace("(", "（").replace(")", "）"))
    return found.group() if found else None


def place(text: str) -> str | None:
    """An address: several Chinese letters with a number, road or district in them."""
    plain = tidy(text)
    if is_blank(plain) or len(plain) < 5 or not re.search(rf"[{_CJK}]{{3}}", plain):
        return None
    return plain if re.search(r"省|市|区|县|镇|路|街|道|号|室|园|村|大厦", plain) else None
