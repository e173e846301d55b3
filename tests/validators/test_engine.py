"""Rules are run, their words filled, and a verdict follows."""

import datetime as dt

import pytest

from dossier import Contract, File, FileError, Text
from validators import RULES, judge, verdict
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.engine import run
from validators.rule import rule


def made(check, **values):
    """A rule of a check."""
    usual = {
        "id": "made-up",
        "clause": Clause("五(三)"),
        "severity": "error",
        "title": Text(zh="虚构", en="made up"),
        "fail": Text(zh="错误：{found}，{paper}", en="wrong: {found}, {paper}"),
        "passed": Text(zh="正确", en="right"),
        "remedy": Text(zh="改正", en="mend"),
    }
    return rule(**{**usual, **values})(check)


def wrong(*_):
    return failed(found="x", paper=Text(zh="合同", en="contract"))


def test_each_language_is_filled_with_its_own_words(kit):
    (finding,) = run((made(wrong),), kit.dossier())
    assert finding.message == Text(zh="错误：x，合同", en="wrong: x, contract")
    assert (finding.clause, finding.severity, finding.id) == ("§五(三)", "error", "made-up:-:1")


def test_a_placeholder_without_a_value_is_an_error_of_the_program(kit):
    with pytest.raises(KeyError, match="paper"):
        run((made(lambda _: failed(found="x")),), kit.dossier())


def test_a_check_that_raises_is_let_through(kit):
    def broken(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run((made(broken),), kit.dossier())


def test_findings_of_vehicles_are_numbered_by_vin(kit):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN))
    dossier = kit.with_(application={"vehicles": rows})

    def twice(*_):
        return [passed(), wrong()]

    found = run((made(twice, scope="vehicle"),), dossier)
    assert [finding.id for finding in found] == [
        f"made-up:{kit.VIN}:1",
        f"made-up:{kit.VIN}:2",
        f"made-up:{kit.OTHER_VIN}:1",
        f"made-up:{kit.OTHER_VIN}:2",
    ]


def test_every_id_is_unique_even_where_a_vin_stands_there_twice(kit):
    dossier = kit.with_(application={"vehicles": (kit.row(), kit.row())})
    ids = [finding.id for finding in judge(dossier)]
    assert len(ids) == len(set(ids))


def test_ids_are_the_same_each_time(kit):
    assert judge(kit.dossier()) == judge(kit.dossier())


def test_a_rule_on_documents_meets_those_of_its_types(kit):
    seen = []

    def look(_, document):
        seen.append(type(document))
        return passed()

    found = run((made(look, scope="document", documents=(Contract,)),), kit.dossier())
    assert seen == [Contract]
    assert found[0].documents == ("contract",)


def test_documents_follow_from_the_evidence(kit):
    paper = kit.certificate()
    (finding,) = run((made(lambda _: passed(paper.vin)),), kit.dossier())
    assert finding.documents == ("certificate",)


def test_the_reason_is_told_where_a_person_must_look(kit):
    reason = Text(zh="看不清。", en="It is blurred.")
    (finding,) = run((made(lambda _: unsure(reason=reason)),), kit.dossier())
    assert finding.message.zh.endswith("请对照原件人工核实。看不清。")
    assert finding.message.en.endswith("Please look at the paper. It is blurred.")
    (finding,) = run((made(lambda _: not_applicable(reason)),), kit.dossier())
    assert finding.message.zh == "本项不适用。看不清。"
    (finding,) = run((made(lambda _: passed(reason=reason)),), kit.dossier())
    assert finding.message.zh == "正确"


def test_a_rule_runs_on_its_days_alone(kit):
    day = kit.DAY
    for life, count in (
        ((day, day), 1),
        ((day + dt.timedelta(days=1), None), 0),
        ((day - dt.timedelta(days=9), day - dt.timedelta(days=1)), 0),
    ):
        assert len(run((made(wrong, in_force=life),), kit.dossier())) == count


def test_a_rule_in_preview_is_shown_and_keeps_nothing_from_being_cleared(kit):
    (finding,) = run((made(wrong, preview=True),), kit.dossier())
    assert (finding.outcome, finding.severity) == ("fail", "info")
    assert verdict(kit.dossier(), (finding,)) == "cleared"


@pytest.mark.parametrize(
    ("answer", "severity", "name"),
    [
        (wrong, "info", "cleared"),
        (wrong, "review", "needs_review"),
        (wrong, "blocking", "needs_review"),
        (lambda _: unsure(), "review", "needs_review"),
        (lambda _: passed(), "error", "cleared"),
    ],
)
def test_fail_and_unsure_of_severity_review_and_above_need_a_person(kit, answer, severity, name):
    dossier = kit.dossier()
    assert verdict(dossier, run((made(answer, severity=severity),), dossier)) == name


def broken(name="b.pdf"):
    error = FileError(code="file-damaged", message=Text(zh="已损坏。", en="It is damaged."))
    return File(name=name, sha256="1", size=1, media_type="application/pdf", error=error)


def test_only_what_could_not_be_opened_at_all_is_unprocessable(kit):
    nothing = kit.dossier(papers=[], files=(broken(),), pages=())
    assert verdict(nothing, judge(nothing)) == "unprocessable"
    something = kit.dossier(files=(broken(), kit.dossier().files[0]))
    assert verdict(something, judge(something)) == "needs_review"
    empty = kit.dossier(papers=[], files=(), pages=())
    assert verdict(empty, judge(empty)) == "unprocessable"


def test_nothing_is_cleared_where_no_rule_was_asked(kit):
    dossier = kit.dossier(day=dt.date(2024, 2, 29))
    assert verdict(dossier, ()) == "needs_review"


def test_every_rule_answers_every_dossier_that_is_half_empty(kit):
    for application in (
        kit.application(),
        kit.application(source="none", vehicles=()),
        kit.application(source="form", vehicles=(kit.row(vin=kit.UNREAD),)),
    ):
        for papers in ([], [kit.certificate(vin=kit.UNREAD)], kit.papers(contract=kit.foreign())):
            dossier = kit.dossier(application, papers)
            found = judge(dossier)
            assert verdict(dossier, found) == "needs_review"
            for finding in found:
                assert "{" not in finding.message.zh + finding.message.en


def test_no_value_alone_left_unread_lets_a_dossier_be_cleared_by_a_crash_or_silence(kit):
    vital = {
        "certificate": ("vin", "owner", "brand", "model", "mortgage", "seizure", "sealed"),
        "contract": ("seller", "contract_no", "after_sales_clause", "language"),
    }
    for paper, names in vital.items():
        for name in names:
            changed = getattr(kit, paper)(**{name: kit.UNREAD})
            dossier = kit.with_(**{paper: changed})
            assert verdict(dossier, judge(dossier)) == "needs_review", (paper, name)


def test_rules_are_frozen_and_named_for_their_module():
    for each in RULES:
        assert each.check.__module__ == f"validators.rules.{each.id.replace('-', '_')}"
