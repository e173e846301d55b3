import datetime as dt

from validators.law import tables
from validators.rules.after_sales_confirmation_differs import (
    after_sales_confirmation_differs as rule,
)

D = dt.date
YOUNG = D(2026, 7, 1)
ALL_PASS = {"vins": "pass", "issuer": "pass", "destination": "pass"}


def findings(make, *letters, registered=YOUNG, **application):
    young = make.certificate(registration_date=registered)
    each = make.vehicle(young, make.report())
    return make.told(rule, make.dossier(each, documents=letters, **application))


def outcomes(make, *letters, **more):
    return {f.field: f.outcome for f in findings(make, *letters, **more)}


def test_a_letter_of_the_manufacturer_passes(make):
    assert outcomes(make, make.letter()) == ALL_PASS
    assert {f.vin for f in findings(make, make.letter())} == {make.VIN, None}


def test_a_sales_company_is_not_the_manufacturer(make):
    found = findings(make, make.letter(issuer="上汽大众汽车销售有限公司"))
    (issuer,) = [f for f in found if f.field == "issuer"]
    assert (issuer.outcome, issuer.expected, issuer.severity) == ("fail", make.MAKER, "error")


def test_the_letter_names_the_application_s_country(make):
    assert outcomes(make, make.letter(destination="KZ"))["destination"] == "fail"
    assert outcomes(make, make.letter(destination="俄罗斯联邦"))["destination"] == "pass"
    assert outcomes(make, make.letter(destination=make.Field()))["destination"] == "unsure"
    found = outcomes(make, make.letter(), destination=make.Field())
    assert found == {"vins": "pass", "issuer": "pass", None: "not_applicable"}


def test_the_letter_lists_the_vehicle(make):
    wrong = make.VIN[:-1] + "8"
    found = findings(make, make.letter(vehicles=(make.row(wrong),)))
    (vins,) = [f for f in found if f.field == "vins"]
    assert (vins.outcome, vins.found, vins.expected) == ("fail", wrong, make.VIN)
    far = outcomes(make, make.letter(vehicles=(make.row(make.OTHER_VIN),)))
    assert far["vins"] == "fail"


def test_a_letter_without_a_legible_list_is_for_a_person(make):
    for vehicles in ((), (make.row(make.UNREAD),)):
        found = findings(make, make.letter(vehicles=vehicles))
        assert found[0].outcome == "unsure"


def test_doubtful_names_are_for_a_person(make):
    assert outcomes(make, make.letter(issuer=make.UNREAD))["issuer"] == "unsure"
    doubtful = make.read("上汽大众汽车销售有限公司", 0.8)
    assert outcomes(make, make.letter(issuer=doubtful))["issuer"] == "unsure"


def test_a_vehicle_that_may_not_need_a_letter_is_for_a_person_where_it_differs(make):
    maybe = make.read(D(2026, 7, 1), 1.0, D(2026, 1, 1))
    assert outcomes(make, make.letter(), registered=maybe) == ALL_PASS
    other = make.letter(issuer="上汽大众汽车销售有限公司")
    assert outcomes(make, other, registered=maybe)["issuer"] == "unsure"
    unlisted = make.letter(vehicles=(make.row(make.OTHER_VIN),))
    assert outcomes(make, unlisted, registered=maybe)["vins"] == "unsure"


def test_an_old_vehicle_s_letter_is_nobody_s_business(make):
    found = outcomes(make, make.letter(issuer="某公司"), registered=D(2026, 1, 1))
    assert found == {None: "not_applicable"}


def test_without_a_letter_there_is_nothing_to_compare(make):
    assert outcomes(make) == {None: "not_applicable"}
    subject = make.dossier(make.vehicle(), documents=(make.letter(),))
    assert make.ask(rule, subject) == ["not_applicable"]


def test_the_letter_that_lists_the_vehicle_counts_among_several(make):
    other = make.letter(id="l2", issuer="比亚迪汽车有限公司", vehicles=(make.row(make.OTHER_VIN),))
    assert outcomes(make, other, make.letter())["issuer"] == "pass"


def test_where_the_list_of_manufacturers_is_loaded_the_issuer_stands_in_it(make):
    before = tables.use(tables.Tables(manufacturers=frozenset({"别的汽车有限公司"})))
    try:
        (issuer,) = [f for f in findings(make, make.letter()) if f.field == "issuer"]
        assert issuer.outcome == "unsure"
        assert "企业名单" in issuer.message.zh
        tables.use(tables.Tables(manufacturers=frozenset({make.MAKER})))
        assert outcomes(make, make.letter()) == ALL_PASS
    finally:
        tables.use(before)
