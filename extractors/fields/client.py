"""Who ordered an inspection (委托单位)."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

CLIENT = Spec(
    name="client",
    labels=(
        "委托单位名称",
        "委托单位",
        "委托方",
        "委托人",
        "送检单位",
        "申请单位",
        "受检单位",
        "车辆所有人",
        "所有人",
        "车主",
        "Client",
        "Applicant",
        "Entrusted by",
        "Customer",
    ),
    parse=party,
    cut_off=open_firm,
    open_ended=open_firm,
)
