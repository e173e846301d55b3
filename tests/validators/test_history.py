"""The dossiers of one run tell each other what the rules across dossiers ask."""

import datetime as dt

from validators import judge
from validators.history import EMPTY, Others, certificate_mark, marks, report_mark, vin_mark
from validators.rules.certificate_number_repeated import certificate_number_repeated
from validators.rules.report_number_repeated import report_number_repeated
from validators.rules.vin_applied_for_elsewhere import vin_applied_for_elsewhere


def named(dossier, reference):
    return dossier.model_copy(update={"reference": reference})


def of_another_vehicle(kit, **values):
    """A sound dossier on another vehicle, its papers' numbers its own unless said."""
    vin = kit.OTHER_VIN
    own = {"certificate_no": "310007790000", "report_no": "ZY2026-9999", **values}
    return kit.with_(
        row={"vin": vin},
        certificate=kit.certificate(vin=vin, certificate_no=own["certificate_no"]),
        report=kit.report(vin=vin, report_no=own["report_no"]),
        contract=kit.contract(vehicles=(kit.listed(vin),)),
        letters=kit.letters(vin),
    )


def test_a_vehicle_in_two_dossiers_is_told_at_both(kit):
    others = Others()
    first, second = named(kit.dossier(), "D-1"), named(kit.dossier(), "D-2")
    histories = [others.add(first), others.add(second)]
    for dossier, other, history in ((first, "D-2", histories[0]), (second, "D-1", histories[1])):
        (finding,) = kit.told(vin_applied_for_elsewhere, dossier, history)
        assert finding.outcome == "fail"
        assert f"已在卷宗{other}中申请（{kit.DAY}）" in finding.message.zh


def test_a_lone_dossier_and_those_on_other_vehicles_have_nothing_to_tell(kit):
    others = Others()
    history = others.add(kit.dossier())
    others.add(of_another_vehicle(kit))
    assert judge(kit.dossier(), history) == judge(kit.dossier(), EMPTY)


def test_a_number_at_another_dossiers_vehicle_is_told_however_it_is_printed(kit):
    others = Others()
    history = others.add(kit.dossier())
    others.add(named(of_another_vehicle(kit, certificate_no="3100 0779 8232"), "D-2"))
    others.add(named(of_another_vehicle(kit, report_no="zy2026－0117"), "D-3"))
    (certificate,) = kit.told(certificate_number_repeated, kit.dossier(), history)
    assert (certificate.outcome, "D-2" in certificate.message.zh) == ("fail", True)
    (report,) = kit.told(report_number_repeated, kit.dossier(), history)
    assert (report.outcome, "D-3" in report.message.zh) == ("fail", True)


def test_a_report_of_another_body_may_bear_the_same_number(kit):
    others = Others()
    history = others.add(kit.dossier())
    report = kit.report(id="r", vin=kit.OTHER_VIN, institution="别处检测有限公司")
    others.add(kit.with_(report=report))
    assert history.with_report_no("广东正源机动车检测有限公司", "ZY2026-0117") == ()
    assert len(history.with_report_no("别处检测有限公司", "ZY2026-0117")) == 1


def test_a_dossier_is_told_with_what_a_reviewer_wants_to_know(kit):
    others = Others()
    history = others.add(of_another_vehicle(kit))
    others.add(named(kit.dossier(), "D-2"), "accepted")
    (told,) = history.with_vin(kit.VIN.lower())
    assert (told.reference, told.state, told.day) == ("D-2", "accepted", dt.date(2026, 11, 24))
    assert (told.exporter, told.contract_no) == (kit.EXPORTER, "GY20261101-01")
    assert (told.destination, told.vins) == ("RU", (kit.VIN,))


def test_the_marks_of_a_dossier_are_what_rules_ask_by(kit):
    twice = kit.certificate(id="c2", vin=kit.OTHER_VIN)
    found = marks(kit.dossier(papers=[*kit.papers(), twice]))
    assert found == {
        vin_mark(kit.VIN): (kit.VIN,),
        certificate_mark("310007798232"): (kit.VIN, kit.OTHER_VIN),
        report_mark("广东正源机动车检测有限公司", "ZY2026-0117"): (kit.VIN,),
    }


def test_papers_without_numbers_leave_no_marks(kit):
    certificate = kit.certificate(certificate_no=kit.ABSENT, vin=kit.UNREAD)
    report = kit.report(report_no=kit.UNREAD)
    dossier = kit.with_(row={"vin": kit.UNREAD}, certificate=certificate, report=report)
    assert marks(dossier) == {}
