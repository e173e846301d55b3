"""Appraisers for whom the enterprise does not pay social security."""

from collections.abc import Sequence

from dossier import Dossier, Field, Judgement, SocialSecurityRecord, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.enterprise import TRADE, asked_of, certificates
from validators.papers import NOT_STATED, poor
from validators.persons import distinct, found_among
from validators.rule import rule
from validators.rules.appraisers_too_few import LEAST


@rule(
    id="appraisers-uninsured",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="鉴定评估专业人员未在本企业缴纳社保", en="appraisers without social security"),
    fail=Text(
        zh="社保缴纳证明中未见鉴定评估专业人员：{found}；在本企业缴纳社保的不足{least}名。",
        en="The social security record does not name {found}; fewer than {least} appraisers "
        "are paid for.",
    ),
    passed=Text(
        zh="在本企业缴纳社保的鉴定评估专业人员：{found}。",
        en="The enterprise pays social security for the appraisers {found}.",
    ),
    remedy=Text(
        zh="补交上述人员在本企业缴纳社保的证明。",
        en="Hand in the social security record of these persons.",
    ),
)
def appraisers_uninsured(dossier: Dossier) -> Judgement:
    """At least three of the certified are in the records; how many there are is another rule's."""

    def judged() -> Judgement:
        records = dossier.documents_of(SocialSecurityRecord)
        certified = [person.name for paper in certificates(dossier) for person in paper.persons]
        if not records or not certified:
            return not_applicable(NOT_STATED)
        insured = [name for paper in records for name in paper.persons]
        return _judged(dossier, certified, insured, records)

    return asked_of(dossier, TRADE, judged)


def _judged(
    dossier: Dossier,
    certified: Sequence[Field[str]],
    insured: Sequence[Field[str]],
    records: Sequence[SocialSecurityRecord],
) -> Judgement:
    """Whether enough of the certified are insured, under every reading of the names."""
    answers = [(name, found_among(name, insured)) for name in certified]
    paid = distinct([name for name, found in answers if found is True])
    possible = distinct([name for name, found in answers if found is not False])
    missing = distinct([name for name, found in answers if found is not True])
    least = min(LEAST.on(dossier.day), distinct(certified).most)
    values = {"name": "persons", "least": least, "about": (*certificates(dossier), *records)}
    if paid.fewest >= least:
        return passed(*insured, found=paid.named, **values)
    fields = [name for name, found in answers if found is not True]
    if possible.most >= least or poor(dossier, *records) or not insured:
        return unsure(*fields, found=missing.named, reason=why_unsure(*fields), **values)
    return failed(*fields, found=missing.named, **values)
