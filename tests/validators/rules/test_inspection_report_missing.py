from dossier import Field
from validators.rules.inspection_report_missing import inspection_report_missing as rule


def test_a_report_is_there(make):
    (finding,) = make.told(rule, make.dossier(make.car()))
    assert (finding.outcome, finding.documents) == ("pass", ("report",))


def test_a_report_is_missing_where_every_page_was_read(make):
    (finding,) = make.told(rule, make.dossier(make.vehicle(make.certificate())))
    assert (finding.outcome, finding.severity, finding.vin) == ("fail", "error", make.VIN)


def test_a_page_that_was_not_legible_may_be_the_report(make):
    subject = make.dossier(make.vehicle(make.certificate()), well_read=False)
    (finding,) = make.told(rule, subject)
    assert finding.outcome == "unsure"
    assert "a.pdf第1页" in finding.message.zh


def test_a_report_of_nobody_may_be_the_vehicle_s_unless_its_vin_is_sure(make):
    alone = make.vehicle(make.certificate())
    unread = make.report(id="stray", vin=make.UNREAD)
    assert make.ask(rule, make.dossier(alone, stray=(unread,))) == ["unsure"]
    others = make.report(id="stray", vin=make.OTHER_VIN)
    assert make.ask(rule, make.dossier(alone, stray=(others,))) == ["fail"]
    paper = make.certificate(id="stray", vin=make.UNREAD)
    assert make.ask(rule, make.dossier(alone, stray=(paper,))) == ["fail"]


def test_a_report_that_names_several_vehicles_leaves_it_open_whose_it_is(make):
    named = (Field(value=make.VIN, confidence=0.97),)
    shared = make.report(vin=make.OTHER_VIN).model_copy(update={"other_vins": named})
    other = make.vehicle(make.certificate(vin=make.OTHER_VIN), inspection=shared)
    alone = make.vehicle(make.certificate())
    assert make.ask(rule, make.dossier(alone, other))[:1] == ["unsure"]
