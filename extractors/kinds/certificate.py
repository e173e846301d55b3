"""机动车登记证书: pages, spreads and running entries put together as one certificate."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from dossier import Claim, Entry, Field, RegistrationCertificate
from extractors.fields.brand import BRAND, is_known
from extractors.fields.certificate_no import ANY_DIGITS, CERTIFICATE_NO
from extractors.fields.displacement_ml import DISPLACEMENT_ML, is_none
from extractors.fields.fuel import FUEL
from extractors.fields.plate_no import PLATE_NO
from extractors.fields.power_kw import POWER_KW
from extractors.fields.registration_authority import REGISTRATION_AUTHORITY
from extractors.fields.spec import Spec
from extractors.fields.use_nature import USE_NATURE
from extractors.fields.vehicle_type import VEHICLE_TYPE
from extractors.fields.vin import VIN
from extractors.find import anywhere, best, extract
from extractors.kinds.data_days import GUESS, other_day, unless_taken
from extractors.kinds.entries import CHANGES, changed_to, entries, for_export, head
from extractors.kinds.forms import CERTIFICATE_DATA, CERTIFICATE_LABELS, claims
from extractors.kinds.shared import same_day, sealed, seals, vin_like
from extractors.kinds.standing import owner_now, state
from extractors.kinds.summary import HEADING, end, summary
from extractors.layout.parts import ENTRIES, halves
from extractors.layout.sheet import Sheet
from extractors.printed_pages import page_numbers
from extractors.reading import PageReading, Rect

HEAD = 0.2
"""The head of a page, in its height."""
SEAL = 6.0
"""So many heights of its label above it a square seal may begin."""
_CODED = re.compile(r"[A-D]?(\d{12})[A-D]?")
"""A certificate's number, in Codabar between the letters that begin and end it."""
_SUMMARY = re.compile(r"机动车所有人.*登记机关", re.DOTALL)
_FIRST, _VEHICLE = "注册登记摘要信息栏", "注册登记机动车信息栏"
"""The headings of the summary and of the vehicle's data, of which a letter or two may be wrong."""
_IN_ENTRY = re.compile(r"日期|名称|所有人")
_ANYBODYS = {"无", "其他", "其它", "电"}
"""Words that may stand for many a field."""
_SEAL_PLACE = re.compile(r"发证机关章|发证机关(?!日期)")
_OFFICE = re.compile(r"公安|警察[总支大]队|车辆管理")
_DATA = re.compile(r"车辆识别代号|注册登记机动车信息栏|车辆型号|发动机型号|车辆获得方式")


def leaves(reading: PageReading) -> tuple[PageReading, ...]:
    """The booklet pages on one received page: two where it is a scanned spread.

    A wide page with a gap down its middle is a spread only where its halves are pages of their
    own: each prints its number, they differ in what they are, or each has whole entries.
    """
    parts = halves(reading)
    if len(parts) == 2:
        numbered = all(page_numbers(part.lines) for part in parts)
        first = [part for part in parts if is_summary(part)]
        others = [part for part in parts if not is_summary(part)]
        known = all(is_data(one) or ENTRIES in one.text.replace(" ", "") for one in others)
        differ = len(first) == 1 and known and not all(is_data(part) for part in parts)
        running = all(ENTRIES in part.text for part in parts)
        columns = not first and all(_has_entries(part) for part in parts)
        if numbered or differ or running or columns:
            return parts
    return (reading,)


def is_summary(leaf: PageReading) -> bool:
    """Whether a booklet page is the first one, with the summary of owners."""
    text = leaf.text.replace(" ", "")
    named = "摘要信息栏" in text or (bool(_SUMMARY.search(text)) and ENTRIES not in text)
    return named or _headed(leaf, _FIRST)


def is_data(leaf: PageReading) -> bool:
    """Whether a booklet page carries the vehicle's data (items 5 to 34)."""
    named = set(_DATA.findall(leaf.text.replace(" ", "")))
    return len(named) >= 2 or _headed(leaf, _VEHICLE)


def _has_entries(leaf: PageReading) -> bool:
    """Whether a part of a page holds an entry of its own, with a name or a day."""
    begun = any(head(line) and not for_export(line.text) for line in leaf.lines)
    return begun and not is_data(leaf) and bool(_IN_ENTRY.search(leaf.text))


def _headed(leaf: PageReading, heading: str) -> bool:
    return any(fuzz.ratio(line.text, heading) >= HEADING for line in leaf.lines)


