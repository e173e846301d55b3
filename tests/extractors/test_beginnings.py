"""What begins a paper of its own: a title, and neither a sentence nor a name to sign by."""

import pytest

from extractors.documents import documents_of

CONTRACT = [
    (500, 60, "SALES CONTRACT", 30),
    (100, 120, "Contract No.: ML-QA-26"),
    (100, 160, "The Seller: Nanjing Moling Auto Co., Ltd."),
    (100, 200, "The Buyer: Al Wakra Motor House W.L.L."),
    (100, 240, "The Seller sells and the Buyer buys the vehicles below."),
]


@pytest.mark.parametrize(
    "goes_on",
    [
        [(158, 198, "The Seller:"), (790, 198, "The Buyer:", 27), (158, 238, "CO., LTD. Nanjing")],
        [(158, 198, "The Seller, Nanjing Moling"), (790, 260, "Signed by:", 27)],
        [(158, 198, "Contract shall take effect on signature"), (158, 238, "by both parties.")],
    ],
)
def test_names_to_sign_and_sentences_begin_no_paper_of_their_own(page, goes_on):
    pages = [page(CONTRACT), page(goes_on, number=2)]
    (contract,) = documents_of(pages, "licence").documents
    assert len(contract.pages) == 2


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于出口车辆符合进口国准入标准的声明", "market_access_declaration"),
        ("承诺书", "market_access_declaration"),
        ("二手乘用车出口检测记录与报告", "inspection_report"),
    ],
)
def test_papers_are_known_by_titles_that_issuers_give_them(page, title, kind):
    said = {
        "market_access_declaration": "下列车辆符合俄罗斯现行机动车进口准入法规及技术标准。",
        "inspection_report": "委托人 广州某某汽车有限公司 检测时间 2026-05-15",
    }[kind]
    (found,) = documents_of([page([(500, 100, title, 30), (100, 200, said)])], "licence").documents
    assert found.type == kind
