"""The day of a declaration or letter."""

from dossier.numbers import dates
from extractors.fields.spec import Spec

DATE = Spec(
    name="date",
    labels=("日期", "声明日期", "出具日期", "签署日期", "签发日期", "Date"),
    parse=dates.parse,
    letters="0123456789-年月日./",
)
