"""Boundaries and readings on which rules of certificates and pages turn."""

from validators.rules.owner_code_differs import owner_code_differs
from validators.rules.page_unrecognised import page_unrecognised
from validators.rules.registration_certificate_incomplete import (
    registration_certificate_incomplete,
)
from validators.rules.registration_certificate_missing import registration_certificate_missing
from validators.rules.text_layer_differs_from_image import text_layer_differs_from_image


def test_an_old_code_with_a_rival_is_for_a_person(kit):
    rival = {"uscc": kit.read(kit.USCC, 0.97, "91440113MACPQJKN14")}
    certificate = kit.certificate(owner_id="MACPQJKN-0")
    subject = kit.with_(application=rival, certificate=certificate)
    assert kit.ask(owner_code_differs, subject) == ["unsure"]
    same = {"uscc": kit.read(kit.USCC, 0.97, "81440113MACPQJKN06")}
    subject = kit.with_(application=same, certificate=certificate)
    assert kit.ask(owner_code_differs, subject) == ["pass"]


def test_a_strange_page_is_named_with_what_it_resembles(kit):
    from dossier import Page

    likes = ("contract", "inspection_report")
    pages = (Page(file="b.jpg", page=3, resembles=likes), Page(file="c.jpg", page=1))
    (finding,) = kit.told(page_unrecognised, kit.dossier(pages=pages))
    assert "b.jpg第3页" in finding.message.zh
    assert (
        "出口合同、检测报告" in finding.message.zh or "出口合同、产品检测报告" in finding.message.zh
    )
    assert [(e.file, e.page, e.reader) for e in finding.evidence] == [("b.jpg", 3, "page")]


def incomplete(kit, numbers, pages, **values):
    certificate = kit.certificate(
        page_numbers=numbers, pages=kit.certificate().pages[:pages], **values
    )
    return kit.told(registration_certificate_incomplete, kit.with_(certificate=certificate))[0]


def test_a_skipped_page_counts_from_the_third_on(kit):
    assert incomplete(kit, (1, 2, 4), 3).outcome == "fail"
    assert incomplete(kit, (1, 4), 2).outcome == "fail"
    assert "第3页" in incomplete(kit, (1, 4), 2).message.zh
    assert incomplete(kit, (2, 3), 2).outcome == "pass"
    assert incomplete(kit, (1, 3), 2).outcome == "pass"


def test_a_certificate_without_pages_of_entries_is_told(kit):
    bare = {"export_endorsement": False, "entries": ()}
    finding = incomplete(kit, (1, 2), 2, **bare)
    assert finding.outcome == "fail"
    assert "登记栏页面" in finding.message.zh
    assert incomplete(kit, (1, 2), 3, **bare).outcome == "unsure"
    assert incomplete(kit, (1, 2), 2).outcome == "pass"


def test_a_stray_certificate_may_be_the_missing_one_where_either_vin_is_doubtful(kit):
    stray = kit.certificate(vin=kit.read(kit.THIRD_VIN, 0.8), certificate_no="310007790001")

    def ask(vin, paper):
        rows = (kit.row(vin=vin), kit.row(vin=kit.THIRD_VIN))
        application = kit.application(vehicles=rows, quantity=2)
        papers = kit.papers(certificate=paper)
        dossier = kit.dossier(application, papers)
        bare = [v.model_copy(update={"certificate": None}) for v in dossier.vehicles]
        dossier = dossier.model_copy(update={"vehicles": tuple(bare), "stray": (paper,)})
        return kit.ask(registration_certificate_missing, dossier)[0]

    sure = stray.model_copy(update={"vin": kit.read(kit.THIRD_VIN)})
    assert ask(kit.OTHER_VIN, stray) == "unsure"
    assert ask(kit.OTHER_VIN, sure) == "fail"
    assert ask(kit.read(kit.OTHER_VIN, 0.8), sure) == "unsure"


def test_a_claim_counts_as_a_fault_from_sure_on(kit):
    from dossier import Claim

    for confidence, outcome in ((0.95, "fail"), (0.94, "unsure")):
        claim = Claim(
            field="vin", text_layer="A", picture="B", confidence=confidence, evidence=(kit.PLACE,)
        )
        contract = kit.contract().model_copy(update={"claims": (claim,)})
        subject = kit.with_(contract=contract)
        found = kit.told(text_layer_differs_from_image, subject)
        assert [f.outcome for f in found if f.expected == "A"] == [outcome]
