import pytest

from validators.law import tables
from validators.rules.hs_code_outside_catalogue import hs_code_outside_catalogue as rule


@pytest.fixture
def _annex():
    before = tables.use(tables.Tables(catalogue=frozenset({"870322", "8716"})))
    yield
    tables.use(before)


def outcomes(make, *codes, **row):
    each = make.vehicle(make.certificate(), make.report(), **row)
    return make.ask(rule, make.dossier(each, hs_codes=codes))


def test_without_the_annex_nothing_is_judged(make):
    (finding,) = make.told(rule, make.dossier(make.car()))
    assert finding.outcome == "not_applicable"
    assert "尚未载入" in finding.message.zh


@pytest.mark.usefixtures("_annex")
def test_each_code_stands_in_the_annex(make):
    assert outcomes(make, make.read("8703223010")) == ["pass"]
    assert outcomes(make, make.read("8703234110")) == ["fail"]
    assert outcomes(make, make.read("8716311000"), make.read("8703234110")) == ["pass", "fail"]


@pytest.mark.usefixtures("_annex")
def test_a_code_named_twice_is_judged_once(make):
    assert outcomes(make, make.read("8703223010"), hs_code="8703223010") == ["pass"]
    assert outcomes(make, hs_code="8703234110") == ["fail"]


@pytest.mark.usefixtures("_annex")
def test_a_code_that_was_not_read_is_for_a_person(make):
    assert outcomes(make, make.UNREAD) == ["unsure"]
    assert outcomes(make, make.read("8703234110", 0.8)) == ["unsure"]
    assert outcomes(make) == ["not_applicable"]
