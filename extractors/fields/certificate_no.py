"""The certificate's number: twelve digits under the bar code."""

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
