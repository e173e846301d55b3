"""The number under which a project abroad was filed."""

from extractors.fields.parsers import code
from extractors.fields.spec import Spec

FILING_NO = Spec(
    name="filing_no",
    labels=("备案编号", "备案号", "备案回执编号", "备案表编号", "编号"),
    parse=code(5, 30, digits=4),
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-",
)
