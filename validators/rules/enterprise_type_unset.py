"""No type of enterprise."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.doubt import absent, why_unsure
from validators.enterprise import ENTERPRISE_TYPES
from validators.rule import rule


@rule(
    id="enterprise-type-unset",
    clause=Clause("二"),
    severity="error",
    kind="enterprise",
    title=Text(zh="未填报企业类型", en="type of enterprise not stated"),
    fail=Text(
        zh="未载明申报企业的类型（生产企业、流通企业）。",
        en="It is not stated whether the enterprise is a manufacturer or a trading enterprise.",
    ),
    passed=Text(zh="企业类型：{found}。", en="Type of enterprise: {found}."),
    remedy=Text(
        zh="填报企业类型：生产企业或流通企业；以工程承包方式出口的，无需事先申报。",
        en="State the type: manufacturer or trading enterprise; project contracting needs "
        "no declaration.",
    ),
)
def enterprise_type_unset(dossier: Dossier) -> Judgement:
    """The type, which decides what must be handed in, is declared or stated in the letter."""
    kind = dossier.enterprise.enterprise_type
    if kind.value is None:
        return (
            unsure(kind, name="enterprise_type")
            if kind.found or kind.raw
            else absent(dossier, name="enterprise_type")
        )
    if kind.alternatives:
        return unsure(kind, reason=why_unsure(kind), name="enterprise_type")
    return passed(kind, name="enterprise_type", found=ENTERPRISE_TYPES[kind.value])
