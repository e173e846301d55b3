"""The last day of a lease."""

from extractors.fields.enterprise_parsers import term_end
from extractors.fields.spec import Spec

LEASE_END = Spec(
    name="lease_end",
    labels=(
        "租赁期限",
        "租赁期间",
        "租赁起止日期",
        "租赁期",
        "租期",
        "使用期限",
        "合同期限",
        "起止日期",
        "Lease term",
    ),
    parse=term_end,
    letters="0123456789-年月日./至",
)
