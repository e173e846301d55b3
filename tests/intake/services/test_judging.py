"""What is written when a dossier is judged, and what a second look at it may rely on."""

import datetime as dt

import pytest
from sqlalchemy import select

from dossier import Application, ApplicationVehicle, Dossier, Field, RegistrationCertificate
from intake.errors import IntakeError
from intake.queue.work import drain
from intake.record.tables import DossierRow, FindingRow, MarkRow, ReportRow, RuleSwitch
from intake.services import judging, reports
from intake.services.history import RecordHistory
from intake.services.judged import dumped, loaded
from tests.intake.kit import handed_in, paper, picture, shop_of, user

VIN = "LFMAP54C1N0209348"
DECLARED = {"exporter": "甲公司", "vehicles": [{"vin": VIN}]}


def judged(service, child, by, number, declared=DECLARED, reference=None):
    dossier = handed_in(
        service, by, paper(content=picture(number)), declared=declared, reference=reference
    )
    drain(shop_of(service, child))
    return dossier


def findings(service, dossier, rule):
    with service.record.reading() as session:
        rows = session.scalars(
            select(FindingRow).where(FindingRow.dossier_id == dossier, FindingRow.rule == rule)
        )
        return [row.outcome for row in rows]


def test_a_dossier_comes_back_as_it_was_judged():
    certificate = RegistrationCertificate(
        id="d1",
        vin=Field(value=VIN, raw="L FM", confidence=0.9, alternatives=("LFMAP54C1N0209343",)),
        registration_date=Field.declared(dt.date(2020, 2, 29)),
        dimensions_mm=Field.declared((4500, 1800, 1500)),
        mortgage=Field(value="released", confidence=1.0),
    )
    dossier = Dossier(
        id="x",
        reference="甲",
        received_on=dt.date(2026, 1, 1),
        day=dt.date(2026, 1, 2),
        application=Application(
            exporter=Field.declared("甲公司"),
            vehicles=(ApplicationVehicle(vin=Field.declared(VIN)),),
        ),
        documents=(certificate,),
        stray=(certificate,),
    )
    assert loaded(dumped(dossier)) == dossier


def test_one_vehicle_in_two_dossiers_is_found_in_the_second(either, child):
    by = user(either)
    first = judged(either, child, by, 1, reference="甲")
    second = judged(either, child, by, 2, reference="乙")
    assert findings(either, first, "vin-applied-for-elsewhere") == ["pass"]
    assert findings(either, second, "vin-applied-for-elsewhere") == ["fail"]
    with either.record.reading() as session:
        history = RecordHistory(session, second)
        assert [one.reference for one in history.with_vin(VIN)] == ["甲"]
        assert history.with_certificate_no("none") == ()


def test_of_two_dossiers_judged_at_once_the_later_written_sees_the_other(either, child):
    """Neither sees the other while the rules run: whoever is written last has to look again."""
    by = user(either)
    first = judged(either, child, by, 1, {"exporter": "甲"})
    second = judged(either, child, by, 2, {"exporter": "乙"})
    with either.record.reading() as session:
        before = {
            one: loaded(judging.newest_report(session, one).judged) for one in (first, second)
        }
        both = {
            one: dossier.model_copy(update={"vehicles": (_vehicle(),)})
            for one, dossier in before.items()
        }
        said = {one: judging.findings_of(session, one, both[one]) for one in both}

    def write(one):
        with either.record.writing() as session:
            row = session.get_one(DossierRow, one, with_for_update=True)
            found, history = said[one]
            now = either.record.now(session)
            judging.written(session, row, both[one], found, history, now, seconds=0)

    write(first)
    with pytest.raises(judging.Outdated):
        write(second)


def _vehicle():
    from dossier import Vehicle

    return Vehicle(declared=ApplicationVehicle(vin=Field.declared(VIN)))


