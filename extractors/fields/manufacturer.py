"""The maker of the vehicle (制造厂名称)."""

from extractors.fields.parsers import open_firm, organisation
from extractors.fields.spec import Spec

MANUFACTURER = Spec(
    name="manufacturer",
    labels=(
        "制造厂名称",
        "制造厂",
        "生产企业名称",
        "生产企业",
        "制造企业",
        "生产厂家",
        "制造商",
        "Manufacturer",
    ),
    parse=organisation,
    cut_off=open_firm,
    open_ended=open_firm,
)
