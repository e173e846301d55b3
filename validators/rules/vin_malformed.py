"""A VIN that cannot be one."""

from typing import Any

from dossier import Dossier, Field, Judgement, Text, Vehicle
from dossier.numbers import vin as numbers
from validators.answers import not_applicable, unsure
from validators.clause import Clause
from validators.doubt import under_each
from validators.papers import NOT_STATED, stated
from validators.rule import rule

LENGTH = Text(zh="长度不是17位", en="it has not 17 characters")
ALPHABET = Text(zh="含有不允许的字符", en="it has a character that no VIN has")
CHECK = Text(zh="校验位（第9位）不符", en="its check digit (place 9) is wrong")


@rule(
    id="vin-malformed",
    clause=Clause("五(一)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="车辆识别代号不合规", en="VIN malformed"),
    fail=Text(
        zh="车辆识别代号{found}不合规：{fault}。",
        en="{found} cannot be a VIN: {fault}.",
    ),
    passed=Text(
        zh="车辆识别代号{found}的位数、字符和校验位符合规定。",
        en="{found} has the length, the characters and the check digit of a VIN.",
    ),
    remedy=Text(
        zh="按《机动车登记证书》和车身打刻的车辆识别代号更正“VIN码”栏。",
        en="Correct the VIN to what the certificate and the vehicle itself bear.",
    ),
)
def vin_malformed(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """17 characters without I, O and Q; the check digit where the maker's country demands it.

    China and North America demand it, elsewhere place 9 may be anything. A number of another
    length that the certificate bears as well is an old chassis number, and for a person to see.
    """
    own = vehicle.declared.vin
    certificate = vehicle.certificate
    if not stated(own):
        own = certificate.vin if certificate is not None else own
    if not stated(own):
        return not_applicable(NOT_STATED)
    values: dict[str, Any] = {"name": "vin", "fault": _fault(own)}
    if own.value is not None and len(numbers.compact(own.value)) != numbers.LENGTH:
        on_paper = certificate.vin if certificate is not None else Field[str]()
        if on_paper.value is not None and on_paper.value == own.value:
            reason = Text(
                zh="登记证书记载的也是非17位的车架号。",
                en="The certificate itself bears a chassis number of another length.",
            )
            return unsure(own, reason=reason, **values)
    return under_each(own, numbers.is_valid, **values)


def _fault(own: Field[str]) -> Text:
    """What is wrong with a number; empty where nothing is."""
    number = numbers.compact(own.value or "")
    if len(number) != numbers.LENGTH:
        return LENGTH
    if not numbers.is_wellformed(number):
        return ALPHABET
    return Text(zh="", en="") if numbers.is_valid(number) else CHECK