def _numbers(parts: Sequence[PageReading]) -> tuple[int, ...]:
    """The printed numbers of a booklet's pages.

    Pages of entries whose numbers were not read are those between that nothing else accounts for,
    if they are as many.
    """
    printed = {number for leaf in parts for number in page_numbers(leaf.lines)}
    unread = [
        leaf
        for leaf in parts
        if ENTRIES in leaf.text.replace(" ", "")
        and not (page_numbers(leaf.lines) or is_summary(leaf) or is_data(leaf))
    ]
    between = [number for number in range(3, max(printed, default=0)) if number not in printed]
    return tuple(sorted(printed | set(between if len(between) == len(unread) else ())))


def certificate(identity: str, readings: Sequence[PageReading]) -> RegistrationCertificate:
    """Put one certificate together from all its received pages, in the order of the booklet.

    Whatever was not found is an empty field; the owner is the newest record's.
    """
    parts = [leaf for reading in readings for leaf in leaves(reading)]
    sheets = [Sheet(leaf, CERTIFICATE_LABELS) for leaf in parts]
    data = [sheet for sheet in sheets if is_data(sheet.reading)]
    values = {spec.name: extract(data or sheets, spec) for spec in CERTIFICATE_DATA}
    like = (field for _, field in anywhere(data or sheets, VIN, vin_like))
    engine = values["engine_no"].value  # it may have as many letters
    values["vin"] = best(values["vin"], *(field for field in like if field.value != engine))
    values["power_kw"] = best(
        values["power_kw"], extract(data or sheets, POWER_KW.under(DISPLACEMENT_ML.name))
    )
    for spec in (VEHICLE_TYPE, USE_NATURE, FUEL):
        if not values[spec.name].found:
            values[spec.name] = _by_itself(data, spec)
    if not values["brand"].found:
        values["brand"] = _brand_by_itself(data)
    for spec, words in CHANGES:
        values[spec.name] = changed_to(sheets, spec, words) or values[spec.name]
    displacement = values["displacement_ml"]
    if displacement.value is None and is_none(displacement.raw):
        values["displacement_ml"] = displacement.model_copy(update={"confidence": 0.97})
    rows = [row for sheet in sheets if is_summary(sheet.reading) for row in summary(sheet)]
    running = [
        entry
        for sheet in sheets
        for entry in entries(sheet, end(sheet) if rows and is_summary(sheet.reading) else 0.0)
    ]
    every = (*rows, *running)
    values["manufacture_date"] = unless_taken(values["manufacture_date"], values["issue_date"])
    if values["manufacture_date"].value is None and values["issue_date"].value is not None:
        days = (values["issue_date"], *(entry.date for entry in every))
        values["manufacture_date"] = best(values["manufacture_date"], other_day(data, days))
    first = next((row for row in rows if row.kind == "registration"), None)
    registered, values["issue_date"] = same_day(
        first.date if first else Field(), values["issue_date"]
    )
    legible = all(reading.legibility == "read" for reading in readings)
    owner, owner_id = owner_now(every)
    export = [entry for entry in every if entry.for_export]
    numbers = (field for _, field in anywhere(sheets, CERTIFICATE_NO))
    certificate_no = best(
        extract(sheets, CERTIFICATE_NO), *(number for number in numbers if number.value != engine)
    )
    if certificate_no.value is None:
        certificate_no = best(certificate_no, *_under_bar_code(sheets))
    barcode_no = _bar_code(readings, certificate_no)
    fields = {
        **values,
        "certificate_no": _as_coded(certificate_no, barcode_no),
        "barcode_no": barcode_no,
        "owner": owner,
        "owner_id": owner_id,
        "registration_date": registered,
        "registration_authority": extract(sheets, REGISTRATION_AUTHORITY),
        "plate_no": extract(sheets, PLATE_NO),
        "export_endorsement": Field(
            value=bool(export),
            confidence=0.97 if export or legible else 0.5,
            evidence=export[-1].date.evidence if export else (),
        ),
        "export_endorsement_date": export[-1].date if export else Field(),
        "mortgage": state(every, "mortgage", legible),
        "pledge": state(every, "pledge", legible),
        "seizure": state(every, "seizure", legible),
        "customs_supervision": _noted(sheets, "海关监管", legible),
        "sealed": _sealed(readings, data),
    }
    found: tuple[Claim, ...] = claims(fields)
    return RegistrationCertificate.model_validate(
        {
            "id": identity,
            "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
            "entries": tuple(entry for entry in every if _says_something(entry)),
            "page_numbers": _numbers(parts),
            "claims": found,
            "seals": seals(readings),
            **fields,
        }
    )


