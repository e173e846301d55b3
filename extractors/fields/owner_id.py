"""The number of the owner's identity document: a credit code, an old organisation code, an ID."""

import re

from dossier.numbers import organisation_code, uscc
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_NUMBER = re.compile(r"[0-9A-Z*][0-9A-Z*\-]{7,18}")
_LAST = re.compile(r"[0-9A-Z\-]+$")
_CORE = re.compile(r"(?!(?:19|20)\d{6})[0-9A-Z]{8}")
"""An organisation code without its check character; no day."""
CREDIT_CODE = "信用代码"


def parse(text: str) -> str | None:
    """The last whole number of an identity document, credit code or organisation code.

    >>> parse("统一社会信用代码/91440113MACPQJKN06"), parse("组织机构代码/55138508-2")
    ('91440113MACPQJKN06', '55138508-2')
    >>> parse("统一社会信用代码/91440113MACPQJKNO6")
    '91440113MACPQJKN06'
    >>> parse("统一社会信用代码/91440113MACP"), parse("身份证/3701**********1234")
    (None, '3701**********1234')
    """
    runs = [run.strip("-") for run in _NUMBER.findall(_plain(text))]
    told = [run for run in runs if sum(c.isdigit() or c == "*" for c in run) >= 4]
    whole = (run for run in reversed(told) if _whole(run, text) or _core(run, text))
    return next(map(uscc.as_printed, whole), None)


def _plain(text: str) -> str:
    return re.sub(r"(?<=[0-9A-Z])\s+(?=[0-9A-Z])", "", tidy(text).upper())


def _core(number: str, text: str) -> bool:
    return CREDIT_CODE not in text and bool(_CORE.fullmatch(number))


def _whole(number: str, text: str) -> bool:
    """Whether no letter is missing: a code broken at the margin goes on in the next line."""
    if len(number) == 18 or "*" in number:
        return True
    return CREDIT_CODE not in text and (
        (len(number) == 15 and number.isdigit()) or organisation_code.is_valid(number)
    )


def unfinished(text: str) -> bool:
    """Whether a number begins at the end of a text and may not be whole there.

    >>> unfinished("信用代码/9144011"), unfinished("信用代码/91440113MACPQJKN06")
    (True, False)
    """
    if found := _LAST.search(_plain(text)):
        return not _whole(found.group(), text)
    return text.rstrip().endswith(("/", "／"))


def proves_itself(number: str) -> bool:
    """Whether the number's check digit is right."""
    return uscc.is_valid(number) or organisation_code.is_valid(number)


OWNER_ID = Spec(
    name="owner_id",
    labels=(
        "身份证明名称/号码",
        "身份证明名称／号码",
        "身份证明名称及号码",
        "身份证明号码",
        "证件号码",
        "证件名称/号码",
        "统一社会信用代码",
        "组织机构代码",
    ),
    parse=parse,
    letters="0123456789ABCDEFGHJKLMNPQRTUWXYZ-*",
    check=proves_itself,
    open_ended=unfinished,
    cut_off=unfinished,
)
