import datetime as dt

import pytest

from dossier import Application, ApplicationVehicle, Field, RegistrationCertificate, Vehicle


def contracting(make, without=(), mode="对外承包工程", kind="contracting", **changes):
    """A licence application by project contracting, with the papers of the project."""
    papers = [
        make.paper(which, {**make.PROJECT, **changes.get(which, {})})
        for which in ("award", "filing", "project")
        if which not in without
    ]
    application = Application(
        exporter=Field.declared(make.NAME),
        destination=Field.declared("KZ"),
        trade_mode=Field.declared(mode),
        enterprise_type=Field.declared(kind),
        source="declared",
    )
    return make.declaration().model_copy(
        update={"kind": "licence", "application": application, "documents": tuple(papers)}
    )


RULES = (
    "bid-award-missing",
    "project-filing-form-missing",
    "project-contract-missing",
    "project-contractor-differs",
    "project-differs",
    "project-destination-differs",
    "trade-mode-not-contracting",
)


def test_three_papers_of_one_project_pass(make):
    found = make.outcomes(contracting(make))
    assert all(set(found[rule]) == {"pass"} for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("bid-award-missing", {"without": ("award",)}),
        ("project-filing-form-missing", {"without": ("filing",)}),
        ("project-contract-missing", {"without": ("project",)}),
        ("project-contractor-differs", {"award": {"contractor": "天津恒启贸易有限公司"}}),
        ("project-differs", {"project": {"project": "阿斯塔纳供水项目"}}),
        ("project-destination-differs", {"filing": {"destination": "RU"}}),
        ("trade-mode-not-contracting", {"mode": "一般贸易"}),
    ],
)
def test_each_fault_of_the_project_is_found(make, rule, changes):
    assert "fail" in make.outcomes(contracting(make, **changes))[rule]


def test_what_was_not_read_is_left_to_a_person(make):
    found = make.outcomes(
        contracting(make, project={"project": make.UNREAD}, award={"contractor": make.UNREAD})
    )
    assert "unsure" in found["project-differs"]
    assert "unsure" in found["project-contractor-differs"]


def test_an_export_by_general_trade_owes_no_papers_of_a_project(make):
    subject = contracting(
        make, without=("award", "filing", "project"), mode="一般贸易", kind="trade"
    )
    found = make.outcomes(subject)
    assert all(set(found[rule]) == {"not_applicable"} for rule in RULES)


def test_a_manufacturer_exports_what_it_made(make):
    def outcome(maker, kind):
        certificate = RegistrationCertificate(id="c", manufacturer=make.read(maker))
        application = Application(
            exporter=Field.declared(make.NAME), enterprise_type=Field.declared(kind),
            source="declared",
        )  # fmt: skip
        subject = make.declaration(day=dt.date(2026, 3, 2)).model_copy(
            update={
                "kind": "licence",
                "application": application,
                "documents": (certificate,),
                "vehicles": (Vehicle(declared=ApplicationVehicle(), certificate=certificate),),
            }
        )
        return make.outcomes(subject)["product-of-another-manufacturer"]

    assert outcome(make.NAME, "production") == ["pass"]
    assert outcome("上汽大众汽车有限公司", "production") == ["fail"]
    assert outcome("上汽大众汽车有限公司", "trade") == ["not_applicable"]
