import datetime as dt

import pytest

from dossier import ReviewDecision, Text
from dossier.report import EnterpriseReport
from intake.notice import compose
from tests.intake.notice.conftest import (
    EXPORTER,
    FORM,
    LETTER,
    OWNER,
    PLEDGE,
    RULES,
    STALE,
    VINS,
    document,
    evidence,
    finding,
    report,
)


def composed(*findings, lang="zh", decisions=(), with_unsure=False, **values):
    made = report(*findings, **values)
    return compose(made, lang, decisions=decisions, with_unsure=with_unsure, rules=RULES)


def titles(notice):
    return [reason.title for reason in notice.reasons]


def decision(of, accepted, hour=1, reason="已核对原件"):
    return ReviewDecision(
        finding=of.id,
        accepted=accepted,
        reason=reason,
        reviewer="li",
        decided_at=dt.datetime(2026, 7, 3, hour, tzinfo=dt.UTC),
    )


@pytest.mark.parametrize("severity", ["blocking", "error", "review"])
def test_every_failed_finding_that_counts_is_a_reason(severity):
    assert len(composed(finding(OWNER, VINS[0], severity=severity)).reasons) == 1


@pytest.mark.parametrize("outcome", ["pass", "unsure", "not_applicable"])
def test_only_what_failed_is_a_reason(outcome):
    assert composed(finding(OWNER, VINS[0], outcome), with_unsure=True) is None


def test_a_note_is_no_reason():
    assert composed(finding(OWNER, VINS[0], severity="info")) is None


def test_what_is_unsure_stands_apart_and_only_where_asked_for():
    found = finding(OWNER, VINS[0]), finding(PLEDGE, VINS[1], "unsure")
    assert composed(*found).pending is None
    notice = composed(*found, with_unsure=True)
    (group,) = notice.pending.groups
    (reason,) = group.parts[0].reasons
    assert titles(notice) == ["所有人不符"]
    assert (reason.title, reason.number) == ("质押未解除", 2)
    assert "待核实事项" in notice.pending.heading


def test_reasons_are_grouped_by_vehicle_in_the_order_of_the_application():
    found = [finding(OWNER, vin) for vin in (VINS[2], "LZZ5EXSA3EN000001", VINS[0])]
    headings = [group.heading for group in composed(*found, finding(FORM)).groups]
    assert headings == [
        "一、整批申请",
        f"二、车辆{VINS[0]}（大众牌 SVW7180）",
        f"三、车辆{VINS[2]}（大众牌 SVW7180）",
        "四、车辆LZZ5EXSA3EN000001",
    ]


def test_papers_follow_the_announcement_and_the_gravest_reason_comes_first():
    papers = (
        document("i", "inspection_report", ("i.pdf", 1), vin=VINS[0]),
        document("c", "registration_certificate", ("c.pdf", 1), vin=VINS[0]),
    )
    notice = composed(
        finding(STALE, VINS[0], documents=("i",)),
        finding(PLEDGE, VINS[0], severity="error", documents=("c",)),
        finding(OWNER, VINS[0], evidence=(evidence("c.pdf"),)),
        documents=papers,
    )
    (group,) = notice.groups
    assert [part.heading for part in group.parts] == ["（一）机动车登记证书", "（二）产品检测报告"]
    assert titles(notice) == ["所有人不符", "质押未解除", "报告过早（须核实）"]
    assert [reason.number for reason in notice.reasons] == [1, 2, 3]


@pytest.mark.parametrize(
    ("found", "paper"),
    [
        (finding(FORM), "出口许可证申请表"),  # the rule's id begins with the paper's name
        (finding(OWNER, VINS[0]), "机动车登记证书"),  # its clause asks for the paper
        (finding(PLEDGE, VINS[0]), "其他"),
        (finding(PLEDGE, VINS[0], evidence=(evidence("strange.jpg"),)), "提交的文件"),
    ],
)
def test_a_reason_without_a_paper_stands_where_the_law_asks_for_it(found, paper):
    assert composed(found).groups[0].parts[0].heading == f"（一）{paper}"


def test_only_the_law_known_word_for_word_is_quoted():
    verbatim, gist = composed(finding(OWNER, VINS[0]), finding(LETTER, VINS[1])).reasons
    assert verbatim.law.startswith("《公告》§五(三)：“《机动车登记证书》原件或扫描件。")
    assert gist.law.startswith("商贸函〔2025〕648号（要点）：申领时")


def test_export_is_called_prohibited_only_by_the_clause_that_prohibits_it():
    found = finding(PLEDGE, VINS[0]), finding(OWNER, VINS[1])
    assert titles(composed(*found)) == ["质押未解除（禁止出口情形）", "所有人不符"]


def test_expected_and_found_are_named_and_their_difference_is_marked():
    found = finding(OWNER, VINS[0], field="vin", expected="LSVAA1", found="LSVAAI")
    (reason,) = composed(found).reasons
    assert "".join(one.text for one in reason.expected) == "车辆识别代号：LSVAA1"
    assert [one.text for one in reason.found if one.differs] == ["I"]


