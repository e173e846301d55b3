"""Sound dossiers of every kind are cleared."""

import datetime as dt
from decimal import Decimal

import pytest

from validators import judge, verdict

D = dt.date


def troubles(dossier):
    """Everything that would need a person."""
    return [(f.rule, f.outcome, f.message.zh) for f in judge(dossier) if f.needs_a_person]


def test_a_sound_dossier_is_cleared(kit):
    dossier = kit.dossier()
    assert troubles(dossier) == []
    assert verdict(dossier, judge(dossier)) == "cleared"


def test_passes_say_what_was_compared(kit):
    passes = [finding for finding in judge(kit.dossier()) if finding.outcome == "pass"]
    vin = next(finding for finding in passes if finding.rule == "registration-vin-differs")
    assert (vin.expected, vin.found, vin.documents) == (kit.VIN, kit.VIN, ("certificate",))
    assert vin.evidence
    assert vin.message.zh == f"申请表与《机动车登记证书》的车辆识别代号一致：{kit.VIN}。"


CERTIFICATES = {
    "several transfers": lambda kit: kit.certificate(
        entries=(
            kit.entry("registration", D(2021, 3, 10), "张伟"),
            kit.entry("transfer", D(2022, 5, 1), "李娜"),
            kit.entry("transfer", D(2024, 6, 2), "深圳市前海二手车有限公司"),
            kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER, kit.USCC, for_export=True),
        )
    ),
    "the endorsed transfer printed twice": lambda kit: kit.certificate(
        entries=(
            kit.entry("registration", D(2021, 3, 10), "张伟"),
            kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER),
            kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER, for_export=True),
        )
    ),
    "released mortgage": lambda kit: kit.certificate(
        mortgage="released",
        entries=(
            kit.entry("mortgage", D(2021, 4, 1)),
            kit.entry("mortgage_release", D(2024, 4, 1)),
            kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER, for_export=True),
        ),
    ),
    "old organisation code": lambda kit: kit.certificate(owner_id="MACPQJKN-0"),
    "no code of the owner": lambda kit: kit.certificate(owner_id=kit.ABSENT),
    "no certificate number": lambda kit: kit.certificate(certificate_no=kit.ABSENT),
    "no printed page numbers": lambda kit: kit.certificate(page_numbers=()),
    "two-up scans, one number not read": lambda kit: kit.certificate(
        page_numbers=(1, 2, 4),
        pages=kit.certificate().pages[:2],
    ),
    "read with little confidence, but no rival": lambda kit: kit.certificate(
        vin=kit.read(kit.VIN, 0.6), owner=kit.read(kit.EXPORTER, 0.7)
    ),
    "a rival in spelling only": lambda kit: kit.certificate(
        owner=kit.read("广州远航汽车贸易有限公司", 0.97, "廣州远航汽车贸易 有限公司")
    ),
}


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_sound_certificate_needs_nobody(kit, name):
    assert troubles(kit.with_(certificate=CERTIFICATES[name](kit))) == []


CONTRACTS = {
    "foreign with translation": lambda kit: (kit.foreign(), kit.translation()),
    "translation without price, currency and destination": lambda kit: (
        kit.foreign(),
        kit.translation(
            total_amount=kit.ABSENT,
            currency=kit.ABSENT,
            destination=kit.ABSENT,
            quantity=kit.ABSENT,
        ),
    ),
    "bilingual": lambda kit: (
        kit.contract(
            language=("en", "zh"),
            seller="广州远航汽车贸易有限公司 Guangzhou Yuanhang Auto Trade Co., Ltd.",
        ),
    ),
    "without VINs": lambda kit: (kit.contract(vehicles=(kit.listed(kit.ABSENT),)),),
    "without any list": lambda kit: (kit.contract(vehicles=()),),
    "with signatures alone": lambda kit: (kit.contract(sealed=False),),
}


@pytest.mark.parametrize("name", CONTRACTS)
def test_a_sound_contract_needs_nobody(kit, name):
    assert troubles(kit.with_(contract=CONTRACTS[name](kit))) == []


