import datetime as dt

import pytest

from dossier import InvestorAuditReport
from extractors.documents import documents_of

TYPES = (
    "enterprise_application",
    "business_licence",
    "customs_registration",
    "truthfulness_letter",
    "compliance_commitment",
    "premises_proof",
    "appraiser_certificate",
    "social_security_record",
    "sales_trade_proof",
    "audit_report",
    "financial_statements",
    "bid_award",
    "project_filing_form",
    "project_contract",
)


@pytest.mark.parametrize("kind", TYPES)
def test_each_paper_is_known_by_its_words(of, papers, kind):
    assert of(getattr(papers, kind)).type == kind


def test_a_declaration_is_told_from_a_licence_by_its_pages(page, papers):
    pages = [page(getattr(papers, kind), file=f"{kind}.pdf") for kind in TYPES[:11]]
    found = documents_of(pages)
    assert found.kind == "enterprise"
    assert [document.type for document in found.documents] == list(TYPES[:11])


def test_a_business_licence_beside_a_contract_makes_no_declaration(page, papers):
    contract = page([(500, 60, "销售合同"), (100, 120, "合同编号：SY-2026-0815")], file="a.pdf")
    found = documents_of([contract, page(papers.business_licence, file="b.pdf")])
    assert found.kind == "licence"
    assert [document.type for document in found.documents] == ["contract", "unknown"]


def test_the_papers_of_a_project_are_known_in_a_licence_application(page, papers):
    kinds = ("bid_award", "project_filing_form", "project_contract")
    pages = [page(getattr(papers, kind), file=f"{kind}.pdf") for kind in kinds]
    assert [d.type for d in documents_of(pages, "licence").documents] == list(kinds)


def test_a_list_of_the_papers_is_none_of_them(of, papers):
    contents = [(600, 80, "目 录"), *papers.rows("1.开展二手车出口业务申请书", "2.营业执照")]
    document = of(contents)
    assert (document.type, document.name.value) == ("unknown", "目录")


def test_a_licence_with_labels_spaced_out_or_run_together_is_read(of, papers):
    licence = of(papers.business_licence)
    assert licence.name.value == papers.NAME
    assert licence.uscc.value == papers.USCC
    assert licence.licence_type.value == "有限责任公司(法人独资)"
    assert licence.legal_representative.value == "陈明"
    assert licence.established.value == dt.date(2019, 5, 6)
    assert licence.term_end.blank
    assert licence.address.value.startswith("天津市滨海新区")


def test_a_term_that_ends_is_read(of, papers):
    words = [
        (x, y, text.replace("长期", "2049年05月05日")) for x, y, text in papers.business_licence
    ]
    assert of(words).term_end.value == dt.date(2049, 5, 5)


def test_the_customs_code_and_name_are_read(of, papers):
    registration = of(papers.customs_registration)
    assert registration.customs_code.value == "1212960ABC"
    assert registration.name.value == papers.NAME


def test_a_name_in_two_lines_beside_its_label_is_one(of, papers):
    words = [word for word in papers.customs_registration if not word[2].startswith("企业名称")] + [
        (150, 700, "企业名称"),
        (350, 678, papers.NAME[:-1]),
        (350, 722, papers.NAME[-1]),
    ]
    assert of(words).name.value == papers.NAME


def test_a_lease_tells_lessee_term_and_use(of, papers):
    lease = of(papers.premises_proof)
    assert lease.right.value == "leased"
    assert lease.holder.value == papers.NAME
    assert lease.lessor.value == "天津滨海置业有限公司"
    assert lease.lease_end.value == dt.date(2027, 12, 31)
    assert lease.display_area.value is True


def test_a_lessee_that_sells_cars_makes_no_place_to_show_them(of, papers):
    words = [
        (x, y, text.replace("用于二手车展示和办公", "用于办公").replace("国际贸易", "汽车销售"))
        for x, y, text in papers.premises_proof
    ]
    assert of(words).display_area.value is False


def test_a_title_tells_its_owner(of, papers):
    words = [
        (600, 80, "不动产权证书"),
        *papers.rows(
            ((150, "权利人"), (500, papers.NAME)),
            ((150, "共有情况"), (500, "单独所有")),
            ((150, "坐落"), (500, "天津市滨海新区港城大道8号")),
            ((150, "不动产单元号"), (500, "120116001001GB00001F00010001")),
        ),
    ]
    title = of(words)
    assert (title.right.value, title.holder.value) == ("owned", papers.NAME)


