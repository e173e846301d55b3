"""A service without workers, and somebody who hands in."""

import io
import uuid
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dossier import Application, Dossier, Field, Page
from intake.bulk.handing import Hand
from intake.queue.bell import SILENT
from intake.record.tables import DossierRow
from intake.services import accounts
from intake.services.changing import current_files
from intake.services.files import as_file
from intake.services.judging import findings_of, written
from intake.services.service import open_service
from intake.settings import Settings


@pytest.fixture
def service(tmp_path):
    made = open_service(Settings(data_dir=tmp_path / "data", least_free_mb=0), SILENT)
    yield made
    made.close()


@pytest.fixture
def hand(service):
    person = accounts.create(service.record, "bulk", "administrator")
    return Hand(service, person.id)


def picture(seed: str) -> bytes:
    """A small picture that no other seed makes."""
    out = io.BytesIO()
    shade = uuid.uuid5(uuid.NAMESPACE_OID, seed).bytes
    Image.frombytes("L", (4, 4), shade).resize((200, 280)).save(out, "PNG")
    return out.getvalue()


def blank(seed: str) -> bytes:
    """An empty page that is read in no time, and that no other seed makes."""
    out, said = io.BytesIO(), PngInfo()
    said.add_text("seed", seed)
    Image.new("L", (40, 30), 255).save(out, "PNG", pnginfo=said)
    return out.getvalue()


def put(root: Path, name: str, content: bytes | None = None) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture(name) if content is None else content)
    return path


def names(service, dossier_id):
    """The files that a dossier counts now."""
    with service.record.reading() as session:
        return [row.name for row in current_files(session, dossier_id)]


def row(service, dossier_id):
    with service.record.reading() as session:
        return session.get_one(DossierRow, dossier_id)


def judge(service, dossier_id):
    """Do what workers would, without any engine: the papers show nothing."""
    with service.record.writing() as session:
        found = session.get_one(DossierRow, dossier_id)
        files = current_files(session, dossier_id)
        now = service.record.now(session)
        dossier = Dossier(
            id=str(dossier_id),
            reference=found.reference,
            received_on=now.date(),
            day=now.date(),
            application=Application(exporter=Field.declared("甲公司"), source="declared"),
            declared=True,
            files=tuple(as_file(one) for one in files),
            pages=tuple(Page(file=one.name, page=1) for one in files),
        )
        findings, history = findings_of(session, dossier_id, dossier)
        written(session, found, dossier, findings, history, now, seconds=1.0)
