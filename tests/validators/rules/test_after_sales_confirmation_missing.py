import datetime as dt

import pytest

from validators.rules.after_sales_confirmation_missing import (
    after_sales_confirmation_missing as rule,
)

D = dt.date
YOUNG = D(2026, 7, 1)
ENDORSED = D(2026, 10, 20)


def outcome(make, registered, *letters, endorsed=ENDORSED, well_read=True, day=None):
    paper = make.certificate(registration_date=registered, export_endorsement_date=endorsed)
    each = make.vehicle(paper, make.report())
    subject = make.dossier(each, documents=letters, well_read=well_read, day=day or make.DAY)
    (finding,) = make.told(rule, subject)
    return finding


def test_the_hundred_and_eightieth_day_still_requires_it(make):
    finding = outcome(make, D(2026, 5, 28))
    assert (finding.outcome, finding.severity) == ("fail", "blocking")
    assert "至申请日期2026-11-24为180天，未满180天（含）" in finding.message.zh
    assert outcome(make, D(2026, 5, 27)).outcome == "not_applicable"


def test_a_letter_passes(make):
    assert outcome(make, YOUNG, make.letter()).outcome == "pass"


def test_it_was_not_required_before_2026(make):
    paper = make.certificate(registration_date=D(2025, 11, 1))
    subject = make.dossier(make.vehicle(paper, make.report()), day=D(2025, 12, 31))
    assert make.told(rule, subject) == ()
    subject = make.dossier(make.vehicle(paper, make.report()), day=D(2026, 1, 1))
    assert make.ask(rule, subject) == ["fail"]


def test_an_endorsement_from_before_2026_is_for_a_person(make):
    for endorsed, expected in ((D(2025, 12, 31), "unsure"), (D(2026, 1, 1), "fail")):
        finding = outcome(make, D(2025, 12, 1), endorsed=endorsed, day=D(2026, 3, 1))
        assert finding.outcome == expected
        assert ("过渡安排" in finding.message.zh) == (expected == "unsure")


@pytest.mark.parametrize("what", ["unread", "rival", "doubtful"])
def test_a_date_that_is_not_sure_is_for_a_person(make, what):
    date = {
        "unread": make.UNREAD,
        "rival": make.read(YOUNG, 1.0, D(2026, 1, 1)),
        "doubtful": make.read(YOUNG, 0.8),
    }[what]
    assert outcome(make, date).outcome == "unsure"
    endorsed = {
        "unread": make.UNREAD,
        "rival": make.read(D(2026, 10, 20), 1.0, D(2025, 10, 20)),
        "doubtful": make.read(D(2026, 10, 20), 0.4),
    }[what]
    assert outcome(make, YOUNG, endorsed=endorsed).outcome == "unsure"


def test_two_readings_that_both_require_it_are_one(make):
    assert outcome(make, make.read(YOUNG, 0.7, D(2026, 7, 7)), make.letter()).outcome == "pass"
    old = make.read(D(2020, 1, 1), 0.7, D(2020, 1, 7))
    assert outcome(make, old).outcome == "not_applicable"


def test_none_seen_is_for_a_person_where_a_page_was_not_legible(make):
    finding = outcome(make, YOUNG, well_read=False)
    assert finding.outcome == "unsure"
    assert "a.pdf第1页" in finding.message.zh


def two(make, *letters):
    vehicles = (
        make.vehicle(make.certificate(registration_date=YOUNG), make.report()),
        make.vehicle(
            make.certificate(
                id="c2",
                vin=make.OTHER_VIN,
                registration_date=YOUNG,
                manufacturer="比亚迪汽车有限公司",
            ),
            make.report(id="r2", vin=make.OTHER_VIN),
            vin=make.OTHER_VIN,
        ),
    )
    return make.ask(rule, make.dossier(*vehicles, documents=letters))


def test_each_manufacturer_confirms_for_its_own(make):
    own = make.letter(id="l2", issuer="比亚迪汽车有限公司", vehicles=(make.row(make.OTHER_VIN),))
    assert two(make, make.letter(), own) == ["pass", "pass"]
    assert two(make, make.letter()) == ["pass", "fail"]


def test_a_letter_that_may_be_meant_for_the_vehicle_is_judged_by_differs(make):
    for letter in (
        make.letter(vehicles=()),
        make.letter(vehicles=(make.row(make.UNREAD),)),
        make.letter(vehicles=(make.row(), make.row("LBEHDAEB58Y038860"))),
        make.letter(issuer=make.UNREAD),
        make.letter(issuer="比亚迪汽车有限公司"),
    ):
        assert two(make, letter)[1] == "pass"


def test_without_a_certificate_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]


def test_a_letter_with_a_stranger_among_its_vehicles_may_be_meant_for_ours(make):
    def car(number, vin):
        paper = make.certificate(id=f"c{number}", vin=vin, registration_date=YOUNG)
        return make.vehicle(paper, make.report(id=f"r{number}", vin=vin), vin=vin)

    vehicles = (car(1, make.VIN), car(2, make.OTHER_VIN), car(3, "LSGNB83LXJA006795"))
    rows = (make.row(make.OTHER_VIN), make.row("LBEHDAEB58Y038860"))
    letter = make.letter(issuer="比亚迪汽车有限公司", vehicles=rows)
    assert make.ask(rule, make.dossier(*vehicles, documents=(letter,))) == ["pass", "pass", "pass"]
    letter = make.letter(issuer="比亚迪汽车有限公司", vehicles=rows[:1])
    assert make.ask(rule, make.dossier(*vehicles, documents=(letter,))) == ["fail", "pass", "fail"]


def test_the_reason_for_looking_is_told(make):
    rival = make.read(D(2026, 10, 20), 1.0, D(2025, 10, 20))
    assert "亦可能为" in outcome(make, YOUNG, endorsed=rival).message.zh
    assert "未能识别" in outcome(make, YOUNG, endorsed=make.UNREAD).message.zh
    assert "过渡安排" not in outcome(make, YOUNG, endorsed=rival).message.zh
