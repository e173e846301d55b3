"""The legal representative's printed name."""

from extractors.fields.enterprise_parsers import person
from extractors.fields.spec import Spec

LEGAL_REPRESENTATIVE = Spec(
    name="legal_representative",
    labels=(
        "法定代表人(签字)",
        "法定代表人(签章)",
        "法定代表人签字",
        "法定代表人姓名",
        "法定代表人(负责人)",
        "企业法定代表人",
        "法定代表人",
        "企业法人代表",
        "法人代表",
        "负责人",
        "经营者",
    ),
    parse=person,
)
