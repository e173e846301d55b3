"""A certificate of an appraiser that has expired."""

from dossier import AppraiserCertificate, Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import TRADE, asked_of
from validators.papers import NOT_STATED, stated
from validators.rule import rule


@rule(
    id="appraiser-certificate-expired",
    clause=Clause("二(二)3"),
    severity="review",
    kind="enterprise",
    scope="document",
    documents=(AppraiserCertificate,),
    title=Text(zh="鉴定评估证书已过有效期", en="certificate expired"),
    fail=Text(
        zh="鉴定评估专业人员能力证明有效期至{found}，申报日{day}已过期。",
        en="The appraiser's certificate was valid until {found}, before the day of filing, {day}.",
    ),
    passed=Text(
        zh="鉴定评估专业人员能力证明有效期至{found}。",
        en="The appraiser's certificate is valid until {found}.",
    ),
    remedy=Text(
        zh="提交在有效期内的鉴定评估专业人员能力证明。", en="Hand in a certificate that holds."
    ),
)
def appraiser_certificate_expired(dossier: Dossier, paper: AppraiserCertificate) -> Judgement:
    """Where a certificate prints a last day, it is not past."""

    def judged() -> Judgement:
        if not stated(paper.valid_until):
            return not_applicable(NOT_STATED)
        return under_each(
            paper.valid_until,
            lambda end: end >= dossier.day,
            name="valid_until",
            day=dossier.day,
            about=(paper,),
        )

    return asked_of(dossier, TRADE, judged)