@pytest.mark.parametrize(
    ("field", "value", "zh", "en"),
    [
        ("sealed", "false", "印章：无", "Seal: missing"),
        ("covers_application", "false", "适用车辆：否", "Vehicles covered: no"),
        ("conclusion", "unqualified", "检测结论：不合格", "Conclusion: unqualified"),
        ("mortgage", "open", "抵押登记：未解除", "Mortgage: open"),
        (
            "mortgage",
            "已登记且未解除",
            "抵押登记：已登记且未解除",
            "Mortgage: noted and not lifted",
        ),
        ("brand", "open", "车辆品牌：open", "Brand: open"),
    ],
)
def test_the_reports_own_values_are_said_in_words(field, value, zh, en):
    for lang, said in (("zh", zh), ("en", en)):
        (reason,) = composed(finding(OWNER, VINS[0], field=field, found=value), lang=lang).reasons
        assert "".join(one.text for one in reason.found) == said


def test_places_are_the_evidence_or_else_the_papers_concerned():
    found = evidence("c.pdf", 3), evidence("c.pdf", 1), evidence("d.pdf", 2), evidence("c.pdf", 3)
    papers = (document("c", "registration_certificate", ("c.pdf", 1), ("c.pdf", 2)),)
    seen, known = composed(
        finding(OWNER, VINS[0], evidence=found),
        finding(OWNER, VINS[1], documents=("c",)),
        documents=papers,
    ).reasons
    assert [(one.file, one.pages) for one in seen.where] == [
        ("c.pdf", "第1、3页"),
        ("d.pdf", "第2页"),
    ]
    assert [(one.file, one.pages) for one in known.where] == [("c.pdf", "第1、2页")]


def test_a_finding_that_a_reviewer_overrode_is_no_reason():
    found = finding(OWNER, VINS[0])
    assert composed(found, decisions=[decision(found, accepted=False)]) is None


def test_a_doubt_that_a_reviewer_confirmed_is_a_reason_with_why():
    found = finding(PLEDGE, VINS[0], "unsure")
    notice = composed(found, decisions=[decision(found, accepted=True)], with_unsure=True)
    assert notice.reasons[0].message == "经人工复核，该情形存在：质押未解除。已核对原件"
    assert notice.pending is None


def test_the_last_decision_counts_in_whatever_order_they_come():
    found = finding(OWNER, VINS[0])
    decisions = [decision(found, accepted=True, hour=5), decision(found, accepted=False, hour=2)]
    assert composed(found, decisions=decisions) is not None
    assert composed(found, decisions=decisions[1:]) is None


def test_the_letter_is_for_the_exporter_and_bears_the_day_of_the_application():
    notice = composed(finding(OWNER, VINS[0]), application_date=dt.date(2026, 7, 1))
    assert (notice.addressee, notice.date) == (f"{EXPORTER}：", "2026年7月1日")
    assert "合同号：HT-88，申请车辆3辆" in notice.opening[0]
    assert "§四(四)规定：“对材料不符合要求的，一次性告知原因。”" in notice.opening[0]


def test_without_a_day_of_its_own_the_dossier_has_that_of_its_receipt():
    assert composed(finding(OWNER, VINS[0])).date == "2026年7月3日"


def test_days_that_are_given_are_printed():
    days = {"day": dt.date(2026, 8, 9), "by": dt.date(2026, 9, 1)}
    notice = compose(report(finding(OWNER, VINS[0])), "en", rules=RULES, **days)
    assert notice.date == "9 August 2026"
    assert "by 1 September 2026." in notice.demands.paragraphs[0]


def test_an_exporter_that_could_not_be_read_is_still_addressed():
    assert composed(finding(OWNER, VINS[0]), exporter=None).addressee == "申请企业："


def test_a_declaration_is_answered_under_its_own_clause():
    made = report(finding(FORM))
    made = made.model_copy(
        update={
            "dossier": made.dossier.model_copy(update={"kind": "enterprise"}),
            "enterprise": EnterpriseReport(name="甲公司", filing_date=dt.date(2026, 5, 4)),
        }
    )
    notice = compose(made, "zh", rules=RULES)
    assert (notice.addressee, notice.date) == ("甲公司：", "2026年5月4日")
    assert "§三(三)" in notice.opening[0]
    assert "15个工作日" in notice.last


def test_a_rule_of_another_version_still_gives_its_reason():
    (reason,) = compose(report(finding(OWNER, VINS[0])), "zh", rules=()).reasons
    assert (reason.title, reason.law) == ("Owner-not-exporter", "§五(三)")
    assert reason.message == f"{VINS[0]}的所有人不符"


def test_what_would_hide_or_turn_letters_is_not_printed():
    found = finding(OWNER, VINS[0], message=Text(zh="甲\u202e乙\x07丙\n丁\udcff", en=""))
    (reason,) = composed(found).reasons
    assert reason.message == "甲乙 丙 丁\ufffd"
