"""Rows that served their time go; what tells of papers or decisions stays."""

from sqlalchemy import func, select

from intake.queue.work import drain
from intake.record.tables import AuditRow, IdempotencyKey, JobRow, ReportRow, SignInLink
from intake.services import pruning, signing_in
from intake.services.handing_in import hand_in
from tests.intake.kit import Scripted, handed_in, paper, picture, shop_of, user


def number(service, table):
    with service.record.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_jobs_that_are_done_are_kept_for_a_while_and_then_go(either, clock):
    handed_in(either, user(either))
    drain(shop_of(either, Scripted(pages=2)))
    clock.step(days=29)
    assert pruning.prune(either) == 0
    clock.step(days=2)
    assert pruning.prune(either) == 4
    assert (number(either, JobRow), number(either, ReportRow)) == (0, 1)
    assert number(either, AuditRow) > 0


def test_what_waits_stays_however_old_it_is(service, exporter, clock):
    handed_in(service, exporter)
    clock.step(days=400)
    assert pruning.prune(service) == 0
    assert number(service, JobRow) == 1


def test_keys_of_requests_and_links_that_are_over_go(service, exporter, clock):
    hand_in(service, [paper()], submitter=exporter, idempotency_key="k1")
    signing_in.link(service.record, exporter)
    clock.step(days=31)
    hand_in(service, [paper(content=picture(2))], submitter=exporter, idempotency_key="k2")
    assert pruning.prune(service) == 2
    assert (number(service, IdempotencyKey), number(service, SignInLink)) == (1, 0)


def test_many_rows_go_some_at_a_time(service, exporter, clock, monkeypatch):
    monkeypatch.setattr(pruning, "SOME", 2)
    handed_in(service, exporter)
    drain(shop_of(service, Scripted(pages=5)))
    clock.step(days=31)
    assert pruning.prune(service) == 7
