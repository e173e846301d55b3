"""How large a page is, is noted when it is read, and taken along with a reading of before."""

from alembic import command
from sqlalchemy import select

from intake.queue.work import drain
from intake.record.migrate import config, upgrade
from intake.record.tables import PageRow
from intake.services.pictures import page_sizes
from tests.intake.kit import Scripted, handed_in, paper, picture, shop_of, user


def sizes(service, dossier):
    with service.record.reading() as session:
        return list(page_sizes(session, dossier).values())


def test_a_page_that_is_read_has_its_size(either):
    dossier = handed_in(either, user(either))
    assert sizes(either, dossier) == []
    drain(shop_of(either, Scripted()))
    assert sizes(either, dossier) == [(800, 1100)]


def test_a_page_that_was_read_for_another_dossier_has_its_size_too(either):
    first, second = user(either, "first"), user(either, "second")
    handed_in(either, first, paper(content=picture(3)))
    drain(shop_of(either, Scripted()))
    dossier = handed_in(either, second, paper(content=picture(3)))
    child = Scripted()
    drain(shop_of(either, child))
    assert child.read == []
    assert sizes(either, dossier) == [(800, 1100)]


def test_pages_of_a_program_before_it_noted_sizes_have_none(either):
    dossier = handed_in(either, user(either))
    drain(shop_of(either, Scripted()))
    with either.record.engine.begin() as connection:
        command.downgrade(config(connection), "0009_identities")
    upgrade(either.record.engine)
    with either.record.reading() as session:
        assert len(session.scalars(select(PageRow)).all()) == 1
    assert sizes(either, dossier) == []
