"""One certificate number for two appraisers."""

import itertools

from dossier import Dossier, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import folded, why_unsure
from validators.enterprise import TRADE, asked_of, certificates, same_person, surely
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="appraiser-certificate-repeated",
    clause=Clause("二(二)3"),
    severity="error",
    kind="enterprise",
    title=Text(zh="鉴定评估证书编号重复", en="certificate number repeated"),
    fail=Text(
        zh="证书编号{found}同时载于“{one}”和“{other}”名下。",
        en="The certificate number {found} is given for both {one} and {other}.",
    ),
    passed=Text(
        zh="鉴定评估证书编号无重复。", en="No certificate number is given for two persons."
    ),
    remedy=Text(
        zh="核实并更正鉴定评估专业人员能力证明。",
        en="Check and correct the appraisers' certificates.",
    ),
)
def appraiser_certificate_repeated(dossier: Dossier) -> Judgement:
    """Certificates that bear the same number name the same person."""

    def judged() -> Judgement:
        persons = [person for paper in certificates(dossier) for person in paper.persons]
        for one, other in itertools.combinations(persons, 2):
            number = one.certificate_no.value
            if number is None or folded(number) != folded(other.certificate_no.value):
                continue
            if same_person(one.name, other.name) is True:
                continue
            fields = (one.certificate_no, other.certificate_no, one.name, other.name)
            values = {"one": one.name, "other": other.name, "name": "certificate_nos"}
            if all(surely(field) for field in fields):
                return failed(*fields, **values)
            return unsure(*fields, reason=why_unsure(*fields), **values)
        if not persons:
            return not_applicable(NOT_STATED)
        return passed(name="certificate_nos", about=certificates(dossier))

    return asked_of(dossier, TRADE, judged)
