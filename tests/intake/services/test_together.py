"""Findings of one cause, settled together: what belongs together, and what is left alone."""

import threading

import pytest
from sqlalchemy import select

from dossier import Finding, Text
from intake.record import audit
from intake.record.tables import AuditRow, DecisionRow, DossierRow
from intake.refusals import Refusal
from intake.services import accounts, desk_queue, review, together
from intake.services.causes import cause
from intake.services.standing import standings
from intake.services.together import Chosen
from tests.web.stocked import serving, stock


@pytest.fixture
def service(tmp_path):
    made = serving(tmp_path)
    yield made
    made.close()


@pytest.fixture
def people(service):
    roles = {"owner": "submitter", "anna": "reviewer", "bert": "reviewer", "auditor": "auditor"}
    return {name: accounts.create(service.record, name, role) for name, role in roles.items()}


@pytest.fixture
def three(service, people):
    return [stock(service, "owner-differs", people["owner"].id, f"卷宗{n}") for n in range(3)]


RULE = "owner-not-exporter"


def finding_of(service, dossier, rule=RULE):
    with service.record.reading() as session:
        stands = standings(session, dossier)
    return next(one.finding.finding for one in stands if one.finding.rule == rule)


def status(service, dossier, rule=RULE):
    with service.record.reading() as session:
        stands = standings(session, dossier)
    return next(one.status for one in stands if one.finding.rule == rule)


def seen(service, who, dossier, rule=RULE):
    """What somebody sees of the same cause from one finding, as the page would send it."""
    finding = finding_of(service, dossier, rule)
    with service.record.reading() as session:
        found = together.same(session, service.record, who.actor, dossier, finding)
    return finding, [
        Chosen(one.dossier.id, one.standing.finding.finding, one.standing.version) for one in found
    ]


def settle(service, who, dossier, choice="holds", reason="同一企业", rule=RULE):
    finding, chosen = seen(service, who, dossier, rule)
    return together.settle(service.record, who.actor, dossier, finding, chosen, choice, reason)


def said(expected, found, rule="r", zh="x"):
    return Finding(
        id="r:-:1", rule=rule, outcome="fail", severity="error", clause="§1", field="owner",
        expected=expected, found=found, message=Text(zh=zh, en=zh),
    )  # fmt: skip


def test_one_rule_and_one_pair_of_values_is_one_cause_however_it_is_printed():
    one = cause(said("（甲）公司", "乙公司"), "x")
    assert one == cause(said("(甲) 公司", "乙公司 ", zh="y"), "z")
    assert one != cause(said("(甲)公司", "丙公司"), "x")
    assert one != cause(said("(甲)公司", "乙公司", rule="other"), "x")
    assert one != cause(said("乙公司", "(甲)公司"), "x")


def test_without_values_the_cause_is_the_exporters_own():
    assert cause(said(None, None), "甲") == cause(said(None, None), "甲")
    assert cause(said(None, None), "甲") != cause(said(None, None), "乙")
    assert cause(said(None, None), None) is None


def test_the_same_cause_is_found_in_every_open_dossier_and_settled_with_one_reason(
    service, people, three
):
    came = settle(service, people["anna"], three[0])
    assert (came.done, came.left) == (3, ())
    assert [status(service, one) for one in three] == ["holds"] * 3
    with service.record.reading() as session:
        rows = session.scalars(select(DecisionRow)).all()
        assert {row.reason for row in rows} == {"同一企业"}
        told = session.scalars(select(AuditRow).where(AuditRow.action == "finding.decided")).all()
        assert {one.detail["together"] for one in told} == {str(came.batch)}
        assert audit.verify(session) is None


def test_what_was_settled_is_not_offered_again(service, people, three):
    finding = finding_of(service, three[0])
    review.decide(service.record, people["anna"].actor, three[0], finding, "holds", seen=0)
    _, chosen = seen(service, people["anna"], three[1])
    assert {one.dossier_id for one in chosen} == set(three[1:])


def test_settling_leaves_every_dossier_on_the_desk_that_it_is_on(service, people, three):
    settle(service, people["anna"], three[0])
    with service.record.reading() as session:
        assert {row.reviewer_id for row in session.scalars(select(DossierRow))} == {None}


def test_what_is_on_somebody_elses_desk_is_left_alone_and_told(service, people, three):
    desk_queue.take(service.record, people["bert"].actor, three[1])
    came = settle(service, people["anna"], three[0])
    assert came.done == 2
    assert [(one.dossier_id, one.reference) for one in came.left] == [(three[1], "卷宗1")]
    assert "bert" in came.left[0].why.zh
    assert status(service, three[1]) == "open"


