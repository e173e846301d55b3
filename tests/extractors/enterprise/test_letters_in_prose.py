"""Letters whose clerks wrote in sentences what others set in tables and under heads."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

TOPICS = ("purchasing", "quality_assurance", "overseas_sales", "after_sales")
RUN_IN = [
    "（一）国内采购。公司通过4S店置换、二手车交易市场收购车辆，逐车核验登记证书。",
    "(二)质量保障。所有出口车辆委托第三方检测机构检测，合格后方可出口。",
    "3. 境外销售 主要面向哈萨克斯坦等中亚国家，与当地经销商签订代理协议。",
    "（四）售后服务措施。委托当地维修企业设立服务网点，配备常用备件。",
]


@pytest.fixture
def letter(of, papers):
    """The letter with the lines from one that begins so, up to another, put in otherwise."""

    def make(start, end, *instead):
        texts = [text for _, _, text in papers.enterprise_application]
        at, to = (
            next(i for i, text in enumerate(texts) if text.startswith(mark))
            for mark in (start, end)
        )
        before, after = (
            papers.enterprise_application[part] for part in (slice(at), slice(to, None))
        )
        top = papers.enterprise_application[at][1]
        step = (after[0][1] - top) / max(1, len(instead))
        lines = [(150, top + round(step * i), text) for i, text in enumerate(instead)]
        return of([*before, *lines, *after])

    return make


def test_a_head_that_runs_into_its_text_heads_a_part(letter, papers):
    found = letter("（一）国内采购", papers.NAME, *RUN_IN)
    assert {topic: getattr(found, topic).value for topic in TOPICS} == dict.fromkeys(TOPICS, True)


@pytest.mark.parametrize(("at", "topic"), enumerate(TOPICS))
def test_a_part_without_its_run_in_head_is_never_taken_for_there(letter, papers, at, topic):
    found = letter("（一）国内采购", papers.NAME, *RUN_IN[:at], *RUN_IN[at + 1 :])
    assert not getattr(found, topic).value


def test_a_numbered_sentence_with_a_verb_heads_no_part(letter, papers):
    sentence = "（四）不断加强售后服务。让每一位海外客户都能够放心地使用车辆。"
    found = letter("（一）国内采购", papers.NAME, *RUN_IN[:3], sentence)
    assert found.after_sales.value is not True


def test_the_end_of_a_sentence_on_a_new_line_heads_no_part(letter, papers):
    lines = (
        "公司将在境外主要市场同步提供质量保障和",
        "售后服务。公司将依法经营，积极拓展海外市场。",
    )
    found = letter("（一）国内采购", papers.NAME, *RUN_IN[:3], *lines)
    assert found.after_sales.value is not True


def test_words_in_the_three_year_plan_are_no_part_of_the_implementation_plan(letter, papers):
    plan = ("2026年出口三百辆，2027年五百辆，2028年八百辆。", "建立出口团队和海外渠道")
    found = letter("2026年", "（三）境外销售", *plan, "四、二手车出口业务实施方案", *RUN_IN[:2])
    assert found.overseas_sales.value is True
    texts = ("2026年出口三百辆，2027年五百辆，2028年八百辆。", "建立出口团队和海外渠道",
             "四、二手车出口业务实施方案", *RUN_IN[:2], RUN_IN[3])  # fmt: skip
    without = letter("2026年", papers.NAME, *texts)
    assert without.overseas_sales.value is None
    assert without.after_sales.value is True


def test_an_investor_behind_a_run_in_head_is_named(letter):
    line = "（二）企业投资方基本情况。天津恒启控股集团有限公司持股100%，为企业法人。"
    found = letter("（二）企业投资方", "二、业务", line)
    assert found.investor_basics.value is True
    assert [one.name.value for one in found.investors] == ["天津恒启控股集团有限公司"]


def test_figures_behind_a_head_on_its_line_tell_the_business(letter):
    line = "国内交易方面，收购二手车734辆、销售434辆；汽车贸易方面，贸易额3095万元。"
    found = letter("二〇二五年汽车", "三、", line)
    assert found.business_figures.value is True


def test_the_number_of_a_head_is_no_figure_of_the_business(letter):
    found = letter("二、业务", "三、", "3.10 经营业绩", "公司成立以来业绩稳步增长，客户遍及各地。")
    assert found.business_figures.value is False


@pytest.mark.parametrize("head", ["1．企业与投资方概况", "一、公司及股东基本情况", "一、企业概况"])
def test_the_basics_go_by_several_heads(letter, head):
    text = "公司成立于二〇一九年，主营汽车进出口业务，现有员工三十余人。"
    assert letter("一、企业及", "二、业务", head, text).basics.value is True


def test_basics_of_the_investor_alone_are_none_of_the_enterprise(letter):
    text = "天津恒启控股集团有限公司成立于二〇〇九年，持有本公司全部股权。"
    assert not letter("一、企业及", "二、业务", "一、投资方基本情况", text).basics.value


def test_values_in_sentences_are_read_up_to_where_the_sentence_goes_on(letter):
    found = letter(
        "我公司作为", "一、企业",
        "为拓展国际市场，本公司（流通企业）依据公告要求，申请开展二手车出口业务。",
        "海关代码为410796820A，2017年7月注册成立，法定代表人为萧少华，注册资本800万元。",
    )  # fmt: skip
    assert found.enterprise_type.value == "trade"
    assert found.customs_code.value == "410796820A"
    assert found.legal_representative.value == "萧少华"


def test_another_firms_type_is_not_the_enterprises(letter):
    line = "本公司向一家汽车企业（生产企业）采购，申请开展二手车出口业务。"
    assert letter("我公司作为", "企业名称", line).enterprise_type.value is None


@pytest.fixture
def signed_letter(page, papers):
    """A letter with letters behind the place for signing, as they were read."""

    def make(text="赤英", score=0.77, height=38, **options):
        made = page([*papers.truthfulness_letter, (400, 324, text, height)], **options)
        lines = [replace(one, score=score) if one.text == text else one for one in made.lines]
        (letter,) = documents_of([replace(made, lines=tuple(lines))], "enterprise").documents
        return letter

    return make


def test_a_large_name_that_was_hardly_read_is_a_signature_and_no_printed_name(signed_letter):
    letter = signed_letter()
    assert letter.signed.value is True
    assert letter.legal_representative.value is None


@pytest.mark.parametrize(
    "print_like",
    [{"height": 20}, {"score": 0.97}, {"text": "经办业务专用"}],
    ids=["as-high-as-print", "read-for-certain", "no-name"],
)
def test_letters_that_may_be_print_are_no_signature(signed_letter, print_like):
    assert signed_letter(**print_like).signed.value is None


def test_letters_of_a_seals_ring_are_no_signature(signed_letter):
    over = SealMark(Rect(380, 250, 560, 430), "red", 0.97)
    assert signed_letter(seals=(over,)).signed.value is None


def test_a_place_for_signing_of_which_a_seal_hides_a_letter_is_one(page, papers):
    words = [
        (x, y, text.replace("法定代表人", "法定代表太"))
        for x, y, text in papers.truthfulness_letter
    ]
    made = page([*words, (400, 332, "陈明")])
    (letter,) = documents_of([made], "enterprise").documents
    assert letter.signed.value is None
