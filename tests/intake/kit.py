"""A service without engines: a child that answers by script, pages that are blank, a set clock."""

import datetime as dt
import io
import uuid

import numpy as np
from PIL import Image

from dossier import PageRef
from extractors.geometry.transforms import Passage
from extractors.reading import PageReading
from intake.declared.build import declared
from intake.queue.bell import SILENT
from intake.queue.workshop import Workshop
from intake.record.tables import User
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.service import Service, open_service
from intake.settings import Settings
from intake.sights import Answers, Placement, Recorded
from intake.tasks import Count, Parse, Read, Seen, TaskFailed

START = dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self, at: dt.datetime = START) -> None:
        self.at = at

    def __call__(self) -> dt.datetime:
        return self.at

    def step(self, **how: float) -> None:
        self.at += dt.timedelta(**how)


class Scripted:
    """Stands for a child: every file has so many blank pages, but for those that have a fault."""

    def __init__(self, pages: int = 1) -> None:
        self.pages = pages
        self.faults: dict[tuple[str, int], list[str | Exception]] = {}
        """By file name and page (0 for counting): what goes wrong, one try after the other."""
        self.read: list[tuple[str, int]] = []

    def call(self, task):
        name = task.source.name
        if isinstance(task, Parse):
            return declared(task.source.path.read_bytes(), task.source.media_type).model_dump_json()
        number = task.page if isinstance(task, Read) else 0
        left = self.faults.get((name, number))
        if left:
            fault = left.pop(0)
            raise TaskFailed(fault) if isinstance(fault, str) else fault
        if isinstance(task, Count):
            return self.pages
        self.read.append((name, number))
        return blank(name, number)


def blank(name: str, number: int) -> Seen:
    passage = Passage(np.eye(3), (800, 1100), (800, 1100), 0)
    return Seen(
        PageReading(
            ref=PageRef(file=name, page=number),
            size=(800, 1100),
            lines=(),
            seals=(),
            signatures=(),
            legibility="blank",
            sight=Recorded(None, Answers()),
            to_page=Placement(passage),
        ),
        0,
    )


def picture(shade: int = 255) -> bytes:
    """A small PNG; another shade makes other bytes."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (shade % 256, shade // 256 % 256, shade // 65536)).save(out, "PNG")
    return out.getvalue()


def paper(name: str = "scan.png", content: bytes | None = None) -> Paper:
    return Paper.of_bytes(name, picture() if content is None else content)


def made_service(folder, bell=SILENT, clock=None, **settings) -> Service:
    limits = {"data_dir": folder, "least_free_mb": 0, **settings}
    service = open_service(Settings(**limits), bell)
    if clock is not None:
        service.record._clock = clock
    return service


def user(service: Service, name: str = "exporter", role: str = "submitter") -> uuid.UUID:
    with service.record.writing() as session:
        row = User(id=uuid.uuid4(), name=name, role=role, created_at=service.record.now(session))
        session.add(row)
        return row.id


def shop_of(service: Service, child, owner: str = "worker") -> Workshop:
    return Workshop(service, child, owner)


def handed_in(service: Service, by: uuid.UUID, *papers: Paper, **more):
    return hand_in(service, papers or (paper(),), submitter=by, **more).dossier_id