def test_a_worker_judges_once_more_where_another_dossier_came_in_between(
    service, exporter, child, shop, monkeypatch
):
    real = judging.written
    refused = []

    def once_outdated(*arguments, **more):
        if not refused:
            refused.append(1)
            raise judging.Outdated
        return real(*arguments, **more)

    monkeypatch.setattr("intake.queue.judging.written", once_outdated)
    dossier = judged(service, child, exporter, 1)
    assert refused
    assert reports.progress(service, dossier).state == "judged"


def test_a_correction_has_the_rules_run_at_once_and_nothing_read(service, exporter, child):
    dossier = judged(service, child, exporter, 1)
    read = list(child.read)
    before = reports.report_of(service, dossier)

    def change(session, found):
        application = found.application.model_copy(update={"exporter": Field.declared("乙公司")})
        return found.model_copy(update={"application": application})

    after = judging.corrected(service.record, dossier, change, by=exporter)
    assert before.application.exporter == "甲公司"
    assert after.application.exporter == "乙公司"
    assert reports.report_of(service, dossier) == after
    assert child.read == read
    with service.record.reading() as session:
        assert session.get_one(DossierRow, dossier).exporter == "乙公司"
        assert len(session.scalars(select(ReportRow)).all()) == 2
        ids = set(session.scalars(select(FindingRow.report_id)))
        assert ids == {session.scalars(select(ReportRow.id).order_by(ReportRow.id.desc())).first()}
        assert session.scalars(select(MarkRow.value)).all() == [VIN]


def test_what_a_correction_raises_changes_nothing(service, exporter, child):
    dossier = judged(service, child, exporter, 1)
    before = reports.report_of(service, dossier)

    def change(session, found):
        raise IntakeError("not_found")

    with pytest.raises(IntakeError):
        judging.corrected(service.record, dossier, change, by=exporter)
    assert reports.report_of(service, dossier) == before


def test_a_rule_that_is_switched_off_says_nothing(service, exporter, child, clock):
    with service.record.writing() as session:
        session.add(
            RuleSwitch(
                rule="contract-missing",
                on=False,
                since=None,
                reason="试行",
                by_id=exporter,
                made_at=clock(),
            )
        )
    dossier = judged(service, child, exporter, 1)
    assert findings(service, dossier, "contract-missing") == []
    assert findings(service, dossier, "inspection-report-missing") != []


def test_of_eight_reviewers_with_one_page_exactly_one_decides(either, child):
    from concurrent.futures import ThreadPoolExecutor

    from intake.refusals import Refusal
    from intake.services import review
    from intake.services.access import Actor

    by = user(either)
    reviewer = user(either, "reviewer", "reviewer")
    dossier = judged(either, child, by, 1)
    with either.record.reading() as session:
        finding = session.scalars(
            select(FindingRow.finding).where(FindingRow.needs_a_person)
        ).first()

    who = Actor(reviewer, "reviewer", "reviewer")

    def decide(number):
        try:
            review.decide(either.record, who, dossier, finding, "holds", seen=0, reason=str(number))
        except Refusal as refused:
            return refused.code, refused.members["version"]
        return "decided", 1

    with ThreadPoolExecutor(8) as several:
        answers = list(several.map(decide, range(8)))
    assert answers.count(("decided", 1)) == 1
    assert answers.count(("decision_conflict", 1)) == 7


def test_progress_tells_what_is_ahead_and_when_nobody_works(service, exporter, child, clock):
    handed_in(service, exporter, paper(content=picture(1)))
    waiting = handed_in(service, exporter, paper(content=picture(2)))
    seen = reports.progress(service, waiting)
    assert (seen.state, seen.ahead, seen.stalled, seen.seconds_left) == ("received", 1, False, None)
    clock.step(minutes=4)
    assert reports.progress(service, waiting).stalled
    drain(shop_of(service, child))
    done = reports.progress(service, waiting)
    assert (done.done, done.pages_done, done.pages_total, done.ahead) == (True, 1, 1, 0)
    assert not done.stalled
    with pytest.raises(IntakeError) as refused:
        reports.report_of(service, handed_in(service, exporter, paper(content=picture(3))))
    assert refused.value.code == "not_ready"
