"""An update comes while work is in every state: all of it goes on."""

from alembic import command
from sqlalchemy import select, update

from intake.queue import jobs
from intake.queue.work import drain, lease_of, take_one
from intake.record.migrate import config, upgrade
from intake.record.tables import DossierRow, JobRow
from tests.intake.kit import Scripted, handed_in, paper, picture, shop_of, user

BEFORE = "0006"
"""The first program that was given away had the tables up to here."""


def test_dossiers_in_every_state_go_on_after_the_tables_were_brought_up_to_date(either, clock):
    by, shop = user(either), shop_of(either, Scripted(pages=2))
    handed_in(either, by, paper(content=picture(1)))
    drain(shop)  # judged
    handed_in(either, by, paper(content=picture(2)))
    for _ in range(3):
        take_one(shop)  # opened, both pages read: to be judged
    handed_in(either, by, paper(content=picture(3)), origin="api")
    take_one(shop)
    handed_in(either, by, paper(content=picture(4)))  # received
    handed_in(either, by, paper(content=picture(5)), draft=True)
    with either.record.writing() as session:
        session.execute(update(JobRow).where(JobRow.state == "waiting").values(not_before=None))
    assert jobs.claim(either.record, "somebody who is stopped for it", lease_of(shop)) is not None

    with either.record.engine.begin() as connection:
        command.downgrade(config(connection), BEFORE)
    upgrade(either.record.engine)

    clock.step(minutes=5)
    drain(shop_of(either, Scripted(pages=2)))
    with either.record.reading() as session:
        states = sorted(session.scalars(select(DossierRow.state)))
    assert states == ["draft", "judged", "judged", "judged", "judged"]
