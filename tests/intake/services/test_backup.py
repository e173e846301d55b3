"""A copy made while the service runs can be brought back: every row finds its blob."""

import pytest
from sqlalchemy import func, select

from intake.errors import IntakeError
from intake.queue.work import drain
from intake.record import audit
from intake.record.tables import DossierRow, FileRow
from intake.services import reports
from intake.services.backup import back_up, restore
from intake.services.service import open_service
from intake.settings import Settings
from tests.intake import postgres
from tests.intake.kit import Scripted, handed_in, made_service, paper, picture, shop_of, user


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request, tmp_path, monkeypatch):
    """A service, and the settings of an empty place to bring it back to."""
    urls = [None, None]
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        urls = [postgres.fresh_database(server) for _ in range(2)]
        monkeypatch.setenv("PATH", f"{postgres.programs()}:/usr/bin:/bin")
    service = made_service(tmp_path / "data", database_url=urls[0])
    other = Settings(data_dir=tmp_path / "other", database_url=urls[1], least_free_mb=0)
    yield service, other
    service.close()


def test_what_was_copied_comes_back_whole(places, tmp_path):
    service, other = places
    by = user(service)
    dossiers = [handed_in(service, by, paper(content=picture(n))) for n in range(3)]
    drain(shop_of(service, Scripted()))
    copied = back_up(service, tmp_path / "copy")
    assert (copied.blobs, copied.new, copied.missing) == (3, 3, ())
    handed_in(service, by, paper(content=picture(9)))  # after the copy: not part of it
    restored = restore(other, tmp_path / "copy")
    assert (restored.blobs, restored.missing) == (3, ())
    back = open_service(other)
    with back.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(DossierRow)) == 3
        assert all(back.blobs.has(one) for one in session.scalars(select(FileRow.sha256)))
        assert audit.verify(session, audit.Head(*_head(copied.head))) is None
    for one in dossiers:
        assert reports.report_of(back, one) == reports.report_of(service, one)
    back.close()


def _head(said: str) -> tuple[int, str]:
    seq, _, hash_ = said.partition(":")
    return int(seq), hash_


def test_a_second_copy_takes_only_what_is_new(tmp_path):
    service = made_service(tmp_path / "data")
    by = user(service)
    handed_in(service, by, paper(content=picture(1)))
    back_up(service, tmp_path / "copy")
    handed_in(service, by, paper(content=picture(2)))
    assert back_up(service, tmp_path / "copy").new == 1
    service.close()


def test_a_damaged_paper_is_named_and_the_rest_is_copied(tmp_path):
    service = made_service(tmp_path / "data")
    by = user(service)
    for number in range(2):
        handed_in(service, by, paper(content=picture(number)))
    harmed = service.blobs.names()[0]
    service.blobs.place(harmed).write_bytes(b"?")
    copied = back_up(service, tmp_path / "copy")
    assert copied.missing == (harmed,)
    assert copied.blobs == 1
    service.close()


def test_nothing_that_is_there_is_overwritten(tmp_path):
    service = made_service(tmp_path / "data")
    back_up(service, tmp_path / "copy")
    with pytest.raises(IntakeError) as refused:
        restore(service.settings, tmp_path / "copy")
    assert refused.value.code == "not_empty"
    with pytest.raises(IntakeError) as refused:
        restore(Settings(data_dir=tmp_path / "new"), tmp_path)
    assert refused.value.code == "no_backup"
    service.close()