def _by_itself(data: Sequence[Sheet], spec: Spec[str]) -> Field[str]:
    """The only word among a vehicle's data that is such a value, where its label is not legible."""
    told = {field.value: field for _, field in anywhere(data, spec)}
    if len(told) != 1 or told.keys() & _ANYBODYS:
        return Field()
    (field,) = told.values()
    return field.model_copy(update={"confidence": min(field.confidence, GUESS)})


def _brand_by_itself(data: Sequence[Sheet]) -> Field[str]:
    """The only brand among a vehicle's data, where its label is not legible: 五菱牌."""
    brands = [field for piece, field in anywhere(data, BRAND) if piece.text.endswith("牌")]
    known = {field.value: field for field in brands if is_known(field.value or "")}
    return next(iter(known.values())) if len(known) == 1 else Field()


def _bar_code(readings: Sequence[PageReading], printed: Field[str]) -> Field[str]:
    """The number that the bar code above the printed one says, where all codes say one."""
    told = [
        (found[1], code, reading)
        for reading in readings
        for code in reading.codes
        if (found := _CODED.fullmatch(code))
    ]
    if len({number for number, _, _ in told}) != 1:
        return Field()
    number, code, reading = told[0]
    page = reading.evidence(Rect(0.0, 0.0, *map(float, reading.size)), "bar-code")
    return Field(
        value=number,
        raw=code,
        confidence=0.99,
        vouchers=("bar-code",),
        evidence=printed.evidence or (page,),
    )


def _as_coded(printed: Field[str], coded: Field[str]) -> Field[str]:
    """The printed number; where it is in doubt, that of its readings which the bar code says."""
    if printed.sure or coded.value is None or coded.value not in printed.candidates:
        return printed
    return printed.model_copy(
        update={
            "value": coded.value,
            "confidence": coded.confidence,
            "alternatives": (),
            "remote": (),
            "vouchers": (*printed.vouchers, *coded.vouchers),
        }
    )


def _under_bar_code(sheets: Sequence[Sheet]) -> Iterator[Field[str]]:
    """What stands alone at the head of the summary, where the number belongs."""
    for sheet in sheets:
        if is_summary(sheet.reading):
            head = HEAD * sheet.reading.size[1]
            for piece, field in anywhere([sheet], ANY_DIGITS):
                if piece.rect.y1 < head:
                    yield field


def _sealed(readings: Sequence[PageReading], data: Sequence[Sheet]) -> Field[bool]:
    """Whether the certificate bears a seal, above all where it belongs (item 33).

    There a mark in colour is one, however faint, and so is the office's name: a square seal in
    grey is not told from a box, but nobody prints that name there.
    """
    seal = sealed(readings)
    if seal.value and seal.sure:
        return seal
    for sheet in data:
        reading = sheet.reading
        place = next((line.rect for line in reading.lines if _SEAL_PLACE.search(line.text)), None)
        if place is None:
            continue
        marks = [mark.rect for mark in reading.seals if mark.colour != "grey"]
        names = [line.rect for line in reading.lines if _OFFICE.search(line.text.replace(" ", ""))]
        beside = [rect for rect in names if not is_summary(reading) and _beside(rect, place)]
        for rect in (*marks, *names):
            below = rect.y1 > place.y1 and rect.x1 > place.x0 and rect.y0 > place.y0
            if below or rect in beside:
                return Field(
                    value=True, confidence=0.96, evidence=(reading.evidence(rect, "seal"),)
                )
    return seal


def _beside(name: Rect, place: Rect) -> bool:
    """Whether an office's name stands right of the place for its seal, up to a seal's height."""
    return name.x0 > place.x1 and abs(name.middle[1] - place.middle[1]) < SEAL * place.height


def _says_something(entry: Entry) -> bool:
    return entry.date.found or entry.owner.found or entry.kind != "other"


def _noted(sheets: Sequence[Sheet], words: str, legible: bool) -> Field[bool]:
    """Whether words stand anywhere on the certificate."""
    for sheet in sheets:
        for line in sheet.reading.lines:
            if words in line.text.replace(" ", ""):
                place = sheet.reading.evidence(line.rect, line.reader)
                return Field(value=True, raw=line.text, confidence=0.97, evidence=(place,))
    return Field(value=False, confidence=0.97 if legible else 0.5)
