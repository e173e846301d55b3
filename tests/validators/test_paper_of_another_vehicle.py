from dossier import Unknown
from validators.rules.paper_of_another_vehicle import paper_of_another_vehicle as rule


def test_papers_that_all_belong_to_a_vehicle_pass(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]


def test_another_vehicles_certificate_is_for_a_person(kit):
    extra = kit.certificate(id="extra", vin=kit.OTHER_VIN)
    (finding,) = kit.told(rule, kit.with_(extra=extra))
    assert (finding.outcome, finding.severity, finding.documents) == ("fail", "review", ("extra",))


def test_one_of_doubtful_vin_is_unsure(kit):
    extra = kit.report(id="extra", vin=kit.UNREAD, engine_no=kit.ABSENT, report_no="ZY-9")
    assert kit.ask(rule, kit.with_(extra=extra)) == ["unsure"]


def test_without_an_application_nothing_is_anothers(kit):
    assert kit.ask(rule, kit.with_(application={"source": "none"})) == ["not_applicable"]


def permit(kit, *vins):
    return Unknown(id="permit", name=kit.read("机动车行驶证"), vins=vins)


def test_a_driving_permit_of_another_vehicle_is_for_a_person(kit):
    (finding,) = kit.told(rule, kit.with_(extra=permit(kit, kit.read(kit.OTHER_VIN))))
    assert (finding.outcome, finding.found) == ("fail", kit.OTHER_VIN)
    doubtful = permit(kit, kit.read(kit.OTHER_VIN, 0.8))
    assert kit.ask(rule, kit.with_(extra=doubtful)) == ["unsure"]


def test_a_companion_that_names_our_vehicle_or_nearly_does_is_none_of_another(kit):
    misread = kit.VIN.replace("7789", "1189")
    for vins in ((kit.VIN,), (kit.OTHER_VIN, kit.VIN), (misread,), ()):
        extra = permit(kit, *map(kit.read, vins))
        assert kit.ask(rule, kit.with_(extra=extra)) == ["pass"]
