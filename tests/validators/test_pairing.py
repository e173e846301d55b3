"""Papers find the vehicle that they are most plausibly meant for."""

from itertools import permutations

import pytest

from validators import pair

NEAR = "LSVCY6C49MN027780"


def paired(kit, rows, *papers):
    """VIN of the application, of the certificate and of the report, by vehicle; and the rest."""
    application = kit.application(vehicles=tuple(rows), source="declared" if rows else "none")
    vehicles, stray = pair(application, papers)
    named = [
        (
            vehicle.declared.vin.value,
            vehicle.certificate and vehicle.certificate.vin.value,
            vehicle.inspection and vehicle.inspection.vin.value,
        )
        for vehicle in vehicles
    ]
    return named, [paper.id for paper in stray]


def test_an_equal_vin_comes_first(kit):
    rows = (kit.row(), kit.row(vin=NEAR))
    papers = (kit.certificate(id="b", vin=NEAR), kit.certificate(), kit.report())
    assert paired(kit, rows, *papers) == ([(kit.VIN, kit.VIN, kit.VIN), (NEAR, NEAR, None)], [])


def test_what_is_left_goes_to_the_closest(kit):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN))
    papers = (kit.certificate(vin=NEAR), kit.certificate(id="c", vin="LZZ1ELSEXLW644550"))
    named, stray = paired(kit, rows, *papers)
    assert [certificate for _, certificate, _ in named] == [NEAR, "LZZ1ELSEXLW644550"]
    assert stray == []


def test_the_closest_of_several_is_chosen_and_not_the_first(kit):
    rows = (kit.row(vin="LSVCY6C49MN020009"), kit.row(), kit.row(vin=kit.OTHER_VIN))
    named, _ = paired(
        kit, rows, kit.certificate(vin=NEAR), kit.certificate(id="x", vin=kit.THIRD_VIN)
    )
    assert named[1][1] == NEAR


def test_a_report_follows_the_engine_number_of_its_certificate(kit):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN))
    papers = (
        kit.certificate(),
        kit.certificate(id="c", vin=kit.OTHER_VIN, engine_no="X1", plate_no="粤B00001"),
        kit.report(vin=kit.UNREAD, engine_no="X1"),
    )
    named, _ = paired(kit, rows, *papers)
    assert [report for _, _, report in named] == [None, None]
    vehicles, _ = pair(kit.application(vehicles=rows), papers)
    assert vehicles[0].inspection is None
    assert vehicles[1].inspection.id == "report"


def test_the_last_paper_goes_to_the_last_vehicle(kit):
    papers = (kit.certificate(vin=kit.THIRD_VIN), kit.report(vin=kit.UNREAD, engine_no="?"))
    named, stray = paired(kit, (kit.row(),), *papers)
    assert named == [(kit.VIN, kit.THIRD_VIN, None)]
    assert stray == []


def test_several_unlike_ones_are_left_over(kit):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN))
    papers = (
        kit.certificate(id="x", vin=kit.THIRD_VIN),
        kit.certificate(id="y", vin="WBA3A5G59DNP26082"),
    )
    named, stray = paired(kit, rows, *papers)
    assert [certificate for _, certificate, _ in named] == [None, None]
    assert stray == ["x", "y"]


def test_without_an_application_each_certificate_is_a_vehicle(kit):
    named, stray = paired(kit, (), kit.certificate(), kit.report())
    assert named == [(None, kit.VIN, kit.VIN)]
    assert stray == []


def test_a_second_report_of_a_vehicle_is_kept_beside_the_first(kit):
    papers = (kit.certificate(), kit.report(), kit.report(id="again", report_no="ZY-2"))
    vehicles, stray = pair(kit.application(), papers)
    assert [report.id for report in vehicles[0].more_inspections] == ["again"]
    assert stray == ()


@pytest.mark.parametrize("order", permutations(range(3)))
def test_the_order_of_papers_does_not_matter(kit, order):
    vins = ("LSVCY6C49MN027789", NEAR, "LZZ1ELSEXLW644557")
    papers = [kit.certificate(id=vins[at], vin=vins[at]) for at in order]
    named, stray = paired(kit, [kit.row(vin=vin) for vin in vins], *papers)
    assert all(own == certificate for own, certificate, _ in named)
    assert stray == []
