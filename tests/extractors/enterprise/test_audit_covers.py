import datetime as dt

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

NUMBER = "津正信审字〔2026〕第0117号"
ACCOUNTANTS = "天津正信会计师事务所（普通合伙）"
SEAL = SealMark(Rect(800, 1250, 1050, 1500), "red", 0.97)


@pytest.fixture
def reports(page, papers):
    """The audit reports that a cover and a sealed report make, each a file of its own."""

    def make(
        *, number=NUMBER, name=papers.NAME, title="2025年度审计报告", day="二〇二六年二月十日"
    ):
        cover = [
            (450, 400, name, 40),
            (450, 560, title, 50),
            *([(600, 700, number)] if number else []),
            (500, 1800, ACCOUNTANTS, 30),
            *([(600, 1900, day)] if day else []),
        ]
        pages = [
            page(cover, file="a.jpg"),
            page(papers.audit_report, file="b.jpg", seals=(SEAL,)),
        ]
        return documents_of(pages, "enterprise").documents

    return make


def test_a_cover_and_the_report_behind_it_are_one_paper(reports):
    (report,) = reports()
    assert [page.file for page in report.pages] == ["a.jpg", "b.jpg"]
    assert (report.sealed.value, report.year.value) == (True, 2025)
    assert report.report_no.value == "津正信审字(2026)第0117号"
    assert report.date.value == dt.date(2026, 2, 10)
    assert len(report.seals) == 1


def test_a_cover_without_a_number_is_known_by_firm_accountants_and_year(reports):
    (report,) = reports(number="", day="")
    assert report.sealed.value is True


@pytest.mark.parametrize(
    "other",
    [
        {"name": "天津恒达国际贸易有限公司"},
        {"title": "2024年度审计报告"},
        {"number": "津正信审字〔2026〕第0118号"},
        {"number": "", "title": "审计报告", "day": ""},
    ],
    ids=["firm", "year", "number", "nothing-to-tell-the-year"],
)
def test_a_cover_of_another_report_stays_a_paper_of_its_own(reports, other):
    cover, report = reports(**other)
    assert (cover.sealed.value, report.sealed.value) == (False, True)


def test_two_parts_without_a_seal_are_no_sealed_report(page, papers):
    cover = [(450, 400, papers.NAME, 40), (450, 560, "2025年度审计报告", 50), (600, 700, NUMBER)]
    pages = [page(cover, file="a.jpg"), page(papers.audit_report, file="b.jpg")]
    (report,) = documents_of(pages, "enterprise").documents
    assert report.sealed.value is False


def test_the_day_of_a_balance_sheet_is_not_the_day_of_the_report(page, papers):
    statements = [
        (x, y, text.replace("2026年2月28日", "2025年12月31日"))
        for x, y, text in papers.financial_statements
    ]
    pages = [page(papers.audit_report), page(statements, number=2)]
    (report,) = documents_of(pages, "enterprise").documents
    assert report.date.value == dt.date(2026, 2, 10)


def test_a_place_for_the_seal_is_no_part_of_the_accountants_name(of, papers):
    words = [
        (x, y, "天津正信会计师事务所（盖章）" if text == ACCOUNTANTS else text)
        for x, y, text in papers.audit_report
    ]
    assert of(words).firm.value == "天津正信会计师事务所"