def test_what_somebody_decided_meanwhile_is_left_as_it_was_decided(service, people, three):
    finding, chosen = seen(service, people["anna"], three[0])
    other = finding_of(service, three[2])
    review.decide(
        service.record, people["bert"].actor, three[2], other, "asked", seen=0, reason="请说明"
    )
    desk_queue.release(service.record, people["bert"].actor, three[2])
    came = together.settle(
        service.record, people["anna"].actor, three[0], finding, chosen, "holds", "同一企业"
    )
    assert (came.done, len(came.left)) == (2, 1)
    assert status(service, three[2]) == "asked"


def test_only_what_has_the_same_cause_is_settled_whatever_is_sent(service, people, three):
    other = stock(service, "vin-differs", people["owner"].id)
    finding = finding_of(service, three[0])
    wrong = Chosen(other, finding_of(service, other, "registration-vin-differs"), 0)
    came = together.settle(
        service.record, people["anna"].actor, three[0], finding, [wrong], "holds", "x"
    )
    assert (came.done, len(came.left)) == (0, 1)
    assert status(service, other, "registration-vin-differs") == "open"


@pytest.mark.parametrize("choice", ["holds", "overridden", "asked"])
def test_one_reason_is_always_asked_for(service, people, three, choice):
    with pytest.raises(Refusal, match="reason_needed"):
        settle(service, people["anna"], three[0], choice, reason=" ")


def test_nobody_but_reviewers_settles(service, people, three):
    finding = finding_of(service, three[0])
    for name in ("owner", "auditor"):
        who = people[name].actor
        with pytest.raises(Refusal, match="forbidden"):
            together.settle(service.record, who, three[0], finding, [], "holds", "x")
        with pytest.raises(Refusal, match="forbidden"):
            together.undo(service.record, who, three[0])


def test_what_the_law_prohibits_takes_two_people_for_each(service, people):
    rule = "inspection-not-qualified"
    two = [stock(service, "not-qualified", people["owner"].id, str(n)) for n in range(2)]
    first = settle(service, people["anna"], two[0], "overridden", "报告已更正", rule)
    assert (first.done, first.awaiting) == (2, 2)
    assert [status(service, one, rule) for one in two] == ["awaits_second"] * 2
    assert seen(service, people["anna"], two[0], rule)[1] == []
    again = settle(service, people["bert"], two[0], "overridden", "已核对原件", rule)
    assert (again.done, again.awaiting) == (2, 0)
    assert [status(service, one, rule) for one in two] == ["overridden"] * 2
    with service.record.reading() as session:
        last = session.scalars(select(DecisionRow).where(DecisionRow.version == 2)).all()
    pair = (people["anna"].id, people["bert"].id)
    assert {(one.reviewer_id, one.second_id) for one in last} == {pair}


def test_it_is_undone_together_but_for_what_was_decided_since(service, people, three):
    came = settle(service, people["anna"], three[0])
    finding = finding_of(service, three[1])
    review.decide(
        service.record, people["anna"].actor, three[1], finding, "asked", seen=1, reason="请说明"
    )
    undone = together.undo(service.record, people["anna"].actor, came.batch)
    assert (undone.done, len(undone.left)) == (2, 1)
    assert [status(service, one) for one in three] == ["open", "asked", "open"]


def test_nobody_undoes_what_somebody_else_settled(service, people, three):
    came = settle(service, people["anna"], three[0])
    with pytest.raises(Refusal, match="not_found"):
        together.undo(service.record, people["bert"].actor, came.batch)


def test_of_two_who_settle_at_once_each_finding_is_decided_once(service, people):
    many = [stock(service, "owner-differs", people["owner"].id, str(n)) for n in range(6)]
    finding, chosen = seen(service, people["anna"], many[0])
    gate = threading.Barrier(2)
    came = {}

    def go(name, choice):
        gate.wait()
        came[name] = together.settle(
            service.record, people[name].actor, many[0], finding, chosen, choice, name
        )

    both = [threading.Thread(target=go, args=one) for one in (("anna", "holds"), ("bert", "asked"))]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert came["anna"].done + came["bert"].done == 6
    assert len(came["anna"].left) + len(came["bert"].left) == 6
    with service.record.reading() as session:
        rows = session.scalars(select(DecisionRow)).all()
    assert sorted(row.version for row in rows) == [1] * 6
