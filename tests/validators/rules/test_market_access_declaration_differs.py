from validators.rules.market_access_declaration_differs import (
    market_access_declaration_differs as rule,
)


def findings(make, *papers, vehicles=None, **application):
    subject = make.dossier(*(vehicles or (make.car(),)), documents=papers, **application)
    return make.told(rule, subject)


def outcomes(make, *papers, **more):
    return {f.field: f.outcome for f in findings(make, *papers, **more)}


ALL_PASS = {"issuer": "pass", "destination": "pass", "vins": "pass"}


def two(make):
    second = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN),
        make.report(id="r2", vin=make.OTHER_VIN),
        vin=make.OTHER_VIN,
    )
    return make.car(), second


def test_a_declaration_that_agrees_passes(make):
    assert outcomes(make, make.market()) == ALL_PASS


def test_the_exporter_declares(make):
    found = outcomes(make, make.market(issuer="深圳前海车行有限公司"))
    assert found == {**ALL_PASS, "issuer": "fail"}
    assert outcomes(make, make.market(issuer=make.UNREAD)) == {**ALL_PASS, "issuer": "unsure"}
    assert outcomes(make, make.market(issuer=make.Field())) == {
        "destination": "pass",
        "vins": "pass",
    }


def test_the_destination_is_the_application_s_where_it_is_named(make):
    assert outcomes(make, make.market(destination="KZ")) == {**ALL_PASS, "destination": "fail"}
    assert outcomes(make, make.market(destination="俄罗斯")) == ALL_PASS
    assert outcomes(make, make.market(destination=make.Field())) == {
        "issuer": "pass",
        "vins": "pass",
    }
    found = outcomes(make, make.market(), destination=make.Field())
    assert found == {"issuer": "pass", "vins": "pass"}
    found = outcomes(make, make.market(), exporter=make.Field())
    assert found == {"destination": "pass", "vins": "pass"}


def test_a_vehicle_that_is_not_listed_is_a_fault_and_named(make):
    found = findings(make, make.market(), vehicles=two(make))
    by_vin = {f.vin: f for f in found if f.field == "vins"}
    assert by_vin[make.VIN].outcome == "pass"
    assert by_vin[make.OTHER_VIN].outcome == "fail"
    assert "（未列明）" in by_vin[make.OTHER_VIN].message.zh


def test_one_wrong_character_in_the_list_is_a_fault_that_shows_it(make):
    wrong = make.VIN[:-1] + "8"
    (finding,) = [
        f for f in findings(make, make.market(vehicles=(make.row(wrong),))) if f.field == "vins"
    ]
    assert (finding.outcome, finding.found, finding.expected) == ("fail", wrong, make.VIN)


def test_a_doubtful_vin_in_the_list_is_for_a_person(make):
    doubtful = make.row(make.read(make.VIN[:-1] + "8", 0.8))
    assert outcomes(make, make.market(vehicles=(doubtful,)))["vins"] == "unsure"
    unread = make.row(make.UNREAD)
    assert outcomes(make, make.market(vehicles=(unread,)))["vins"] == "unsure"


def test_the_certificate_s_vin_will_do(make):
    each = make.vehicle(make.certificate(), make.report(), vin=make.OTHER_VIN)
    assert outcomes(make, make.market(), vehicles=(each,))["vins"] == "pass"


def test_one_declaration_for_all_vehicles_need_not_list_them(make):
    paper = make.market(vehicles=(), covers_application=True)
    found = [f for f in findings(make, paper, vehicles=two(make)) if f.field == "vins"]
    assert [f.outcome for f in found] == ["pass", "pass"]
    assert "全部车辆" in found[0].message.zh


def test_a_list_is_not_widened_by_such_words(make):
    paper = make.market(covers_application=True)
    found = [f.outcome for f in findings(make, paper, vehicles=two(make)) if f.field == "vins"]
    assert found == ["pass", "fail"]


def test_a_declaration_for_nobody_in_particular_is_for_a_person(make):
    for covers in (False, make.Field(), make.read(True, 0.4), make.read(True, 1.0, False)):
        paper = make.market(vehicles=(), covers_application=covers)
        (finding,) = [f for f in findings(make, paper) if f.field == "vins"]
        assert finding.outcome == "unsure"
        assert "适用范围" in finding.message.zh


def test_rows_without_any_vin_are_no_list(make):
    bare = make.row(make.Field(), brand="大众")
    paper = make.market(vehicles=(bare,), covers_application=True)
    assert outcomes(make, paper)["vins"] == "pass"


def test_a_declaration_a_vehicle_is_as_good(make):
    papers = (
        make.market(),
        make.market(id="m2", vehicles=(make.row(make.OTHER_VIN),)),
    )
    found = [f.outcome for f in findings(make, *papers, vehicles=two(make)) if f.field == "vins"]
    assert found == ["pass", "pass"]


def test_vehicles_beyond_the_application_do_no_harm(make):
    paper = make.market(vehicles=(make.row(), make.row(make.OTHER_VIN)))
    assert outcomes(make, paper) == ALL_PASS


def test_another_brand_or_model_beside_the_vin_is_for_a_person(make):
    def judged(**values):
        return outcomes(make, make.market(vehicles=(make.row(**values),)))["vins"]

    assert judged(brand="别克") == "unsure"
    assert judged(model="SGM6520UAAA") == "unsure"
    assert judged(brand="VOLKSWAGEN", model="SVW7142BPV LAVIDA") == "pass"
    assert judged(brand=make.read("别克", 0.8)) == "pass"
    assert judged(model=make.BLANK) == "pass"
    each = make.vehicle(None, make.report())
    paper = make.market(vehicles=(make.row(brand="别克"),))
    assert outcomes(make, paper, vehicles=(each,))["vins"] == "pass"


def test_without_a_declaration_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.car())) == ["not_applicable"]


def test_words_for_all_vehicles_need_be_readable_only(make):
    paper = make.market(vehicles=(), covers_application=make.read(True, 0.5))
    assert outcomes(make, paper)["vins"] == "pass"
