"""What other dossiers say, for the rules that look across dossiers.

A rule asks a `History` by a VIN, by the number of a certificate, by that of a report and the body
that issued it, or by a photograph. Whoever keeps dossiers answers in three steps: keep the `marks`
of each dossier when it is judged; answer a question by the equal mark (`vin_mark`,
`certificate_mark`, `report_mark`, `photo_marks` give it); leave out the dossier that is judged.
`Others` does so in memory, for the dossiers of one run; the record does so from a table.
"""

import datetime as dt
from typing import Literal, NamedTuple, Protocol

from dossier import Dossier, InspectionReport, Photo, RegistrationCertificate
from dossier.base import Noun
from dossier.numbers import certificate_no
from dossier.numbers.characters import code
from dossier.numbers.vin import compact
from validators import firms
from validators.photographs import photographs

State = Literal["open", "accepted", "returned", "withdrawn"]
MarkKind = Literal["vin", "certificate", "report", "photo"]
COARSE = 16
"""Hexadecimal digits of a photograph's look that tell pictures apart from afar."""


class Earlier(Noun):
    """Another dossier that bears the same mark."""

    reference: str
    day: dt.date
    state: str
    """`open` while it is being reviewed, `accepted`, `returned` or `withdrawn`."""
    exporter: str | None = None
    contract_no: str | None = None
    destination: str | None = None
    vins: tuple[str, ...] = ()
    """The VINs that the other dossier ties to the mark."""


class History(Protocol):
    """Looks through the other dossiers; the one that is judged is never among the answers."""

    def with_vin(self, vin: str) -> tuple[Earlier, ...]:
        """The dossiers that apply for a vehicle."""

    def with_certificate_no(self, number: str) -> tuple[Earlier, ...]:
        """The dossiers in which a registration certificate bears a number."""

    def with_report_no(self, institution: str, number: str) -> tuple[Earlier, ...]:
        """The dossiers in which an inspection body's report bears a number."""

    def with_photo(self, sign: str) -> tuple[Earlier, ...]:
        """The dossiers with a photograph of a sign, as `photo_marks` gives them."""


class Mark(NamedTuple):
    """By what other dossiers meet a dossier."""

    kind: MarkKind
    value: str
    institution: str | None = None
    """Of a report's number: the body that gave it."""


def vin_mark(vin: str) -> Mark:
    """The mark of a vehicle.

    >>> vin_mark("lsvcy6c49mn027789").value
    'LSVCY6C49MN027789'
    """
    return Mark("vin", compact(vin))


def certificate_mark(number: str) -> Mark:
    """The mark of a registration certificate."""
    return Mark("certificate", certificate_no.compact(number))


def report_mark(institution: str | None, number: str) -> Mark:
    """The mark of an inspection report; bodies number their reports each for itself.

    >>> report_mark("正源（广东）检测有限公司", "ZY2026－0117")
    Mark(kind='report', value='ZY2026-0117', institution='正源(广东)检测有限公司')
    """
    return Mark("report", code(number), firms.key(institution) if institution else None)


def photo_marks(photo: Photo) -> tuple[Mark, ...]:
    """The marks of a photograph: that of its very bytes, where a file holds it, and of its look."""
    marks = (Mark("photo", sign) for sign in (photo.digest, photo.look[:COARSE]) if sign)
    return tuple(marks)


def marks(dossier: Dossier) -> dict[Mark, tuple[str, ...]]:
    """The marks of a dossier, each with the VINs that it ties to them."""
    found: dict[Mark, tuple[str, ...]] = {}

    def add(mark: Mark, *vins: str | None) -> None:
        known = [compact(vin) for vin in vins if vin]
        found[mark] = tuple(dict.fromkeys((*found.get(mark, ()), *known)))

    for vehicle in dossier.vehicles:
        if vehicle.vin:
            add(vin_mark(vehicle.vin), vehicle.vin)
    for document in dossier.documents:
        if isinstance(document, RegistrationCertificate) and document.certificate_no.value:
            add(certificate_mark(document.certificate_no.value), document.vin.value)
        if isinstance(document, InspectionReport) and document.report_no.value:
            number = document.report_no.value
            add(report_mark(document.institution.value, number), document.vin.value)
    for vehicle, pictures in zip(dossier.vehicles, photographs(dossier), strict=True):
        for picture in pictures:
            for mark in photo_marks(picture.photo):
                add(mark, vehicle.vin)
    return found


def earlier(dossier: Dossier, state: State = "open", vins: tuple[str, ...] = ()) -> Earlier:
    """A dossier as another one's rules are told of it."""
    application = dossier.application
    return Earlier(
        reference=dossier.reference,
        day=dossier.day,
        state=state,
        exporter=application.exporter.value,
        contract_no=application.contract_no.value,
        destination=application.destination.value,
        vins=vins,
    )


class Others:
    """The dossiers of one run: each is told of all the others."""

    def __init__(self) -> None:
        self._by_mark: dict[Mark, list[tuple[int, Earlier]]] = {}
        self._count = 0

    def add(self, dossier: Dossier, state: State = "open") -> History:
        """Take a dossier in; what comes back answers for it, with whatever is added later too."""
        number = self._count
        self._count += 1
        for mark, vins in marks(dossier).items():
            self._by_mark.setdefault(mark, []).append((number, earlier(dossier, state, vins)))
        return _AllBut(self._by_mark, number)


class _AllBut:
    """What the dossiers of a run say to one of them."""

    def __init__(self, by_mark: dict[Mark, list[tuple[int, Earlier]]], number: int) -> None:
        self._by_mark = by_mark
        self._number = number

    def with_vin(self, vin: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(vin_mark(vin))

    def with_certificate_no(self, number: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(certificate_mark(number))

    def with_report_no(self, institution: str, number: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(report_mark(institution, number))

    def with_photo(self, sign: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(Mark("photo", sign))

    def _others(self, mark: Mark) -> tuple[Earlier, ...]:
        return tuple(told for number, told in self._by_mark.get(mark, ()) if number != self._number)


class Empty:
    """A history without any other dossier."""

    def with_vin(self, vin: str) -> tuple[Earlier, ...]:
        """None."""
        return ()

    def with_certificate_no(self, number: str) -> tuple[Earlier, ...]:
        """None."""
        return ()

    def with_report_no(self, institution: str, number: str) -> tuple[Earlier, ...]:
        """None."""
        return ()

    def with_photo(self, sign: str) -> tuple[Earlier, ...]:
        """None."""
        return ()


EMPTY: History = Empty()
