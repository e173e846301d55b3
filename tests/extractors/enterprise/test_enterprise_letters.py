import datetime as dt
from decimal import Decimal

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

TOPICS = ("purchasing", "quality_assurance", "overseas_sales", "after_sales")
PARTS = (
    "basics",
    "investor_basics",
    "business_record",
    "three_year_plan",
    "implementation_plan",
    *TOPICS,
)
HEADS = {
    "business_record": "二、业务经营情况",
    "three_year_plan": "三、二手车出口业务未来三年发展计划",
    "purchasing": "（一）国内采购",
    "quality_assurance": "（二）质量保障",
    "overseas_sales": "（三）境外销售",
    "after_sales": "（四）售后服务",
}


def without(words, head):
    """The letter's words without a heading and, where it has one, the line under it."""
    at = next(i for i, (_, _, text) in enumerate(words) if text.startswith(head))
    inline = "：" in words[at][2]
    return words[:at] + words[at + (1 if inline else 2) :]


def test_the_letter_tells_who_applies_to_whom(of, papers):
    letter = of(papers.enterprise_application)
    assert letter.name.value == papers.NAME
    assert letter.uscc.value == papers.USCC
    assert letter.enterprise_type.value == "trade"
    assert letter.customs_code.value == "1212960ABC"
    assert letter.addressee.value == "天津市商务局"
    assert letter.date.value == dt.date(2026, 2, 25)


def test_a_whole_letter_has_every_part(of, papers):
    letter = of(papers.enterprise_application)
    assert {name: getattr(letter, name).value for name in PARTS} == dict.fromkeys(PARTS, True)
    assert letter.business_figures.value is True
    assert letter.plan_years.value == 3


def test_investors_are_named_with_their_shares(of, papers):
    found = of(papers.enterprise_application).investors
    assert [(one.name.value, one.share.value) for one in found] == [
        ("天津恒启控股集团有限公司", Decimal(80)),
        ("陈明", Decimal(20)),
    ]


@pytest.mark.parametrize("part", HEADS)
def test_a_part_that_is_left_out_is_never_taken_for_there(of, papers, part):
    letter = of(without(papers.enterprise_application, HEADS[part]))
    assert not getattr(letter, part).value
    others = [name for name in HEADS if name != part]
    assert all(getattr(letter, name).value for name in others)


def test_a_heading_without_words_under_it_is_no_part(of, papers):
    words = list(papers.enterprise_application)
    at = next(i for i, (_, _, text) in enumerate(words) if text == "（四）售后服务")
    del words[at + 1]
    assert of(words).after_sales.value is not True


def test_a_part_that_is_only_spoken_of_elsewhere_is_left_open(of, papers):
    words = without(papers.enterprise_application, HEADS["after_sales"])
    words.append((150, 1300, "公司将不断完善售后服务，为客户提供长期支持。"))
    assert of(words).after_sales.value is None


def test_a_line_that_lists_the_subjects_says_nothing_of_any(of, papers):
    words = without(papers.enterprise_application, HEADS["after_sales"])
    words.append((150, 1300, "附件：国内采购、质量保障、境外销售、售后服务等制度文本"))
    assert of(words).after_sales.value is False


def test_a_plan_that_names_two_years_stands_against_its_head(of, papers):
    words = [
        (x, y, text.replace("，2028年达到800辆", ""))
        for x, y, text in papers.enterprise_application
    ]
    plan = of(words).plan_years
    assert (plan.value, plan.alternatives) == (2, (3,))


def test_annexes_with_titles_of_their_own_belong_to_the_letter(of, papers):
    plan = [
        (500, 80, "二手车出口业务未来三年发展计划"),
        *papers.rows("2026年出口三百辆，2027年五百辆，2028年八百辆。"),
    ]
    letter = of(without(papers.enterprise_application, HEADS["three_year_plan"]), plan)
    assert len(letter.pages) == 2
    assert letter.three_year_plan.value is True


def test_a_ticked_box_tells_the_type(of, papers):
    words = [
        (x, y, "申报企业类型：☑生产企业 □流通企业" if "作为流通企业" in text else text)
        for x, y, text in papers.enterprise_application
    ]
    assert of(words).enterprise_type.value == "production"


def test_a_truthfulness_letter_promises_the_truth_and_no_more(of, papers):
    letter = of(papers.truthfulness_letter, seals=(papers.SEAL,), signatures=(papers.PEN,))
    assert (letter.truthful.value, letter.no_violations.value) == (True, False)
    assert (letter.sealed.value, letter.signed.value) == (True, True)
    assert letter.issuer.value == papers.NAME
    assert letter.date.value == dt.date(2026, 2, 26)


def test_a_commitment_makes_both_promises(of, papers):
    commitment = of(papers.compliance_commitment)
    assert (commitment.no_violations.value, commitment.no_dishonesty.value) == (True, True)
    assert commitment.legal_representative.value == "陈明"


@pytest.mark.parametrize(
    ("promise", "words"),
    [("no_violations", "无未整改违法违规行为，"), ("no_dishonesty", "无严重失信行为")],
)
def test_a_promise_that_is_left_out_is_missed(of, papers, promise, words):
    shorter = [(x, y, text.replace(words, "")) for x, y, text in papers.compliance_commitment]
    commitment = of(shorter)
    assert getattr(commitment, promise).value is False


def test_a_title_alone_promises_nothing(of, papers):
    words = [
        (300, 80, "无未整改违法违规行为及严重失信行为承诺书"),
        *papers.rows("我公司郑重承诺依法经营。", "法定代表人：陈明"),
        (900, 1000, papers.NAME),
    ]
    assert of(words).no_violations.value is False


def test_a_letter_that_nobody_signed_or_sealed_is_seen_as_such(of, papers):
    letter = of(papers.truthfulness_letter)
    assert letter.sealed.value is False
    assert letter.signed.value is False


def test_letters_behind_the_place_for_signing_are_left_open(of, papers):
    words = [*papers.truthfulness_letter, (600, 332, "陈明")]
    assert of(words).signed.value is None


def test_a_name_in_doubt_is_settled_by_the_ring_of_the_seal(page, papers):
    def letter(text):
        seal = SealMark(Rect(900, 1200, 1100, 1400), "red", 0.97, text)
        rivals = {"启": (("后", 0.2),)}
        doubtful = page(papers.truthfulness_letter, seals=(seal,), rivals=rivals)
        return documents_of([doubtful], "enterprise").documents[0].issuer

    assert letter("").alternatives
    settled = letter(papers.NAME)
    assert (settled.value, settled.alternatives) == (papers.NAME, ())
    assert "seal" in settled.vouchers
    assert letter("天津恒达国际贸易有限公司").alternatives


def test_strokes_far_from_the_place_for_signing_are_left_open(of, papers):
    pieces_of_a_seal = (Rect(900, 1300, 1000, 1340),)
    assert of(papers.truthfulness_letter, signatures=pieces_of_a_seal).signed.value is None


def test_a_page_that_only_signs_belongs_to_the_letter(page, papers):
    end = page(
        [(500, 200, "法定代表人签字："), (500, 300, papers.NAME), (500, 344, "2026年2月25日")],
        file="b.jpg",
        seals=(papers.SEAL,),
    )
    pages = [page(papers.enterprise_application, file="a.jpg"), end]
    (letter,) = documents_of(pages, "enterprise").documents
    assert letter.sealed.value is True
    assert len(letter.pages) == 2
