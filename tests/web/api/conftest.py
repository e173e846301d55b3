"""An application with the API alone, people of every role, and dossiers in every state."""

import io
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from PIL import Image

from dossier import Application, Dossier, Field, Page
from intake.queue.bell import SILENT
from intake.record.tables import DossierRow, FileRow, PageRow
from intake.services import accounts, tokens
from intake.services.access import ROLES
from intake.services.files import Paper, as_file
from intake.services.handing_in import hand_in
from intake.services.judging import findings_of, written
from intake.services.service import open_service
from intake.settings import Settings
from web.api import register

EXPORTER = "广州远航汽车贸易有限公司"


def picture(colour: str = "white") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), colour).save(out, "PNG")
    return out.getvalue()


@dataclass
class Caller:
    """A person with a token, who calls the API."""

    client: Any
    actor: Any
    secret: str

    def call(self, method, path, **values):
        headers = {"Authorization": f"Bearer {self.secret}", **values.pop("headers", {})}
        values.setdefault("buffered", True)
        return self.client.open(f"/api/v1{path}", method=method, headers=headers, **values)

    def get(self, path, **values):
        return self.call("GET", path, **values)

    def post(self, path, **values):
        return self.call("POST", path, **values)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    limits = {"least_free_mb": 0, "max_file_mb": 2, "requests_per_minute": 0}
    made = open_service(Settings(data_dir=folder, **limits), bell=SILENT)
    yield made
    made.close()


@pytest.fixture(scope="module")
def app(service):
    app = Flask("web")
    app.testing = False
    register(app, service)
    return app


@pytest.fixture(scope="module")
def callers(app, service):
    """One caller of each role, and a second submitter who owns nothing."""
    made = {}
    for name, role in [*((role, role) for role in sorted(ROLES)), ("stranger", "submitter")]:
        person = accounts.create(service.record, name, role)
        _, secret = tokens.make(service.record, person.actor, "test")
        made[name] = Caller(app.test_client(), person.actor, secret)
    return made


@pytest.fixture(scope="module")
def anybody(app):
    return app.test_client()


def handed_in(service, owner, content=None, name="scan.png"):
    content = content or picture() + uuid.uuid4().bytes
    paper = Paper.of_bytes(name, content)
    taken = hand_in(
        service, [paper], submitter=owner.actor.user_id, reference="卷宗一", origin="api"
    )
    return taken.dossier_id


def judged(service, dossier_id, exporter=EXPORTER):
    """Put a report in place without any engine: the papers show nothing, so all is missing."""
    with service.record.writing() as session:
        row = session.get_one(DossierRow, dossier_id)
        file = session.query(FileRow).filter_by(dossier_id=dossier_id).one()
        file.pages, file.opened = 1, True
        session.add(PageRow(dossier_id=dossier_id, file_id=file.id, number=1, state="done"))
        row.pages_total = row.pages_done = 1
        now = service.record.now(session)
        dossier = Dossier(
            id=str(dossier_id),
            reference=row.reference,
            received_on=now.date(),
            day=now.date(),
            application=Application(exporter=Field.declared(exporter), source="declared"),
            declared=True,
            files=(as_file(file),),
            pages=(Page(file=file.name, page=1),),
        )
        findings, history = findings_of(session, dossier_id, dossier)
        written(session, row, dossier, findings, history, now, seconds=1.0)
    return dossier_id


@pytest.fixture(scope="module")
def dossier(service, callers):
    """A dossier of the submitter's that was judged and needs a person."""
    return judged(service, handed_in(service, callers["submitter"]))


@pytest.fixture
def fresh(service, callers):
    """Such a dossier of this test's own."""
    return judged(service, handed_in(service, callers["submitter"]))


@pytest.fixture(scope="session")
def root():
    return Path(__file__).resolve().parents[3]
