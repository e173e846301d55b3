"""A day that no such paper says is no other reading of one that it may say."""

import datetime as dt

import pytest

from extractors.documents import documents_of
from extractors.fields.date import DATE
from extractors.rivals import may_rival
from tests.extractors.kinds.test_certificate import DATA, SUMMARY


@pytest.mark.parametrize(
    ("rival", "others"), [("7", []), ("1", ["2012-01-03"])], ids=["2072", "2012"]
)
def test_a_year_far_ahead_is_no_other_reading(page, rival, others):
    data = [(x, y, "2022-01-03" if text == "2019-04-01" else text) for x, y, text in DATA]
    read = page(data, file="b.jpg")
    sight = read.sight

    def reread(rect, view=0):
        line = type(sight).reread(sight, rect, view)
        chars = list(line.chars)
        if line.text == "2022-01-03":
            chars[2] = type(chars[2])("2", chars[2].x0, chars[2].x1, 0.6, ((rival, 0.35),))
        return type(line)(line.text, line.rect, line.score, line.reader, tuple(chars))

    sight.reread = reread
    found = documents_of([page(SUMMARY), read], "licence").documents[0].manufacture_date
    assert found.value.isoformat() == "2022-01-03"
    assert [other.isoformat() for other in found.alternatives] == others


def test_a_day_that_has_not_come_is_no_other_reading_of_one_that_has():
    now = dt.datetime.now(dt.UTC).date()
    read, ahead = now - dt.timedelta(30), now.replace(year=now.year + 10, day=1)
    assert not may_rival(ahead, read, DATE)
    assert may_rival(read.replace(year=now.year - 10, day=1), read, DATE)
    assert may_rival(now, ahead, DATE)
