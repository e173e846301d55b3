"""A dossier goes through open, read and judge, on either database."""

import pytest
from sqlalchemy import select

from intake.queue import work
from intake.queue.work import drain
from intake.record.tables import DossierRow, FindingRow, JobRow, PageRow, ReadingRow, ReportRow
from intake.services import changing, reports
from tests.intake.conftest import archive
from tests.intake.kit import Scripted, handed_in, paper, picture, shop_of, user


def row_of(service, dossier_id):
    with service.record.reading() as session:
        return session.get_one(DossierRow, dossier_id)


def test_a_dossier_that_is_handed_in_comes_to_a_verdict(either):
    child = Scripted(pages=3)
    dossier = handed_in(either, user(either))
    assert reports.progress(either, dossier).state == "received"
    assert drain(shop_of(either, child)) == 5  # opened, three pages, judged
    row = row_of(either, dossier)
    assert (row.state, row.verdict) == ("judged", "needs_review")
    assert (row.pages_done, row.pages_total) == (3, 3)
    report = reports.report_of(either, dossier)
    assert report.dossier.id == str(dossier)
    assert [file.pages for file in report.files] == [3]
    with either.record.reading() as session:
        rows = session.scalars(select(FindingRow).order_by(FindingRow.position)).all()
    assert [one.finding for one in rows] == [one.id for one in report.findings]
    assert row.fails == sum(one.outcome == "fail" for one in report.findings if one.needs_a_person)


def test_pages_that_were_read_before_are_not_read_again(service, exporter, shop, child):
    handed_in(service, exporter, paper("a.png"))
    drain(shop)
    other = user(service, "another")
    dossier = handed_in(service, other, paper("b.png"))
    drain(shop)
    assert child.read == [("a.png", 1)]
    report = reports.report_of(service, dossier)
    assert [page.file for one in report.documents for page in one.pages] == ["b.png"]


def test_another_program_reads_the_pages_again(service, exporter, shop, child, monkeypatch):
    dossier = handed_in(service, exporter)
    drain(shop)
    for module in ("steps", "reading", "judging"):
        monkeypatch.setattr(f"intake.queue.{module}.pipeline", lambda: "a-later-program")
    changing.judge_again(service, dossier, by=exporter)
    drain(shop)
    assert child.read == [("scan.png", 1)] * 2
    assert row_of(service, dossier).state == "judged"


def test_an_archive_is_taken_apart_and_its_members_read(service, exporter, shop, child):
    content = archive({"form.png": picture(1), "more/contract.png": picture(2)})
    dossier = handed_in(service, exporter, paper("all.zip", content))
    drain(shop)
    assert child.read == [("all.zip/form.png", 1), ("all.zip/more/contract.png", 1)]
    names = [file.name for file in reports.report_of(service, dossier).files]
    assert names == ["all.zip/form.png", "all.zip/more/contract.png"]


def test_an_unsafe_member_hurts_only_itself(service, exporter, shop, child):
    content = archive({"../evil.png": picture(1), "good.png": picture(2)})
    dossier = handed_in(service, exporter, paper("all.zip", content))
    drain(shop)
    assert child.read == [("all.zip/good.png", 1)]
    errors = {
        file.name: file.error.code
        for file in reports.report_of(service, dossier).files
        if file.error
    }
    assert list(errors.values()) == ["archive_unsafe"]


def test_the_declared_application_is_judged_with_the_papers(service, exporter, shop):
    declared = {"exporter": "某某公司", "contract_no": "A-1", "vehicles": [{"vin": "X"}]}
    dossier = handed_in(service, exporter, declared=declared)
    drain(shop)
    report = reports.report_of(service, dossier)
    assert report.application.exporter == "某某公司"
    assert row_of(service, dossier).contract_no == "A-1"
    changing.declare(service, dossier, {**declared, "exporter": "另一公司"}, by=exporter)
    drain(shop)
    report = reports.report_of(service, dossier)
    assert report.application.exporter == "另一公司"
    assert [file.name for file in report.files].count("application.json") == 1


def test_a_paper_that_is_replaced_no_longer_counts(service, exporter, shop, child):
    dossier = handed_in(service, exporter, paper("a.png", picture(1)), paper("b.png", picture(2)))
    drain(shop)
    changing.add_files(
        service, dossier, [paper("c.png", picture(3))], by=exporter, replacing=["b.png"]
    )
    drain(shop)
    assert [file.name for file in reports.report_of(service, dossier).files] == ["a.png", "c.png"]
    assert child.read == [("a.png", 1), ("b.png", 1), ("c.png", 1)]
    assert row_of(service, dossier).pages_total == 2
    assert service.blobs.has(next(iter(service.blobs.names())))
    assert len(service.blobs.names()) == 3


