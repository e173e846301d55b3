"""The consignor on the application form (发货人)."""

from extractors.fields.parsers import open_firm, organisation
from extractors.fields.spec import Spec

CONSIGNOR = Spec(
    name="consignor",
    labels=("发货人名称", "发货人", "发货单位", "Consignor", "Consigner", "Shipper"),
    parse=organisation,
    cut_off=open_firm,
    open_ended=open_firm,
)
