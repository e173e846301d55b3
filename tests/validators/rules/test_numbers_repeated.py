"""Numbers of certificates and reports that turn up at another vehicle."""

import datetime as dt

import pytest

from validators.history import Earlier, Empty
from validators.rules.certificate_number_repeated import certificate_number_repeated
from validators.rules.report_number_repeated import report_number_repeated

NUMBERS = {
    "certificate": (certificate_number_repeated, "certificate_no", "310007798232"),
    "report": (report_number_repeated, "report_no", "ZY2026-0117"),
}


class Known(Empty):
    """A history in which every number was seen with these VINs."""

    def __init__(self, *vins):
        self.earlier = (
            Earlier(reference="A-7", day=dt.date(2026, 1, 1), state="accepted", vins=vins),
        )
        self.asked = []

    def with_certificate_no(self, number):
        self.asked.append(number)
        return self.earlier

    def with_report_no(self, institution, number):
        self.asked.append((institution, number))
        return self.earlier


def two(make, kind, first, second, **more):
    _, name, _ = NUMBERS[kind]
    own = {"certificate": {}, "report": {}}
    other = {"certificate": {}, "report": dict(more)}
    own[kind][name], other[kind][name] = first, second
    return make.dossier(
        make.vehicle(make.certificate(**own["certificate"]), make.report(**own["report"])),
        make.vehicle(
            make.certificate(id="c2", vin=make.OTHER_VIN, **other["certificate"]),
            make.report(id="r2", vin=make.OTHER_VIN, **other["report"]),
            vin=make.OTHER_VIN,
        ),
    )


@pytest.mark.parametrize("kind", NUMBERS)
def test_each_vehicle_has_its_own_number(make, kind):
    rule, _, number = NUMBERS[kind]
    assert make.ask(rule, two(make, kind, number, number[:-1] + "9")) == ["pass", "pass"]


@pytest.mark.parametrize("kind", NUMBERS)
def test_one_number_at_two_vehicles_is_told_at_both(make, kind):
    rule, _, number = NUMBERS[kind]
    findings = make.told(rule, two(make, kind, number, f" {number}"))
    assert [finding.outcome for finding in findings] == ["fail", "fail"]
    assert make.OTHER_VIN in findings[0].message.zh
    assert findings[0].severity == ("blocking" if kind == "certificate" else "review")


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_doubtful_number_is_for_a_person(make, kind):
    rule, _, number = NUMBERS[kind]
    doubtful = make.read(number, 0.8)
    assert make.ask(rule, two(make, kind, number, doubtful)) == ["unsure", "unsure"]


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_number_that_was_not_read_is_not_compared(make, kind):
    rule, _, number = NUMBERS[kind]
    assert make.ask(rule, two(make, kind, number, make.UNREAD)) == ["pass", "not_applicable"]


@pytest.mark.parametrize("kind", NUMBERS)
def test_an_earlier_dossier_on_another_vehicle_is_a_fault(make, kind):
    rule, name, _ = NUMBERS[kind]
    (finding,) = make.told(rule, make.dossier(make.car()), Known(make.OTHER_VIN))
    assert (finding.outcome, finding.field) == ("fail", name)
    assert "A-7" in finding.message.zh
    assert make.ask(rule, make.dossier(make.car()), Known(make.VIN)) == ["pass"]
    assert make.ask(rule, make.dossier(make.car()), Known()) == ["unsure"]
    assert make.ask(rule, make.dossier(make.car()), Known(make.VIN, make.OTHER_VIN)) == ["fail"]


def test_the_history_is_asked_by_body_and_number(make):
    history = Known()
    make.ask(report_number_repeated, make.dossier(make.car()), history)
    assert history.asked == [(make.BODY, "ZY2026-0117")]


def test_the_same_number_of_another_body_does_no_harm(make):
    subject = two(make, "report", "001", "001", institution="佛山恒信机动车检测有限公司")
    assert make.ask(report_number_repeated, subject) == ["pass", "pass"]


def test_a_body_that_was_not_read_may_be_the_same_and_has_no_history(make):
    subject = two(make, "report", "001", "001", institution=make.UNREAD)
    history = Known(make.OTHER_VIN)
    assert make.ask(report_number_repeated, subject, history)[1] == "fail"
    assert history.asked == [(make.BODY, "001")]


def test_without_papers_there_is_nothing_to_compare(make):
    for rule, *_ in NUMBERS.values():
        assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]
