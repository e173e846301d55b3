"""The last day of an enterprise's term of operation."""

from extractors.fields.enterprise_parsers import term_end
from extractors.fields.spec import Spec

TERM_END = Spec(
    name="term_end",
    labels=("营业期限", "经营期限", "营业期限至", "营业期限自"),
    parse=term_end,
    letters="0123456789-年月日./至",
)
