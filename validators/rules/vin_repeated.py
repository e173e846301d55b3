"""One VIN twice in an application."""

from collections.abc import Sequence
from itertools import combinations

from dossier import Dossier, Field, Judgement, Text
from dossier.numbers.vin import compact
from validators.answers import failed, not_applicable, passed, unsure
from validators.application import rows
from validators.clause import Clause
from validators.doubt import rivals, why_unsure
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="vin-repeated",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="车辆识别代号重复", en="VIN repeated"),
    fail=Text(
        zh="车辆识别代号{found}在申请表中重复填写（第{first}辆与第{second}辆）。",
        en="The application names the VIN {found} twice (vehicles {first} and {second}).",
    ),
    passed=Text(
        zh="申请表中{count}个车辆识别代号互不相同。",
        en="The {count} VINs of the application are all different.",
    ),
    remedy=Text(
        zh="删除重复车辆，或更正填写错误的车辆识别代号，并相应调整数量。",
        en="Strike the vehicle that stands there twice, or correct its VIN, and the quantity.",
    ),
)
def vin_repeated(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """No two vehicles of the application bear the same 17 characters."""
    listed = [row.vin for row in rows(dossier)]
    if not any(vin.value for vin in listed):
        return not_applicable(NOT_STATED)
    repeated = []
    for (at, one), (to, other) in combinations(enumerate(listed, start=1), 2):
        if not _candidates(one) & _candidates(other):
            continue
        same = compact(one.value or "") == compact(other.value or "")
        clear = same and not rivals(one, compact) and not rivals(other, compact)
        answer = failed if clear and one.sure and other.sure else unsure
        reason = why_unsure(one, other)
        repeated.append(answer(one, other, name="vin", first=at, second=to, reason=reason, vin=one))
    return repeated or passed(name="vin", count=len(listed))


def _candidates(vin: Field[str]) -> set[str]:
    return {compact(value) for value in vin.candidates}
