"""An implementation plan that leaves out one of its four subjects."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import NO_LETTER, letter, part_of_letter
from validators.rule import rule
from validators.words import FIELD_NAMES

TOPICS = ("purchasing", "quality_assurance", "overseas_sales", "after_sales")


@rule(
    id="implementation-plan-incomplete",
    clause=Clause("三(四)1(3)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="二手车出口业务实施方案不完整", en="implementation plan incomplete"),
    fail=Text(
        zh="申请书的实施方案中未见“{topic}”的内容。",
        en="The implementation plan in the application letter does not speak of {topic}.",
    ),
    passed=Text(
        zh="申请书的实施方案载有“{topic}”的内容。",
        en="The implementation plan in the application letter speaks of {topic}.",
    ),
    unsure=Text(
        zh="申请书的实施方案是否载有“{topic}”的内容未能确认，请人工核实。",
        en="Whether the implementation plan speaks of {topic} is not certain.",
    ),
    remedy=Text(
        zh="在实施方案中补充国内采购、质量保障、境外销售、售后服务等内容。",
        en="Let the plan speak of purchasing in China, quality assurance, sale abroad and "
        "after-sales service.",
    ),
)
def implementation_plan_incomplete(dossier: Dossier) -> list[Judgement] | Judgement:
    """Each of the four subjects is spoken of in more than its heading."""
    if letter(dossier) is None:
        return not_applicable(NO_LETTER)
    return [part_of_letter(dossier, topic, topic=FIELD_NAMES[topic]) for topic in TOPICS]
