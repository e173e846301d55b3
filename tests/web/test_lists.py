"""Lists stay as quick with many dossiers: what they ask of the record does not grow.

How long ten thousand take is told by `shendan bench lists`.
"""

import pytest
from sqlalchemy import event

from intake.services import accounts, signing_in
from samples.pace.lists import PATHS, fill
from tests.web.stocked import serving
from web.app import create_app
from web.signed_in import COOKIE


class Asked:
    """A client of a record of so many dossiers, and what a page asks the record."""

    def __init__(self, folder, dossiers):
        self.service = serving(folder)
        made = accounts.create(self.service.record, "admin", "administrator")
        fill(self.service, made.id, dossiers)
        self.client = create_app(self.service.settings, self.service).test_client()
        secret = signing_in.for_person(self.service.record, made.id, "test")
        self.client.set_cookie(COOKIE, secret)
        self.statements = []
        event.listen(self.service.record.engine, "before_cursor_execute", self.note)

    def note(self, connection, cursor, statement, *_):
        if not statement.startswith("BEGIN"):
            self.statements.append(statement)

    def by(self, path):
        self.statements.clear()
        answer = self.client.get(path)
        assert answer.status_code == 200
        return len(self.statements), answer.text.count("<tr")


@pytest.fixture(scope="module")
def some(tmp_path_factory):
    asked = Asked(tmp_path_factory.mktemp("some"), 150)
    yield asked
    asked.service.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    asked = Asked(tmp_path_factory.mktemp("many"), 1500)
    yield asked
    asked.service.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_of_ten_times_as_many_dossiers_asks_no_more_of_the_record(some, many, path):
    few, _ = some.by(path)
    more, rows = many.by(path)
    assert more <= few + 1  # whether there is a page after this one
    assert more <= 15
    assert rows <= 110
