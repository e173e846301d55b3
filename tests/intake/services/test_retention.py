"""Papers are destroyed when their time is over; that they were there, and why they went, stays."""

import datetime as dt
import os

import pytest
from sqlalchemy import func, select

from intake.queue.bell import SILENT
from intake.record import audit
from intake.record.tables import AuditRow, Base, DossierRow, FileRow
from intake.refusals import Refusal
from intake.services import accounts, uploads
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.retention import (
    Policy,
    due,
    keep_to,
    purge,
    tidy_blobs,
    tidy_uploads,
)
from intake.services.service import open_service
from intake.settings import Settings

PNG = b"\x89PNG\r\n\x1a\n"
START = dt.datetime(2026, 7, 1, 9, tzinfo=dt.UTC)


@pytest.fixture
def service(tmp_path):
    made = open_service(Settings(data_dir=tmp_path, least_free_mb=0), SILENT)
    made.record._clock = lambda: made.now[0]
    object.__setattr__(made, "now", [START])
    yield made
    made.close()


@pytest.fixture
def person(service):
    return accounts.create(service.record, "admin", "administrator").actor


def go(service, days):
    service.now[0] += dt.timedelta(days=days)


def handed_in(service, person, content=PNG, *, draft=False, name="a.png", verdict="cleared"):
    taken = hand_in(
        service,
        [Paper.of_bytes(name, content)],
        submitter=person.user_id,
        draft=draft,
        reference="远航第7批",
    )
    with service.record.writing() as session:
        row = session.get_one(DossierRow, taken.dossier_id)
        if not draft:
            row.state, row.verdict, row.exporter = "judged", verdict, "甲公司"
    return taken.dossier_id


def age_blobs(service):
    """As if every blob had been stored two hours ago."""
    for name in service.blobs.names():
        os.utime(service.blobs.place(name), (0, 0))


def row(service, dossier_id):
    with service.record.reading() as session:
        return session.get_one(DossierRow, dossier_id)


def test_what_is_destroyed_leaves_no_paper_and_keeps_verdict_reason_and_trail(service, person):
    dossier_id = handed_in(service, person)
    age_blobs(service)
    purge(service, dossier_id, by=person.user_id, reason="申请人撤回")
    gone = row(service, dossier_id)
    assert (gone.verdict, gone.purged_reason, gone.exporter) == ("cleared", "申请人撤回", None)
    assert service.blobs.names() == []
    with service.record.reading() as session:
        last = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc()).limit(1)).one()
        assert (last.action, last.subject) == ("dossier.purged", str(dossier_id))
        assert last.detail["reason"] == "申请人撤回"
        assert audit.verify(session) is None
        left = {"users", "dossiers", "audit", "decisions"}
        full = [
            table.name
            for table in Base.metadata.sorted_tables
            if table.name not in left and session.scalar(select(func.count()).select_from(table))
        ]
    assert full == []


def test_nothing_that_was_read_stays_in_the_database_file(service, person, tmp_path):
    dossier_id = handed_in(service, person, PNG + b"VIN LFMAP54C1N0209348")
    purge(service, dossier_id, by=None, reason="x")
    gone = row(service, dossier_id)
    assert (gone.reference, gone.contract_no, gone.content_key) == ("—", None, None)


def test_a_blob_that_another_dossier_holds_stays(service, person):
    other = accounts.create(service.record, "other", "submitter").actor
    mine = handed_in(service, person)
    handed_in(service, other)
    age_blobs(service)
    purge(service, mine, by=None, reason="x")
    assert len(service.blobs.names()) == 1


def test_bytes_that_are_stored_again_at_that_very_moment_are_not_lost(service, person):
    mine = handed_in(service, person)
    age_blobs(service)
    with service.record.reading() as session:
        sha256 = session.scalar(select(FileRow.sha256))
    # Somebody stores the same bytes; the row that will name them is not committed yet.
    import io

    service.blobs.put(io.BytesIO(PNG))
    purge(service, mine, by=None, reason="x")
    assert service.blobs.has(sha256)
    age_blobs(service)
    assert tidy_blobs(service) == 1
    assert not service.blobs.has(sha256)


def test_the_same_papers_may_be_handed_in_anew_afterwards(service, person):
    first = handed_in(service, person)
    purge(service, first, by=None, reason="x")
    second = handed_in(service, person)
    assert second != first
    with service.record.reading() as session:
        sha256 = session.scalar(select(FileRow.sha256).where(FileRow.dossier_id == second))
    with service.blobs.local(sha256) as path:
        assert path.read_bytes() == PNG


def test_what_is_being_worked_on_is_not_destroyed(service, person):
    dossier_id = hand_in(
        service, [Paper.of_bytes("a.png", PNG)], submitter=person.user_id
    ).dossier_id
    with pytest.raises(Refusal, match="not_ready"):
        purge(service, dossier_id, by=None, reason="x")


def test_the_policy_goes_by_days_since_the_decision(service, person):
    policy = Policy(decided_days=365, draft_days=30)
    done = handed_in(service, person)
    open_one = handed_in(service, person, PNG + b"2", verdict="needs_review")
    draft = handed_in(service, person, PNG + b"3", draft=True)
    go(service, 30)
    assert due(service, policy) == ()
    go(service, 1)
    assert due(service, policy) == ((draft, "retention: 30 days"),)
    go(service, 334)
    assert keep_to(service, policy) == 1
    go(service, 1)
    assert due(service, policy) == ((done, "retention: 365 days"),)
    assert keep_to(service, policy) == 1
    assert keep_to(service, policy) == 0
    assert row(service, open_one).purged_at is None


def test_without_a_policy_everything_is_kept(service, person):
    handed_in(service, person)
    go(service, 10_000)
    assert due(service, Policy(None, None)) == ()


def test_files_in_pieces_that_nobody_went_on_with_are_tidied_away(service, person):
    draft = handed_in(service, person, draft=True)
    old = uploads.begin(service, person, draft, "old.png", 10)
    go(service, 8)
    new = uploads.begin(service, person, draft, "new.png", 10)
    import io

    uploads.append(service, person, new.id, 0, io.BytesIO(b"x"))
    stray = service.settings.data_dir / "uploads" / "nobody's"
    stray.write_bytes(b"x")
    assert tidy_uploads(service, dt.timedelta(days=7)) == 1
    assert not stray.exists()
    assert uploads.upload(service, person, new.id).offset == 1
    with pytest.raises(Refusal, match="not_found"):
        uploads.upload(service, person, old.id)
