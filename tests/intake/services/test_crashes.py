"""A process that dies at whichever step loses nothing that was acknowledged, and doubles nothing.

The process is a fork of the test that ends itself, as by kill -9, at the n-th step; n = 1, 2, …
until it gets through.
"""

import datetime as dt
import os
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from intake.blobs import disk
from intake.queue.work import drain
from intake.record.tables import DossierRow, FileRow, JobRow, ReadingRow, ReportRow
from tests.intake.kit import Scripted, handed_in, made_service, paper, picture, shop_of, user

KILLED = 137
SEVERAL = 60


def dies(step: int, work) -> bool:
    """Do some work in a process that dies at a step; whether it died."""
    pid = os.fork()
    if pid == 0:
        try:
            work(step)
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, KILLED), code
    return code == KILLED


def armed(service, step: int) -> None:
    """Die at the n-th call that reaches the disk, or before or after the n-th commit."""
    passed = 0

    def point() -> None:
        nonlocal passed
        passed += 1
        if passed == step:
            os._exit(KILLED)

    for name in ("write", "sync", "rename"):
        real = getattr(disk, name)

        def crashing(*arguments, real=real):
            point()
            done = real(*arguments)
            point()
            return done

        setattr(disk, name, crashing)

    @event.listens_for(service.record.engine, "commit")
    def before(_):
        point()

    @event.listens_for(service.record.engine, "checkin")
    def after(*_):
        point()


def count(service, table) -> int:
    with service.record.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.slow
def test_handing_in_survives_death_at_every_step(tmp_path):
    folder = tmp_path / "data"
    first = made_service(folder)
    by = user(first)
    first.close()
    acknowledged = tmp_path / "acknowledged"
    died = 0
    for step in range(1, SEVERAL):
        content = picture(step)

        def work(step, content=content):
            service = made_service(folder)
            armed(service, step)
            taken = handed_in(service, by, paper(content=content))
            with acknowledged.open("a") as file:
                file.write(f"{taken}\n")

        if not dies(step, work):
            break
        died += 1
        service = made_service(folder)
        service.blobs.sweep()
        assert [place for place in service.blobs.folder.iterdir() if place.name[0] == "."] == []
        before = count(service, DossierRow)
        handed_in(service, by, paper(content=content))
        after = count(service, DossierRow)
        assert after in (before, before + 1)
        assert after == step == count(service, FileRow) == count(service, JobRow)
        service.close()
    assert died >= 10
    service = made_service(folder)
    for line in acknowledged.read_text().splitlines():
        with service.record.reading() as session:
            assert line in {str(one) for one in session.scalars(select(DossierRow.id))}
    drain(shop_of(service, Scripted()))
    with service.record.reading() as session:
        assert set(session.scalars(select(DossierRow.state))) == {"judged"}
    service.close()


@pytest.mark.slow
def test_working_survives_death_at_every_step(tmp_path):
    died = 0
    for step in range(1, SEVERAL):
        folder = tmp_path / str(step)
        made = made_service(folder)
        handed_in(made, user(made))
        made.close()

        def work(step, folder=folder):
            service = made_service(folder)
            armed(service, step)
            drain(shop_of(service, Scripted(pages=2)))

        if not dies(step, work):
            break
        died += 1
        later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=2)
        service = made_service(folder, clock=lambda later=later: later)
        drain(shop_of(service, Scripted(pages=2), "next"))
        with service.record.reading() as session:
            row = session.scalars(select(DossierRow)).one()
            assert (row.state, row.pages_done, row.pages_total) == ("judged", 2, 2)
        assert count(service, ReadingRow) == 2
        assert count(service, ReportRow) == 1
        service.close()
    assert died >= 10
    assert not Path(tmp_path / str(SEVERAL)).exists()
