"""A paper handed in twice is one paper, and what differs between its scans is a doubt."""

import datetime as dt

import pytest

from dossier import PageRef
from validators.merging import merged

D = dt.date


def pages(*numbers):
    return tuple(PageRef(file="b.pdf", page=number) for number in numbers)


def test_scans_of_one_certificate_are_one_paper(kit):
    (paper,) = merged([kit.certificate(), kit.certificate(id="again", pages=pages(1, 2))])
    assert paper.id == "certificate"
    assert len(paper.pages) == 6
    assert len(paper.entries) == 2
    assert paper.vin.value == kit.VIN
    assert paper.vin.alternatives == ()


def test_certificates_of_two_vehicles_stay_two(kit):
    assert len(merged([kit.certificate(), kit.certificate(id="b", vin=kit.OTHER_VIN)])) == 2
    assert len(merged([kit.certificate(vin=kit.UNREAD), kit.certificate(vin=kit.UNREAD)])) == 2


@pytest.mark.parametrize("first", [True, False])
def test_what_one_scan_alone_shows_counts(kit, first):
    full = kit.certificate(mortgage="open")
    bare = kit.certificate(
        mortgage="none", export_endorsement=False, export_endorsement_date=kit.ABSENT, entries=()
    )
    (paper,) = merged([full, bare] if first else [bare, full])
    assert paper.mortgage.value == "open"
    assert paper.export_endorsement.value is True
    assert paper.export_endorsement_date.value == D(2026, 10, 20)


def test_the_scan_with_the_later_record_tells_the_owner(kit):
    older = kit.certificate(
        owner="深圳市前海二手车有限公司",
        entries=(kit.entry("registration", D(2021, 3, 10), "深圳市前海二手车有限公司"),),
    )
    for papers in ([older, kit.certificate()], [kit.certificate(), older]):
        assert merged(papers)[0].owner.value == kit.EXPORTER


def test_a_conflict_is_a_doubt(kit):
    (paper,) = merged([kit.certificate(), kit.certificate(engine_no="CKJ123450")])
    assert paper.engine_no.value == "CKJ123456"
    assert paper.engine_no.alternatives == ("CKJ123450",)


def test_a_second_scan_settles_what_the_first_left_open(kit):
    doubtful = kit.certificate(vin=kit.read(kit.VIN, 0.9, "LSVCY6C49MN027780"))
    (paper,) = merged([doubtful, kit.certificate()])
    assert paper.vin.sure


def test_reports_of_one_vehicle_are_two_where_their_numbers_differ(kit):
    assert len(merged([kit.report(), kit.report(id="b", report_no="ZY-2")])) == 2
    assert len(merged([kit.report(), kit.report(id="b", report_no=kit.ABSENT)])) == 1


def test_reports_that_contradict_each_other_leave_it_open(kit):
    (paper,) = merged([kit.report(), kit.report(id="b", conclusion="unqualified")])
    assert not paper.conclusion.sure


def test_a_worksheet_that_cites_no_standard_leaves_that_of_its_report(kit):
    report, sheet = kit.report(), kit.report(standards=kit.read(()))
    (made,) = merged((report, sheet))
    assert (made.standards.value, made.standards.alternatives) == (report.standards.value, ())
