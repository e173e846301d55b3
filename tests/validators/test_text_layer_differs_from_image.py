from dossier import Claim, Evidence
from validators.rules.text_layer_differs_from_image import text_layer_differs_from_image as rule


def claim(kit, confidence):
    return Claim(
        field="vin",
        text_layer=kit.OTHER_VIN,
        picture=kit.VIN,
        confidence=confidence,
        evidence=(kit.PLACE,),
    )


def outcomes(kit, paper):
    found = kit.told(rule, kit.dossier(papers=[paper]))
    return [(f.outcome, f.field, f.vin) for f in found]


def test_a_text_layer_that_says_something_else_is_a_fault(kit):
    paper = kit.certificate(claims=(claim(kit, 0.99),))
    assert outcomes(kit, paper) == [("fail", "vin", kit.VIN)]


def test_where_the_picture_is_not_sure_it_is_for_a_person(kit):
    paper = kit.certificate(claims=(claim(kit, 0.9),))
    assert outcomes(kit, paper) == [("unsure", "vin", kit.VIN)]


def test_a_text_layer_that_agrees_passes_and_a_scan_has_none(kit):
    assert outcomes(kit, kit.contract()) == [("not_applicable", None, None)]
    place = Evidence(**{**dict(kit.PLACE), "reader": "text-layer"})
    number = kit.read("A-1").model_copy(update={"evidence": (place,)})
    assert outcomes(kit, kit.contract(contract_no=number)) == [("pass", None, None)]
