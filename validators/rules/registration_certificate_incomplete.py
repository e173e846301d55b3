"""A certificate of which pages are missing."""

from collections.abc import Sequence

from dossier import Dossier, Field, Judgement, RegistrationCertificate, Text, Vehicle
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, POOR_PAGE, poor, stated
from validators.rule import rule

SUMMARY = ("registration_date", "registration_authority")
DATA = ("vin", "engine_no", "vehicle_type", "model", "manufacture_date")
OWNERS = Text(zh="第1页（摘要信息栏）", en="page 1 (summary of owners)")
VEHICLE = Text(zh="第2页（机动车信息栏）", en="page 2 (data of the vehicle)")
ENTRIES = Text(zh="登记栏页面", en="the pages with entries")


@rule(
    id="registration-certificate-incomplete",
    clause=Clause("五(三)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="机动车登记证书页面不全", en="registration certificate incomplete"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》缺少{missing}（已见页码：{found}）。",
        en="The certificate of {vin} lacks {missing} (pages seen: {found}).",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》页面完整（已见页码：{found}）。",
        en="The certificate of {vin} is complete (pages seen: {found}).",
    ),
    unsure=Text(
        zh="车辆{vin}的《机动车登记证书》似缺少{missing}（已见页码：{found}），请人工核对。",
        en="The certificate of {vin} seems to lack {missing} (pages seen: {found}). Please look.",
    ),
    remedy=Text(
        zh="补交登记证书第1页、第2页及所有载有登记事项的页面。",
        en="Hand in pages 1 and 2 and every page that bears an entry.",
    ),
)
def registration_certificate_incomplete(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Pages 1 and 2 and those with entries are there, and no printed page number is skipped.

    Page 1 is known by the first registration, page 2 by the vehicle's data, whatever numbers are
    printed. A skipped number fails where each scan shows as many numbers as it has pages; where
    one may simply not have been read, it is unsure, unless as many scans as the highest number
    each bear a value.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    numbers = _without_leaps(sorted(set(certificate.page_numbers)), len(certificate.pages))
    named = {
        "name": "pages",
        "found": numbers or Text(zh="未见页码", en="none"),
        "about": (certificate,),
    }
    parts = _missing_parts(certificate, numbers)
    gaps = [n for n in range(1, max(numbers, default=0)) if n not in numbers and n > 2]
    if parts or gaps:
        missing = _listed(parts, gaps)
        if not parts and _each_says_something(certificate, numbers):
            return passed(missing="", **named)
        if poor(dossier, certificate):
            return unsure(missing=missing, reason=POOR_PAGE, **named)
        if parts and all(part is not ENTRIES for part in parts):
            return (failed if dossier.well_read else unsure)(missing=missing, **named)
        if not parts and _two_to_a_scan(certificate, numbers):
            return passed(missing="", **named)
        leaps = len(gaps) > len(certificate.pages)  # rather a number misread: 第24页 for 第4页
        sure = dossier.well_read and _every_page_numbered(certificate, numbers) and not leaps
        return (failed if sure else unsure)(missing=missing, **named)
    return passed(missing="", **named)


def _without_leaps(numbers: Sequence[int], scans: int) -> tuple[int, ...]:
    """The numbers, one that leaps too far taken for the next if it shows its digits: 第24页 for 4.

    So far a booklet of these scans cannot go on: the number was misread.
    """
    told: list[int] = []
    for number in numbers:
        following = told[-1] + 1 if told else 1
        misread = number - following > scans and str(following) in str(number)
        told.append(following if misread else number)
    return tuple(told)


def _missing_parts(
    certificate: RegistrationCertificate, numbers: Sequence[int]
) -> tuple[Text, ...]:
    """The parts of the booklet of which neither content nor number was seen."""
    found = []
    if 1 not in numbers and not any(stated(getattr(certificate, name)) for name in SUMMARY):
        found.append(OWNERS)
    if 2 not in numbers and not any(stated(getattr(certificate, name)) for name in DATA):
        found.append(VEHICLE)
    endorsed = certificate.export_endorsement.value
    if numbers and max(numbers) <= 2 and endorsed is not True and not certificate.transfers:
        found.append(ENTRIES)
    return tuple(found)


def _each_says_something(certificate: RegistrationCertificate, numbers: Sequence[int]) -> bool:
    """Whether as many scans as the highest number bear a value, none scanned twice: no cover."""
    scans, seen = len(certificate.pages), certificate.page_numbers
    fields = (getattr(certificate, name) for name in type(certificate).model_fields)
    own = [field for field in fields if isinstance(field, Field)]
    own += [field for entry in certificate.entries for field in (entry.date, entry.owner)]
    told = {(place.file, place.page) for field in own for place in field.evidence}
    return scans == max(numbers) == len(told) and len(set(seen)) == len(seen)


def _two_to_a_scan(certificate: RegistrationCertificate, numbers: Sequence[int]) -> bool:
    """Whether spreads were scanned, so many that no page can be missing, one number unread."""
    scans = len(certificate.pages)
    return scans == (max(numbers) + 1) // 2 and len(numbers) > scans


def _every_page_numbered(certificate: RegistrationCertificate, numbers: Sequence[int]) -> bool:
    """Whether each scan shows a number, or each spread two: then none was merely not read."""
    return len(numbers) in (len(certificate.pages), 2 * len(certificate.pages))


def _listed(parts: Sequence[Text], gaps: Sequence[int]) -> Text:
    pages = [Text(zh=f"第{number}页", en=f"page {number}") for number in gaps]
    every = (*parts, *pages)
    return Text(zh="、".join(each.zh for each in every), en=", ".join(each.en for each in every))
