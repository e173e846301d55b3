from dossier import File, FileError, Text
from validators.rules.registration_certificate_missing import (
    registration_certificate_missing as rule,
)


def test_each_vehicle_has_its_certificate(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]


def test_a_missing_certificate_is_a_fault_of_its_vehicle(kit):
    (finding,) = kit.told(rule, kit.with_(certificate=None))
    assert (finding.outcome, finding.vin) == ("fail", kit.VIN)
    assert kit.VIN in finding.message.zh


def test_where_a_page_was_hard_to_read_it_may_be_there(kit):
    (finding,) = kit.told(rule, kit.with_(certificate=None, poor=(2,)))
    assert finding.outcome == "unsure"
    assert "a.pdf第2页" in finding.message.zh


def test_where_a_file_could_not_be_opened_it_may_be_there(kit):
    error = FileError(code="file-damaged", message=Text(zh="已损坏。", en="It is damaged."))
    broken = File(name="b.pdf", sha256="1", size=1, media_type="application/pdf", error=error)
    dossier = kit.dossier(papers=kit.papers(certificate=None), files=(broken,))
    assert kit.ask(rule, dossier) == ["unsure"]


def test_a_left_over_certificate_of_doubtful_vin_may_be_the_one(kit):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN), kit.row(vin=kit.THIRD_VIN))
    stray = kit.certificate(id="stray", vin=kit.UNREAD)
    application = kit.application(vehicles=rows)
    dossier = kit.dossier(application, kit.papers(stray=stray))
    assert kit.ask(rule, dossier) == ["pass", "unsure", "unsure"]


def test_a_dossier_without_any_vehicle_lacks_it_too(kit):
    application = kit.application(vehicles=())
    assert kit.ask(rule, kit.dossier(application, kit.papers(certificate=None))) == ["fail"]
