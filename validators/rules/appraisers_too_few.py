"""Fewer than three appraisers."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.doubt import absent, why_unsure
from validators.enterprise import TRADE, asked_of, certificates
from validators.parameter import Parameter
from validators.persons import distinct
from validators.rule import rule

CLAUSE = Clause("二(二)3")
LEAST = Parameter({CLAUSE.source.in_force: 3}, CLAUSE)


@rule(
    id="appraisers-too-few",
    clause=Clause("二(二)3"),
    severity="error",
    kind="enterprise",
    title=Text(zh="二手车鉴定评估专业人员不足", en="too few appraisers"),
    fail=Text(
        zh="能力证明载明鉴定评估专业人员{count}名（{found}），少于{least}名。",
        en="Certificates name {count} appraisers ({found}); at least {least} are required.",
    ),
    passed=Text(
        zh="能力证明载明鉴定评估专业人员{count}名：{found}。",
        en="Certificates name {count} appraisers: {found}.",
    ),
    remedy=Text(
        zh="补交鉴定评估专业人员能力证明，使人数不少于3名。",
        en="Hand in the certificates of at least three appraisers.",
    ),
)
def appraisers_too_few(dossier: Dossier) -> Judgement:
    """Distinct persons on the certificates; a person with two certificates counts once."""

    def judged() -> Judgement:
        least = LEAST.on(dossier.day)
        persons = [person for paper in certificates(dossier) for person in paper.persons]
        fewest, most, named = distinct([person.name for person in persons])
        values = {
            "name": "persons",
            "expected": least,
            "least": least,
            "found": named,
            "count": len(named),
            "about": certificates(dossier),
        }
        fields = [person.name for person in persons]
        if fewest >= least:
            return passed(*fields, **values)
        if most >= least or any(not paper.persons for paper in certificates(dossier)):
            return unsure(*fields, reason=why_unsure(*fields), **values)
        return absent(dossier, **values)

    return asked_of(dossier, TRADE, judged)