def test_an_imported_car_needs_no_check_digit(kit):
    vin = "WDDGF4HB0CR210001"
    car = {"vin": vin, "brand": "宝马牌(BMW)", "model": "BMW7201", "displacement": 1997}
    dossier = kit.dossier(
        kit.application(
            goods_name="旧宝马牌2.0L小轿车",
            hs_codes=(kit.read("8703234110"),),
            vehicles=(kit.row(**car),),
        ),
        kit.papers(
            certificate=kit.certificate(
                vin=vin,
                brand="宝马牌(BMW)",
                model="BMW7201",
                displacement_ml=1997,
                domestic_or_imported="进口",
                manufacturer="BMW AG",
            ),
            contract=kit.contract(vehicles=(kit.listed(vin, model="BMW7201"),)),
            report=kit.report(vin=vin, brand="宝马牌", model="BMW7201"),
            letters=kit.letters(vin),
        ),
    )
    assert troubles(dossier) == []


def test_an_electric_car_has_no_displacement(kit):
    car = {"displacement": kit.BLANK, "brand": "比亚迪牌", "model": "BYD7005BEV"}
    dossier = kit.dossier(
        kit.application(
            goods_name="旧比亚迪牌小轿车",
            hs_codes=(kit.read("8703801090"),),
            vehicles=(kit.row(**car),),
        ),
        kit.papers(
            certificate=kit.certificate(
                brand="比亚迪牌",
                model="BYD7005BEV",
                displacement_ml=kit.BLANK,
                fuel="电",
                manufacturer="比亚迪汽车工业有限公司",
            ),
            contract=kit.contract(vehicles=(kit.listed(kit.VIN, model="BYD7005BEV"),)),
            report=kit.report(brand="比亚迪牌", model="BYD7005BEV"),
        ),
    )
    assert [trouble for trouble in troubles(dossier) if trouble[0] != "origin-unlike-vin"] == []


def test_an_endorsement_of_2025_needs_nobody(kit):
    day = D(2025, 12, 20)
    certificate = kit.certificate(
        export_endorsement_date=day,
        entries=(kit.entry("transfer", day, kit.EXPORTER, for_export=True),),
    )
    assert troubles(kit.with_(row={"endorsement_date": day}, certificate=certificate)) == []


def test_a_declared_application_beside_its_form_needs_nobody(kit):
    assert troubles(kit.with_(form=kit.form())) == []


def test_an_application_read_from_the_form_needs_nobody(kit):
    application = kit.application(source="form", total_amount=kit.ABSENT, unit=kit.ABSENT)
    dossier = kit.dossier(application, kit.papers(form=kit.form()))
    assert troubles(dossier) == []


def test_several_vehicles_need_nobody(kit):
    vins = (kit.VIN, kit.OTHER_VIN, kit.THIRD_VIN)
    application = kit.application(
        vehicles=tuple(kit.row(vin=vin) for vin in vins),
        quantity=3,
        total_amount=Decimal(24000),
    )
    papers = [
        *(
            kit.certificate(id=f"c{n}", vin=vin, certificate_no=f"31000779823{n}")
            for n, vin in enumerate(vins)
        ),
        *(kit.report(id=f"r{n}", vin=vin, report_no=f"ZY-{n}") for n, vin in enumerate(vins)),
        kit.contract(
            vehicles=tuple(kit.listed(vin) for vin in vins),
            quantity=3,
            total_amount=Decimal(24000),
        ),
        *kit.letters(*vins),
    ]
    found = troubles(kit.dossier(application, papers))
    assert [trouble for trouble in found if trouble[0] != "origin-unlike-vin"] == []


def test_papers_that_commonly_lie_beside_are_harmless(kit):
    from dossier import Page

    pages = (
        Page(file="a.pdf", page=1, document="certificate"),
        Page(file="a.pdf", page=2, legibility="blank"),
        Page(file="b.jpg", page=1),
    )
    assert troubles(kit.dossier(pages=pages)) == []
