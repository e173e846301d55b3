"""A change of owner after the endorsement."""

from typing import Any

from dossier import Dossier, Entry, Judgement, RegistrationCertificate, Text, Vehicle
from dossier.numbers.name import normalise
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.papers import NO_CERTIFICATE
from validators.rule import rule

UNREST = Text(
    zh="签注后登记栏另有变更或抵押、质押、查封记载。",
    en="After the endorsement the certificate notes a change, a mortgage, a pledge or a seizure.",
)


@rule(
    id="transfer-after-endorsement",
    clause=Clause("四(八)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="签注“转让待出口”后又变更所有人", en="sold on after the export endorsement"),
    fail=Text(
        zh="车辆{vin}于{endorsed}签注“转让待出口”，又于{transferred}转让给“{owner}”；"
        "办理转让待出口手续后不得再在境内交易变更所有人。",
        en="{vin} was endorsed for export on {endorsed} and transferred again on {transferred}, to "
        "“{owner}”; after the endorsement the owner may not change within China.",
    ),
    passed=Text(
        zh="车辆{vin}于{endorsed}签注“转让待出口”，其后未见变更所有人。",
        en="{vin} was endorsed for export on {endorsed}; no later change of owner is noted.",
    ),
    remedy=Text(
        zh="该车不得申领出口许可证；如登记有误，请公安交通管理部门更正后重新提交。",
        en="No licence can be had for this vehicle; if the entry is wrong, have the traffic police "
        "correct it and apply again.",
    ),
)
def transfer_after_endorsement(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """No transfer is dated after the first entry that carries 转让待出口.

    A transfer of the same day to the same owner is the endorsed one itself, printed both in the
    summary and among the entries; one of that day to another owner came before where it is printed
    before. Dates that were not surely read leave the answer open, and so does a change or a burden
    that was noted after the endorsement and lifted again: one that stands has rules of its own.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    endorsed = [entry for entry in certificate.transfers if entry.for_export]
    if not endorsed:
        return not_applicable(
            Text(zh="未见“转让待出口”签注。", en="No export endorsement was found.")
        )
    first = min(
        endorsed, key=lambda entry: (entry.date.value is None, entry.date.value or dossier.day)
    )
    return _judged(certificate, first)


def _judged(certificate: RegistrationCertificate, first: Entry) -> Judgement:
    """What the other entries say of the first endorsed one; the worst counts."""
    named: dict[str, Any] = {"name": "export_endorsement_date", "about": (certificate,)}
    records = [entry for entry in certificate.transfers if _same_record(entry, first)]
    printed = certificate.entries.index(records[0])
    doubtful: Judgement | None = None
    for at, other in enumerate(certificate.entries):
        filled = {
            "endorsed": first.date,
            "transferred": other.date,
            "owner": other.owner,
            "found": other.date.value,
            **named,
        }
        fields = (other.date, first.date)
        if other.kind == "transfer" and not _same_record(other, first):
            later = _later(first, other, at > printed)
            if later is True:
                return failed(*fields, **filled)
            if later is None:
                reason = why_unsure(*fields, other.owner)
                doubtful = doubtful or unsure(*fields, reason=reason, **filled)
        elif _unrest(certificate, other) and _later(first, other, at > printed) is True:
            doubtful = doubtful or unsure(*fields, reason=UNREST, **filled)
    return doubtful or passed(first.date, endorsed=first.date, **named)


def _same_record(one: Entry, first: Entry) -> bool:
    """Whether an entry is the endorsed transfer itself, however often it is printed."""
    return one is first or (one.date.value == first.date.value and _same_owner(one, first))


def _unrest(certificate: RegistrationCertificate, entry: Entry) -> bool:
    """Whether an entry notes something that an endorsed vehicle should not see."""
    if entry.kind == "change":
        return True
    burdens = {"mortgage", "pledge", "seizure"}
    return entry.kind in burdens and getattr(certificate, entry.kind).value != "open"


def _later(first: Entry, other: Entry, printed_later: bool) -> bool | None:
    """Whether an entry came after the endorsed one; None where that cannot be told."""
    if first.date.value is None or other.date.value is None:
        return None if printed_later and not _same_owner(first, other) else False
    orders = {
        (one > day) - (one < day) for one in other.date.candidates for day in first.date.candidates
    }
    if orders == {1}:
        return True if other.date.sure and first.date.sure else None
    if orders == {-1} or (orders == {0} and not printed_later):
        return False
    return None


def _same_owner(one: Entry, other: Entry) -> bool:
    """Whether both entries surely or likely name one owner."""
    names = [{normalise(name) for name in entry.owner.candidates} for entry in (one, other)]
    return not names[0] or not names[1] or bool(names[0] & names[1])