def test_pictures_of_one_name_are_kept_apart(service, exporter, shop, child):
    handed_in(service, exporter, paper("image.jpg", picture(1)), paper("image.jpg", picture(2)))
    drain(shop)
    assert [name for name, _ in child.read] == ["image.jpg", "image (2).jpg"]


def test_a_dossier_that_changes_while_it_is_read_is_judged_once_as_it_is_then(
    service, exporter, shop, child
):
    from intake.queue.work import take_one

    dossier = handed_in(service, exporter, paper("a.png", picture(1)))
    take_one(shop)
    changing.add_files(service, dossier, [paper("b.png", picture(2))], by=exporter)
    drain(shop)
    with service.record.reading() as session:
        made = session.scalars(select(ReportRow)).all()
    assert len(made) == 1
    assert [f.name for f in reports.report_of(service, dossier).files] == ["a.png", "b.png"]


@pytest.mark.parametrize("fault", ["engine_crashed", "out_of_memory", "decode_timeout"])
def test_a_page_on_which_the_engine_dies_is_named_and_the_rest_goes_on(
    service, exporter, shop, child, clock, fault
):
    child.pages = 2
    child.faults["scan.png", 1] = [fault] * 9
    dossier = handed_in(service, exporter)
    drain(shop)
    clock.step(seconds=5)
    drain(shop)
    report = reports.report_of(service, dossier)
    assert report.dossier.verdict == "needs_review"
    assert report.files[0].error is not None
    assert report.files[0].error.code == fault
    assert child.read == [("scan.png", 2)]
    assert len(child.faults["scan.png", 1]) == 7  # tried twice


def test_a_page_that_fails_once_is_read_the_second_time(service, exporter, shop, child, clock):
    child.faults["scan.png", 1] = ["engine_crashed"]
    dossier = handed_in(service, exporter)
    drain(shop)
    clock.step(seconds=5)
    drain(shop)
    assert reports.report_of(service, dossier).files[0].error is None


def test_a_file_that_cannot_be_opened_is_named(service, exporter, shop, child):
    child.faults["scan.png", 0] = ["damaged_file"]
    dossier = handed_in(service, exporter)
    drain(shop)
    report = reports.report_of(service, dossier)
    assert report.dossier.verdict == "unprocessable"
    assert report.files[0].error is not None
    assert report.files[0].error.code == "damaged_file"


def test_a_damaged_blob_is_never_read(service, exporter, shop, child):
    dossier = handed_in(service, exporter)
    place = next(service.blobs.folder.glob("??/*"))
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    drain(shop)
    assert child.read == []
    error = reports.report_of(service, dossier).files[0].error
    assert error is not None
    assert error.code == "damaged_blob"


def test_a_blob_that_is_damaged_after_counting_fails_its_page(service, exporter, shop, child):
    from intake.queue.work import take_one

    dossier = handed_in(service, exporter)
    take_one(shop)
    next(service.blobs.folder.glob("??/*")).write_bytes(b"")
    drain(shop)
    with service.record.reading() as session:
        assert session.scalars(select(PageRow.error_code)).all() == ["damaged_blob"]
        assert session.scalars(select(ReadingRow)).all() == []
    assert row_of(service, dossier).verdict == "unprocessable"


def test_a_dossier_on_which_the_rules_fail_goes_to_a_person(
    service, exporter, shop, clock, monkeypatch
):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("intake.queue.judging.findings_of", broken)
    dossier = handed_in(service, exporter)
    for _ in range(6):
        drain(shop)
        clock.step(minutes=1)
    row = row_of(service, dossier)
    assert (row.state, row.verdict, row.trouble) == ("judged", "needs_review", "judging_failed")
    with service.record.reading() as session:
        job = session.scalars(select(JobRow).where(JobRow.kind == "judge")).one()
    assert (job.state, job.attempt) == ("given_up", 4)


@pytest.mark.parametrize(
    ("origin", "kinds"),
    [
        ("bulk", ["open", "read", "read", "judge", "open", "read", "read", "judge"]),
        ("web", ["open", "open", "read", "read", "judge", "read", "read", "judge"]),
    ],
)
def test_in_bulk_a_dossier_is_brought_to_its_end_before_the_next_is_begun(
    service, exporter, origin, kinds, monkeypatch
):
    seen = []
    for kind, do in list(work._DO.items()):
        noted = lambda shop, ours, do=do: seen.append(ours.kind) or do(shop, ours)  # noqa: E731
        monkeypatch.setitem(work._DO, kind, noted)
    for shade in (1, 2):
        handed_in(service, exporter, paper(content=picture(shade)), origin=origin)
    drain(shop_of(service, Scripted(pages=2)))
    assert seen == kinds
