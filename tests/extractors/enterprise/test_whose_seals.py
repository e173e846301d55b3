"""A paper of an enterprise is sealed where a seal is its own, and no other firm's."""

import pytest

from extractors.reading import Rect, SealMark

OTHER = "广州某某汽车贸易有限公司"
ACCOUNTANTS = "天津正信会计师事务所"


def seal(text):
    return (SealMark(Rect(900, 950, 1150, 1200), "red", 0.97, text),)


@pytest.mark.parametrize(
    "paper", ["truthfulness_letter", "compliance_commitment", "enterprise_application"]
)
def test_another_firms_seal_is_none_of_the_enterprises(of, papers, paper):
    words = getattr(papers, paper)
    assert of(words, seals=seal(papers.NAME)).sealed.value
    assert of(words, seals=seal("")).sealed.value
    assert of(words, seals=seal(OTHER)).sealed.value is False


def test_an_audit_report_that_only_the_audited_firm_sealed_bears_no_accountants_seal(of, papers):
    assert of(papers.audit_report, seals=seal(ACCOUNTANTS)).sealed.value
    assert of(papers.audit_report, seals=seal(papers.NAME)).sealed.value is False
