"""The last day on which a certificate holds."""

from extractors.fields.enterprise_parsers import term_end
from extractors.fields.spec import Spec

VALID_UNTIL = Spec(
    name="valid_until",
    labels=(
        "有效期至",
        "有效期限至",
        "有效期限",
        "有效期",
        "有效日期",
        "有效截止日期",
        "Valid until",
    ),
    parse=term_end,
    letters="0123456789-年月日./至",
)
