"""The condition of the goods."""

from dossier import Dossier, Judgement, Outcome, Text
from dossier.numbers.name import normalise
from validators.application import unstated
from validators.clause import Clause
from validators.rule import rule
from validators.weighing import weigh

LIKELY = ("旧车", "二手", "二手车", "USED", "旧品", "旧货")


@rule(
    id="goods-condition-not-used",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="商品状态不是“旧”", en="condition of the goods is not 旧"),
    fail=Text(
        zh="商品状态填写为“{found}”，应选择“旧”。",
        en="The condition of the goods is given as “{found}”; it must be 旧 (used).",
    ),
    passed=Text(zh="商品状态为“旧”。", en="The condition of the goods is 旧 (used)."),
    remedy=Text(zh="“商品状态”栏选择“旧”。", en="Choose 旧 as the condition of the goods."),
)
def goods_condition_not_used(dossier: Dossier) -> Judgement:
    """The column says 旧; another word for the same is for a person, anything else is wrong."""
    condition = dossier.application.goods_condition
    return unstated(dossier, condition) or weigh(
        _outcome, condition, name="goods_condition", expected="旧", about=(dossier.form,)
    )


def _outcome(read: str | None) -> Outcome:
    if read is None or normalise(read) in LIKELY:
        return "unsure"
    return "pass" if normalise(read) == "旧" else "fail"
