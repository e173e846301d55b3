"""The number of an appraiser's certificate."""

from extractors.fields.parsers import code
from extractors.fields.spec import Spec

APPRAISER_CERTIFICATE_NO = Spec(
    name="certificate_no",
    labels=(
        "证书编号",
        "证书号码",
        "证书号",
        "证书管理号",
        "管理号",
        "证书登记号",
        "资格证号",
        "编号",
        "Certificate No.",
        "Certificate No",
        "No.",
    ),
    parse=code(5, 30, digits=4),
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-",
)
