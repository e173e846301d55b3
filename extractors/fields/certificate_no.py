"""The certificate's number: twelve digits under the bar code."""

import re
from dataclasses import replace

from dossier.numbers import certificate_no
from extractors.fields.spec import Spec

CERTIFICATE_NO = Spec(
    name="certificate_no",
    labels=(
        "机动车登记证书编号",
        "登记证书编号",
        "登记证编号",
        "证书编号",
        "证书号",
        "编号",
        "No.",
    ),
    parse=certificate_no.parse,
    letters="0123456789",
)

_ALONE = re.compile(r"^\d{9,15}$")


def digits(text: str) -> str | None:
    """A number that stands alone, with as many digits as it happens to have.

    >>> digits("41007162930"), digits("2019-05-06")
    ('41007162930', None)
    """
    plain = "".join(text.split())
    return plain if _ALONE.match(plain) else None


ANY_DIGITS = replace(CERTIFICATE_NO, parse=digits)
"""What is printed where the number belongs, well-formed or not."""
