"""Which letter is whose, where several vehicles and letters lie in one dossier."""

import datetime as dt

from validators.rules.after_sales_confirmation_differs import after_sales_confirmation_differs
from validators.rules.after_sales_confirmation_unsealed import after_sales_confirmation_unsealed
from validators.rules.after_sales_outlet_missing import after_sales_outlet_missing

YOUNG = {"registration_date": dt.date(2026, 7, 1), "manufacture_date": dt.date(2026, 5, 1)}


def two(make, *letters):
    """A young vehicle and an old one, with letters."""
    young = make.vehicle(make.certificate(**YOUNG), make.report())
    old = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN, certificate_no="310007790001"),
        make.report(id="r2", vin=make.OTHER_VIN),
        vin=make.OTHER_VIN,
    )
    return make.dossier(young, old, documents=letters)


def test_one_vehicle_that_needs_a_letter_has_all_letters_looked_at(make):
    bare = make.letter(sealed=False, outlet=make.BLANK)
    assert make.ask(after_sales_confirmation_unsealed, two(make, bare)) == ["fail"]
    assert make.ask(after_sales_outlet_missing, two(make, bare)) == ["fail"]
    old = make.dossier(make.car(), documents=(bare,))
    assert make.ask(after_sales_confirmation_unsealed, old) == ["not_applicable"]
    assert make.ask(after_sales_outlet_missing, old) == ["not_applicable"]


def test_an_outlet_that_was_not_read_says_why(make):
    (finding,) = make.told(after_sales_outlet_missing, two(make, make.letter(outlet=make.UNREAD)))
    assert finding.outcome == "unsure"
    assert "相关内容未能识别" in finding.message.zh


def test_of_two_letters_the_one_that_lists_the_vehicle_is_its_own(make):
    other = make.letter(id="other", issuer="别家汽车有限公司", vehicles=(make.row(make.OTHER_VIN),))
    found = make.told(after_sales_confirmation_differs, two(make, other, make.letter()))
    assert {f.outcome for f in found} == {"pass"}
    found = make.told(after_sales_confirmation_differs, two(make, other))
    assert {f.field for f in found if f.outcome == "fail"} <= {"vins", "issuer"}


def test_a_letter_by_another_firm_that_lists_the_vehicle_is_a_fault(make):
    letter = make.letter(issuer="上汽大众汽车销售有限公司")
    found = make.told(after_sales_confirmation_differs, two(make, letter))
    assert [(f.field, f.expected) for f in found if f.outcome == "fail"] == [("issuer", make.MAKER)]


def test_a_doubtful_vin_or_issuer_says_why_a_person_looks(make):
    doubtful = make.row(make.read(make.VIN, 0.97, make.OTHER_VIN))
    found = make.told(
        after_sales_confirmation_differs, two(make, make.letter(vehicles=(doubtful,)))
    )
    (vin,) = [f for f in found if f.field == "vins"]
    assert (vin.outcome, "亦可能为" in vin.message.zh) == ("unsure", True)
    letter = make.letter(issuer=make.read(make.MAKER, 0.97, "上汽大从汽车有限公司"))
    found = make.told(after_sales_confirmation_differs, two(make, letter))
    (issuer,) = [f for f in found if f.field == "issuer"]
    assert (issuer.outcome, "亦可能为" in issuer.message.zh) == ("unsure", True)
