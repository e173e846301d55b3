"""A business licence whose term has ended."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable, passed
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import DECLARING, NO_LICENCE, asked_of, licence
from validators.papers import NOT_STATED
from validators.rule import rule

NO_END = Text(zh="长期", en="no end")


@rule(
    id="business-licence-expired",
    clause=Clause("二(二)1"),
    severity="error",
    kind="enterprise",
    title=Text(zh="营业期限已届满", en="business licence expired"),
    fail=Text(
        zh="营业执照载明的营业期限至{found}，申报日{day}已届满。",
        en="The business licence ended on {found}, before the day of filing, {day}.",
    ),
    passed=Text(
        zh="营业执照在申报日{day}有效：{found}。",
        en="The business licence holds on the day of filing, {day}: {found}.",
    ),
    remedy=Text(
        zh="办理营业期限变更登记，提交在有效期内的营业执照。",
        en="Have the term prolonged, and hand in a business licence that holds.",
    ),
)
def business_licence_expired(dossier: Dossier) -> Judgement:
    """The last day of the term is not past; 长期 has none, and recent licences print no term."""

    def judged() -> Judgement:
        paper = licence(dossier)
        if paper is None:
            return not_applicable(NO_LICENCE)
        values = {"name": "term_end", "day": dossier.day, "about": (paper,)}
        if paper.term_end.blank:
            return passed(paper.term_end, found=NO_END, **values)
        if not paper.term_end.found:
            return not_applicable(NOT_STATED)
        return under_each(paper.term_end, lambda end: end >= dossier.day, **values)

    return asked_of(dossier, DECLARING, judged)
