"""What was taken in is safe and counts once; what was not leaves nothing behind."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from intake.errors import IntakeError
from intake.queue.work import drain
from intake.record.tables import AuditRow, DossierRow, FileRow, IdempotencyKey, JobRow
from intake.services import changing, reports
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from tests.intake.kit import handed_in, made_service, paper, picture, user


def count(service, table):
    with service.record.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_when_it_returns_bytes_and_rows_are_there(either):
    by = user(either)
    dossier = handed_in(either, by, paper("a.png", picture(1)), paper("b.png", picture(2)))
    with either.record.reading() as session:
        files = changing.current_files(session, dossier)
        assert [one.name for one in files] == ["a.png", "b.png"]
        assert all(either.blobs.has(one.sha256) for one in files)
        assert session.scalars(select(JobRow.kind)).all() == ["open"]
        assert "dossier.received" in session.scalars(select(AuditRow.action)).all()


def test_the_same_bytes_again_are_the_same_dossier(either):
    by = user(either)
    first = hand_in(either, [paper("a.png")], submitter=by)
    again = hand_in(either, [paper("b.png")], submitter=by, idempotency_key="k")
    assert (first.created, again.created) == (True, False)
    assert first.dossier_id == again.dossier_id
    assert count(either, DossierRow) == 1


def test_the_same_bytes_of_somebody_else_are_another_dossier(service):
    one = handed_in(service, user(service, "one"))
    two = handed_in(service, user(service, "two"))
    assert one != two


def test_the_same_key_again_is_the_same_answer(service, exporter):
    papers = picture(1)
    first = hand_in(service, [paper("a", papers)], submitter=exporter, idempotency_key="k")
    again = hand_in(service, [paper("a", papers)], submitter=exporter, idempotency_key="k")
    assert again.dossier_id == first.dossier_id
    assert not again.created


def test_the_same_key_with_other_bytes_is_refused(service, exporter):
    hand_in(service, [paper("a", picture(1))], submitter=exporter, idempotency_key="k")
    with pytest.raises(IntakeError) as refused:
        hand_in(service, [paper("a", picture(2))], submitter=exporter, idempotency_key="k")
    assert refused.value.code == "key_reused"
    assert count(service, DossierRow) == 1


@pytest.mark.parametrize("keys", [["k"] * 20, [f"k{n}" for n in range(20)], [None] * 20])
def test_twenty_at_once_are_one_dossier(either, keys):
    by = user(either)

    def send(key):
        return hand_in(either, [paper()], submitter=by, idempotency_key=key)

    with ThreadPoolExecutor(20) as several:
        taken = list(several.map(send, keys))
    assert len({one.dossier_id for one in taken}) == 1
    assert sum(one.created for one in taken) == 1
    assert count(either, DossierRow) == count(either, FileRow) == count(either, JobRow) == 1
    assert count(either, IdempotencyKey) == len(set(keys) - {None})


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "empty_file"),
        ("a.pdf", b"hello", "type_mismatch"),
        ("a.exe", b"MZ\x90", "unsupported_type"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_at_once(service, exporter, name, content, code):
    with pytest.raises(IntakeError) as refused:
        handed_in(service, exporter, paper(name, content))
    assert refused.value.code == code
    assert refused.value.problem.status in (415, 422)
    assert count(service, DossierRow) == 0


def test_where_asked_a_dossier_is_taken_in_with_what_is_wrong_named(service, exporter, shop):
    dossier = handed_in(
        service, exporter, paper("a.png"), paper("b.pdf", b"no"), paper("c", b""), lenient=True
    )
    drain(shop)
    report = reports.report_of(service, dossier)
    codes = [file.error.code if file.error else None for file in report.files]
    assert codes == [None, "type_mismatch", "empty_file"]
    assert report.dossier.verdict == "needs_review"


def test_a_file_beyond_the_limit_is_refused_and_not_kept(tmp_path):
    service = made_service(tmp_path, max_archive_file_mb=1, max_file_mb=1)
    by = user(service)
    large = Paper("a.pdf", io.BytesIO(b"%PDF-1.4" + bytes(2 << 20)))
    with pytest.raises(IntakeError) as refused:
        handed_in(service, by, large)
    assert refused.value.code == "file_too_large"
    assert service.blobs.names() == []
    service.close()


def test_nothing_at_all_is_no_dossier(service, exporter):
    for papers in ([], [paper("Thumbs.db", b"x")]):
        with pytest.raises(IntakeError) as refused:
            hand_in(service, papers, submitter=exporter)
        assert refused.value.code == "no_files"


def test_a_day_has_its_limit(tmp_path, clock):
    service = made_service(tmp_path, clock=clock, dossiers_per_day=2)
    by = user(service)
    for number in range(2):
        handed_in(service, by, paper(content=picture(number)))
    with pytest.raises(IntakeError) as refused:
        handed_in(service, by, paper(content=picture(9)))
    assert refused.value.code == "quota_exceeded"
    handed_in(service, by, paper(content=picture(9)), origin="bulk")
    clock.step(hours=25)
    handed_in(service, by, paper(content=picture(10)))
    service.close()


def test_a_draft_is_read_once_it_is_handed_in(service, exporter, shop):
    taken = hand_in(service, [], submitter=exporter, draft=True)
    assert drain(shop) == 0
    with pytest.raises(IntakeError) as refused:
        changing.submit(service, taken.dossier_id, by=exporter)
    assert refused.value.code == "no_files"
    changing.add_files(service, taken.dossier_id, [paper("a.png", picture(1))], by=exporter)
    changing.add_files(service, taken.dossier_id, [paper("b.png", picture(2))], by=exporter)
    assert drain(shop) == 0
    assert changing.submit(service, taken.dossier_id, by=exporter) == taken.dossier_id
    assert changing.submit(service, taken.dossier_id, by=exporter) == taken.dossier_id
    drain(shop)
    assert len(reports.report_of(service, taken.dossier_id).files) == 2


def test_a_draft_of_what_was_handed_in_before_is_that_dossier(service, exporter):
    before = handed_in(service, exporter, paper("a.png", picture(1)))
    draft = hand_in(service, [paper("x.png", picture(1))], submitter=exporter, draft=True)
    assert draft.dossier_id != before
    assert changing.submit(service, draft.dossier_id, by=exporter) == before
    assert count(service, JobRow) == 1


def test_papers_that_lie_in_a_draft_can_be_handed_in_at_once(service, exporter, shop):
    draft = hand_in(service, [paper("x.png", picture(1))], submitter=exporter, draft=True)
    taken = hand_in(service, [paper("x.png", picture(1))], submitter=exporter)
    assert taken.created
    assert taken.dossier_id != draft.dossier_id
    drain(shop)
    assert reports.progress(service, taken.dossier_id).done


def test_an_original_comes_back_byte_for_byte_and_that_is_on_record(service, exporter):
    dossier = handed_in(service, exporter, paper("a.png", picture(7)))
    with reports.original(service, dossier, "a.png", by=exporter) as (place, row):
        assert place.read_bytes() == picture(7)
        assert row.media_type == "image/png"
    with service.record.reading() as session:
        last = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
    assert last is not None
    assert (last.action, last.actor) == ("file.taken", str(exporter))


def test_the_trail_holds_no_words_of_the_papers(service, exporter, shop):
    handed_in(service, exporter, paper("王小明的申请.png"), declared={"exporter": "王小明公司"})
    drain(shop)
    with service.record.reading() as session:
        said = str([row.detail for row in session.scalars(select(AuditRow))])
    assert "王" not in said
