"""A declaration that project contracting does not need."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import ENTERPRISE_TYPES
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="declaration-not-required",
    clause=Clause("三(五)"),
    severity="info",
    kind="enterprise",
    title=Text(zh="工程承包方式无需事先申报", en="declaration not required"),
    fail=Text(
        zh="以工程承包方式出口二手车的，无需事先申报，"
        "凭中标文件、对外承包工程备案表、承包合同等直接申领出口许可证。",
        en="Export by project contracting needs no declaration: apply for the licence with "
        "the award, the filing form and the contract.",
    ),
    passed=Text(zh="{found}须事先申报。", en="A {found} declares beforehand."),
    remedy=Text(zh="直接申领出口许可证。", en="Apply for the licence itself."),
)
def declaration_not_required(dossier: Dossier) -> Judgement:
    """Only manufacturers and trading enterprises declare; a hint, never a fault."""
    kind = dossier.enterprise.enterprise_type
    if kind.value is None:
        return not_applicable(NOT_STATED)
    return under_each(
        kind,
        lambda value: value != "contracting",
        name="enterprise_type",
        found=ENTERPRISE_TYPES[kind.value],
    )
