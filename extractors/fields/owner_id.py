"""The number of the owner's identity document: a credit code, an old organisation code, an ID."""

import re

from dossier.numbers import organisation_code, uscc
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_NUMBER = re.compile(r"[0-9A-Z*][0-9A-Z*\-]{7,18}")


def parse(text: str) -> str | None:
    """The last run of eight to nineteen letters, digits or asterisks."""
    plain = re.sub(r"(?<=[0-9A-Z])\s+(?=[0-9A-Z])", "", tidy(text).upper())
    runs = [run for run in _NUMBER.findall(plain) if sum(c.isdigit() or c == "*" for c in run) >= 4]
    return runs[-1].strip("-") if runs else None


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
)
