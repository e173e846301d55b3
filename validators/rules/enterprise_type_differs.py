"""The type of enterprise in the letter against the one declared."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.enterprise import ENTERPRISE_TYPES, letter
from validators.papers import NOT_STATED, stated
from validators.rule import rule


@rule(
    id="enterprise-type-differs",
    clause=Clause("二"),
    severity="error",
    kind="enterprise",
    title=Text(zh="企业类型前后不一致", en="types of enterprise differ"),
    fail=Text(
        zh="申请书载明的企业类型为{written}，与申报信息{typed}不一致。",
        en="The letter calls the enterprise a {written}; {typed} was declared.",
    ),
    passed=Text(
        zh="申请书与申报信息的企业类型一致：{typed}。",
        en="Letter and declared information agree on the type: {typed}.",
    ),
    remedy=Text(
        zh="更正申请书或申报信息中的企业类型，使其一致。",
        en="Correct the letter or the declared information so that they agree.",
    ),
)
def enterprise_type_differs(dossier: Dossier) -> Judgement:
    """The same type on both, where the letter states one and another was typed."""
    paper, declared = letter(dossier), dossier.enterprise.enterprise_type
    if paper is None or dossier.enterprise.source != "declared":
        return not_applicable(NOT_STATED)
    stated_type = paper.enterprise_type
    if not stated(stated_type) or declared.value is None:
        return not_applicable(NOT_STATED)
    return compare_fields(
        stated_type,
        declared,
        name="enterprise_type",
        typed=ENTERPRISE_TYPES[declared.value],
        written=ENTERPRISE_TYPES.get(stated_type.value) if stated_type.value else None,
        about=(paper,),
    )
