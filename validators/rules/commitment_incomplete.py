"""A commitment that leaves out violations or dishonesty."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of, commitments, promised
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.words import FIELD_NAMES


@rule(
    id="commitment-incomplete",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="承诺书内容不完整", en="commitment incomplete"),
    fail=Text(zh="承诺书未载明“{promise}”。", en="The commitment does not say: {promise}."),
    passed=Text(
        zh="承诺书载明“{promise}”。未查询信用信息系统。",
        en="The commitment says: {promise}. The credit register was not asked.",
    ),
    unsure=Text(
        zh="承诺书是否载明“{promise}”未能确认，请人工核实。",
        en="Whether the commitment says this is not certain: {promise}.",
    ),
    remedy=Text(
        zh="在承诺书中同时承诺无未整改违法违规行为、无严重失信行为。",
        en="Let the commitment say both: no uncorrected violation, and no serious dishonesty.",
    ),
)
def commitment_incomplete(dossier: Dossier) -> list[Judgement] | Judgement:
    """Both promises are made, on one sheet or on two."""
    if not commitments(dossier):
        return not_applicable(NOT_STATED)
    return [
        asked_of(
            dossier,
            DECLARING,
            lambda name=name: promised(dossier, name, promise=FIELD_NAMES[name]),  # type: ignore[misc]
        )
        for name in ("no_violations", "no_dishonesty")
    ]
