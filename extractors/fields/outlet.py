"""The service outlet abroad that a manufacturer names."""

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

OUTLET = Spec(
    name="outlet",
    labels=(
        "境外服务网点",
        "服务网点名称",
        "服务网点地址",
        "售后服务网点",
        "维修服务网点",
        "服务网点",
        "维修网点",
        "网点名称",
        "网点地址",
        "服务商",
        "服务提供商",
        "Service outlet",
        "Service provider",
        "Service centre",
    ),
    parse=words(3, 120),
)
