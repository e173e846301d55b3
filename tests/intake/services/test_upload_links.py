"""Links for customers: what they open, when they end, and what the trail says of them."""

import datetime as dt

import pytest
from sqlalchemy import select, update

from intake.errors import IntakeError
from intake.record import audit
from intake.record.tables import AuditRow, DossierRow, FileRow, LinkPaper, UploadLink
from intake.refusals import Refusal
from intake.services import accounts, retention, upload_links
from intake.services.changing import current_files
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from tests.web.stocked import serving

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def paper(name="a.pdf", mark=b""):
    return Paper.of_bytes(name, PDF + mark)


@pytest.fixture
def service(tmp_path):
    made = serving(tmp_path)
    yield made
    made.close()


@pytest.fixture
def owner(service):
    return accounts.create(service.record, "owner", "submitter").actor


@pytest.fixture
def draft(service, owner):
    return hand_in(service, [], submitter=owner.user_id, origin="web", draft=True).dossier_id


@pytest.fixture
def made(service, owner, draft):
    return upload_links.make(service.record, owner, draft, "莫斯科客户", days=3)


def names(service, dossier):
    with service.record.reading() as session:
        return [one.name for one in current_files(session, dossier)]


def over(service, secret):
    with pytest.raises(Refusal) as refused:
        upload_links.add(service, secret, [paper()])
    return refused.value.code


def test_what_comes_by_a_link_is_a_paper_of_its_dossier_and_listed_to_the_bearer(
    service, draft, made
):
    _, secret = made
    assert upload_links.add(service, secret, [paper("合同.pdf")]) == 1
    assert names(service, draft) == ["合同.pdf"]
    there = upload_links.bearer(service.record, secret)
    assert (there.asked_by, there.label) == ("owner", "莫斯科客户")
    assert [one.name for one in there.papers] == ["合同.pdf"]


def test_the_bearer_sees_nothing_that_came_another_way(service, owner, draft, made):
    from intake.services import changing

    changing.add_files(service, draft, [paper("登记证书.pdf")], by=owner.user_id)
    assert upload_links.bearer(service.record, made[1]).papers == ()


def test_a_paper_of_the_same_name_replaces_nothing(service, draft, made):
    for mark in (b"1", b"2"):
        upload_links.add(service, made[1], [paper("a.pdf", mark)])
    assert len(set(names(service, draft))) == 2


def test_the_same_paper_sent_again_is_taken_once(service, draft, made):
    assert [upload_links.add(service, made[1], [paper()]) for _ in range(2)] == [1, 0]
    assert len(names(service, draft)) == 1


def test_a_damaged_file_leaves_nothing_behind(service, draft, made):
    with pytest.raises(IntakeError, match="empty_file"):
        upload_links.add(service, made[1], [paper(), Paper.of_bytes("b.pdf", b"")])
    assert names(service, draft) == []
    assert upload_links.bearer(service.record, made[1]).papers == ()


def test_only_the_hash_of_the_secret_is_kept(service, made):
    with service.record.reading() as session:
        row = session.scalars(select(UploadLink)).one()
        assert made[1] not in {str(value) for value in vars(row).values()}
        told = [str(one.detail) for one in session.scalars(select(AuditRow))]
    assert made[1] not in "".join(told)


def test_a_link_that_was_taken_back_opens_nothing(service, owner, draft, made):
    upload_links.revoke(service.record, owner, draft, made[0].id)
    assert over(service, made[1]) == "upload_link_over"


def test_a_link_ends_by_itself(service, made):
    with service.record.writing() as session:
        past = service.record.now(session) - dt.timedelta(seconds=1)
        session.execute(update(UploadLink).values(expires_at=past))
    assert over(service, made[1]) == "upload_link_over"


def test_a_link_ends_with_its_makers_account(service, owner, made):
    admin = accounts.create(service.record, "admin", "administrator").actor
    accounts.change(service.record, admin, owner.user_id, active=False)
    assert over(service, made[1]) == "upload_link_over"


def test_a_wrong_secret_is_answered_as_one_that_ended(service):
    assert over(service, "nothing") == "upload_link_over"


def test_a_link_that_ends_while_papers_are_on_their_way_takes_none(
    service, owner, draft, made, monkeypatch
):
    keep = upload_links.changing.keep

    def slowly(*values, **named):
        upload_links.revoke(service.record, owner, draft, made[0].id)
        return keep(*values, **named)

    monkeypatch.setattr(upload_links.changing, "keep", slowly)
    assert over(service, made[1]) == "upload_link_over"
    assert names(service, draft) == []


def test_an_accepted_dossier_takes_no_more_papers(service, owner, draft, made):
    with service.record.writing() as session:
        session.execute(update(DossierRow).values(state="judged", verdict="accepted"))
    assert over(service, made[1]) == "closed_to_papers"
    with pytest.raises(Refusal, match="closed_to_papers"):
        upload_links.make(service.record, owner, draft, "")


def test_a_link_takes_so_many_papers_and_no_more(service, made, monkeypatch):
    monkeypatch.setattr(upload_links, "MOST_PAPERS", 2)
    upload_links.add(service, made[1], [paper(mark=b"1"), paper("b.pdf", b"2")])
    with pytest.raises(Refusal, match="upload_link_full"):
        upload_links.add(service, made[1], [paper("c.pdf", b"3")])


def test_nobody_makes_sees_or_ends_links_of_somebody_elses_dossier(service, owner, draft, made):
    record = service.record
    other = accounts.create(record, "other", "submitter").actor
    reviewer = accounts.create(record, "reviewer", "reviewer").actor
    for who, code in ((other, "not_found"), (reviewer, "forbidden")):
        with pytest.raises(Refusal, match=code):
            upload_links.make(record, who, draft, "")
        with pytest.raises(Refusal, match=code):
            upload_links.links(record, who, draft)
        with pytest.raises(Refusal, match=code):
            upload_links.revoke(record, who, draft, made[0].id)


def test_a_link_is_ended_only_by_way_of_its_own_dossier(service, owner, draft, made):
    mine = hand_in(service, [], submitter=owner.user_id, origin="web", draft=True).dossier_id
    with pytest.raises(Refusal, match="not_found"):
        upload_links.revoke(service.record, owner, mine, made[0].id)


def test_every_use_is_in_the_trail_as_the_links_own_doing(service, owner, draft, made):
    upload_links.add(service, made[1], [paper()])
    upload_links.revoke(service.record, owner, draft, made[0].id)
    with service.record.reading() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.seq)).all()
        told = [(row.actor, row.action) for row in rows if row.subject == str(draft)]
        assert audit.verify(session) is None
    link = f"link:{made[0].id}"
    assert told[1:] == [
        (str(owner.user_id), "upload_link.made"),
        (link, "upload_link.used"),
        (link, "dossier.papers_added"),
        (str(owner.user_id), "upload_link.revoked"),
    ]


def test_destroying_the_dossier_destroys_what_its_links_tell(service, draft, made):
    upload_links.add(service, made[1], [paper()])
    retention.purge(service, draft, by=None, reason="test")
    with service.record.reading() as session:
        for table in (LinkPaper, UploadLink, FileRow):
            assert session.scalars(select(table)).all() == []
