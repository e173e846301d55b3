"""What every service needs at hand: record, blobs, limits, and a way to call workers."""

from dataclasses import dataclass
from functools import cached_property

from intake.blobs import Blobs, open_blobs
from intake.law import put_in_use
from intake.queue.bell import Bell
from intake.record import Record, open_record
from intake.services.pictures import Pictures
from intake.settings import Settings


@dataclass(frozen=True)
class Service:
    """One for a process; safe to use from several threads."""

    settings: Settings
    record: Record
    blobs: Blobs
    bell: Bell

    @cached_property
    def pictures(self) -> Pictures:
        """Pages as pictures; the child that decodes them is started when the first is wanted."""
        return Pictures(self.settings, self.record, self.blobs)

    def close(self) -> None:
        """Let go of children and connections."""
        if "pictures" in self.__dict__:
            self.pictures.close()
        self.bell.close()
        self.record.close()


def open_service(settings: Settings, bell: Bell | None = None) -> Service:
    """The service over the record and the blobs that the settings name.

    Raises:
        IntakeError: `busy`: the database cannot be reached; `bad_law_table`.
    """
    put_in_use(settings)
    return Service(
        settings=settings,
        record=open_record(settings),
        blobs=open_blobs(settings),
        bell=bell or Bell.of(settings),
    )
