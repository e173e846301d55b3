"""The owner's code on the certificate against the exporter's."""

from dossier import Dossier, Field, Judgement, Text, Vehicle
from dossier.numbers import organisation_code, uscc
from validators import firms
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import Key, agreement, compare_fields
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule

ANOTHER = Text(
    zh="现所有人名称已与出口企业不一致，代码不再比对。",
    en="The owner bears another name already; the codes are not compared.",
)
ROUND = str.maketrans("OI", "01")


@rule(
    id="owner-code-differs",
    clause=Clause("五(三)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="所有人代码与出口企业不一致", en="owner's code is not the exporter's"),
    fail=Text(
        zh="车辆{vin}《机动车登记证书》现所有人的身份证明号码为{found}，与出口商代码{expected}不一致。",
        en="The certificate of {vin} gives the owner's number as {found}; the exporter's code is "
        "{expected}.",
    ),
    passed=Text(
        zh="车辆{vin}现所有人的身份证明号码与出口商代码一致：{found}。",
        en="The number of the owner of {vin} is the exporter's code: {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}现所有人的身份证明号码识别为{found}，是否为出口商代码{expected}请人工核对。",
        en="The owner's number of {vin} was read as {found}; is it {expected}? Please look.",
    ),
    remedy=Text(
        zh="核对登记证书现所有人的统一社会信用代码（旧版为组织机构代码）与申请表是否为同一企业。",
        en="Check that the owner's code on the certificate and the application name one firm.",
    ),
)
def owner_code_differs(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The newest owner's USCC equals the application's; an older organisation code is its core.

    Certificates of former years identify a firm by its organisation code of eight or nine
    characters, which are places 9 to 17 of the USCC. A certificate that shows no code is not held
    against anybody: the name has been compared. Nor is the code of an owner of another name, which
    owner-not-exporter tells.
    """
    if vehicle.certificate is None:
        return not_applicable(NO_CERTIFICATE)
    code, expected = vehicle.certificate.owner_id, dossier.application.uscc
    if not stated(code):
        return not_applicable(NOT_STATED)
    if code.value is not None and len(organisation_code.compact(code.value)) in (8, 9):
        length = len(organisation_code.compact(code.value))
        expected = _core(expected, length)
        key: Key = organisation_code.compact
    else:
        key = _as_printed
    if answer := unstated(dossier, expected):
        return answer
    about = (vehicle.certificate,)
    judged = compare_fields(code, expected, key=key, name="owner_id", about=about)
    if judged.outcome != "pass" and _is_another(vehicle.certificate.owner, dossier):
        return not_applicable(ANOTHER)
    return judged


def _as_printed(code: str) -> str:
    """A USCC in the form that is compared: it has no letters O and I, which print like 0 and 1."""
    return uscc.compact(code).translate(ROUND)


def _is_another(owner: Field[str], dossier: Dossier) -> bool:
    """Whether the owner surely bears another name, which owner-not-exporter tells."""
    return agreement(owner, dossier.application.exporter, firms.key) == "fail"


def _core(code: Field[str], length: int) -> Field[str]:
    """The organisation code inside a USCC, its doubt kept."""
    if code.value is None:
        return code
    core = uscc.organisation(code.value)[:length]
    others = (uscc.organisation(other)[:length] for other in code.alternatives)
    rivals = tuple(dict.fromkeys(other for other in others if other != core))
    return code.model_copy(update={"value": core, "alternatives": rivals})
