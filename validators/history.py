"""What earlier dossiers say, for the rules that look across dossiers."""

import datetime as dt
from typing import Protocol

from dossier.base import Noun


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


EMPTY: History = Empty()
