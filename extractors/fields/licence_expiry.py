"""Until when the licence is applied for (cell 4 of the form), usually left to the issuing body."""

from extractors.fields.dated import dated

LICENCE_EXPIRY = dated(
    name="licence_expiry",
    labels=("出口许可证有效截止日期", "有效截止日期", "Export licence expiry date"),
)
