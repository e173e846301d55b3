"""Who owns premises by their title, or rents them by a lease."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

HOLDER = Spec(
    name="holder",
    labels=(
        "承租方(乙方)",
        "承租人(乙方)",
        "乙方(承租方)",
        "乙方(承租人)",
        "承租方",
        "承租人",
        "承租单位",
        "使用方",
        "使用人",
        "使用单位",
        "权利人",
        "不动产权利人",
        "房屋所有权人",
        "所有权人",
        "土地使用权人",
        "产权人",
        "乙方",
        "Lessee",
        "Tenant",
    ),
    parse=party,
    open_ended=open_firm,
)
