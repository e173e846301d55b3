"""A small storm with a fixed seed; `bin/chaos` makes large ones."""

import pytest

from tests.chaos.storm import storm
from tests.intake import postgres


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_nothing_is_lost_doubled_or_wrong_whoever_is_killed(tmp_path, database, request):
    url = None
    if database == "postgresql":
        manager = postgres.server()
        url = postgres.fresh(manager.__enter__())
        request.addfinalizer(lambda: manager.__exit__(None, None, None))
    outcome = storm(tmp_path, kills=25, seed=7, database_url=url)
    assert outcome.verdict.broken == []
    assert outcome.verdict.acknowledged >= 5
    assert sum(outcome.killed.values()) == 25