def test_a_certificate_names_its_person_and_number(of, papers):
    (person,) = of(papers.appraiser_certificate).persons
    assert person.name.value == "王伟"
    assert person.certificate_no.value == "Y001212000423000017"


def test_a_list_of_appraisers_names_each_with_the_number_of_the_row(of, papers):
    words = [
        (500, 80, "鉴定评估专业人员名单"),
        *papers.rows(
            ((150, "序号"), (300, "姓名"), (600, "证书编号")),
            ((150, "1"), (300, "王伟"), (600, "2312001")),
            ((150, "2"), (300, "李芳"), (600, "2312002")),
            ((150, "3"), (300, "张敏"), (600, "2312003")),
        ),
    ]
    persons = of(words).persons
    assert [person.name.value for person in persons] == ["王伟", "李芳", "张敏"]
    assert [person.certificate_no.value for person in persons] == ["2312001", "2312002", "2312003"]


def test_three_certificates_on_three_pages_are_three_papers(page, papers):
    pages = [page(papers.appraiser_certificate, number=number) for number in (1, 2, 3)]
    assert len(documents_of(pages, "enterprise").documents) == 3


def test_a_social_security_record_tells_employer_persons_and_latest_month(of, papers):
    record = of(papers.social_security_record)
    assert record.employer.value == papers.NAME
    assert [name.value for name in record.persons] == ["王伟", "李芳", "张敏"]
    assert record.month.value == dt.date(2026, 1, 1)


def test_an_audit_report_tells_whose_year_and_by_whom(of, papers):
    report = of(papers.audit_report)
    assert report.auditee.value == papers.NAME
    assert report.year.value == 2025
    assert report.firm.value == "天津正信会计师事务所（普通合伙）"


def test_statements_behind_an_audit_of_the_same_firm_belong_to_it(page, papers):
    pages = [page(papers.audit_report), page(papers.financial_statements, number=2)]
    assert [d.type for d in documents_of(pages, "enterprise").documents] == ["audit_report"]


def test_statements_of_another_firm_are_a_paper_of_their_own(page, papers):
    other = [
        (x, y, text.replace(papers.NAME, "天津恒达国际贸易有限公司"))
        for x, y, text in papers.financial_statements
    ]
    pages = [page(papers.audit_report), page(other, number=2)]
    found = [d.type for d in documents_of(pages, "enterprise").documents]
    assert found == ["audit_report", "financial_statements"]


def test_statements_tell_whose_and_up_to_which_day(of, papers):
    statements = of(papers.financial_statements)
    assert statements.name.value == papers.NAME
    assert statements.period_end.value == dt.date(2026, 2, 28)


def test_an_audit_of_an_investor_is_told_by_the_letter(page, papers):
    investor = [
        (x, y, text.replace(papers.NAME, "天津恒启控股集团有限公司"))
        for x, y, text in papers.audit_report
    ]
    pages = [page(papers.enterprise_application, file="a.pdf"), page(investor, file="b.pdf")]
    documents = documents_of(pages, "enterprise").documents
    assert type(documents[1]) is InvestorAuditReport


def test_a_proof_of_sales_names_its_parties(of, papers):
    parties = [party.value for party in of(papers.sales_trade_proof).parties]
    assert parties == [papers.NAME, "天津顺达汽车销售有限公司"]


@pytest.mark.parametrize("kind", ["bid_award", "project_filing_form", "project_contract"])
def test_papers_of_a_project_tell_contractor_project_and_country(of, papers, kind):
    paper = of(getattr(papers, kind))
    assert paper.contractor.value == papers.NAME
    assert paper.project.value == "阿拉木图环城公路项目"
    assert paper.destination.value == "KZ"


def test_an_award_may_be_a_letter_to_the_firm_that_has_won(of, papers):
    letter = [
        (600, 80, "中标通知书"),
        *papers.rows(
            f"{papers.NAME}：",
            "经评审，贵公司被确定为“哈萨克斯坦阿拉木图环城",
            "公路项目第二标段”的中标人。项目所在国：哈萨克斯坦。",
            "请贵公司于收到本通知书之日起30日内与我方签订承包合同。",
        ),
    ]
    paper = of(letter)
    assert paper.contractor.value == papers.NAME
    assert paper.project.value == "哈萨克斯坦阿拉木图环城公路项目第二标段"
