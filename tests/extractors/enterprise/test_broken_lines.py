"""What a sentence, or a narrow column, breaks at the end of a line; and names told in sentences."""

import datetime as dt

import pytest

from extractors.documents import documents_of


def put(words, start, *instead):
    """Words with the line that begins so put in otherwise, one line below the other."""
    at, (x, y, _) = next((at, word) for at, word in enumerate(words) if word[2].startswith(start))
    lines = [(x, y + 22 * number, text) for number, text in enumerate(instead)]
    return [*words[:at], *lines, *words[at + 1 :]]


def test_a_month_in_the_next_line_of_its_column_is_the_latest(of, papers):
    words = papers.social_security_record
    for _ in range(3):
        words = put(words, "202501-202601", "2025年1月至2026", "年05月")
    assert of(words).month.value == dt.date(2026, 5, 1)


@pytest.mark.parametrize(
    "lines",
    [("法定代表人许家", "明。海关代码见附件。"), ("法定代表人许家明。", "海关代码见附件。")],
)
def test_a_name_that_a_line_breaks_is_whole(of, papers, lines):
    first, second = lines
    told = (f"公司住所为安徽省合肥市蜀山区汶水路汽车城B区12号，{first}", second)
    assert of(
        put(papers.enterprise_application, "公司成立于", *told)
    ).legal_representative.value == ("许家明")


@pytest.mark.parametrize(
    "told",
    [
        "汪海涛（身份证号：340102198606035199）参加二手车鉴定评估专业培训，",
        "兹证明汪海涛（男，身份证号340102198606035199）经考核合格。",
    ],
)
def test_a_certificate_that_tells_its_holder_in_a_sentence_names_him(of, papers, told):
    found = of(put(papers.appraiser_certificate, "姓名：", told))
    assert [person.name.value for person in found.persons] == ["汪海涛"]


def test_the_code_of_an_investor_is_no_other_reading_of_the_firms_own(of, papers):
    invested = "天津恒启控股集团有限公司 914301027790065360"
    found = of(put(papers.enterprise_application, "天津恒启控股集团有限公司", invested))
    assert (found.uscc.value, found.uscc.alternatives) == (papers.USCC, ())


def test_a_letters_second_page_that_lists_its_papers_is_none_of_them(page, papers):
    lists = "营业执照副本复印件、海关备案回执、承诺公函及承诺书、经营场所证明、鉴"
    second = papers.rows("五、附件", lists, "定评估人员能力证明及社保证明。", "2026年2月21日")
    pages = [page(papers.enterprise_application), page(second, number=2)]
    (letter,) = documents_of(pages, "enterprise").documents
    assert letter.date.value == dt.date(2026, 2, 21)


def test_the_day_on_which_a_firm_was_founded_is_not_surely_its_letters(of, papers):
    words = [word for word in papers.enterprise_application if not word[2].startswith("2026年2月")]
    told = "公司成立于2019年8月26日，为流通企业，注册资本人民币2000万元。"
    assert not of(put(words, "公司成立于", told)).date.sure
