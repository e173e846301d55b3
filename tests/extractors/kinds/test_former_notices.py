"""Papers that cite a notice of 2019 are known to, wherever and however they print it."""

import pytest

from extractors.documents import documents_of
from extractors.fields.former_notices import cited

VIN = "LSVCY6C49MN027789"
NOTICE = "商办贸函〔2019〕335号"


def only(page):
    (document,) = documents_of([page]).documents
    return document


@pytest.mark.parametrize(
    "printed",
    [
        "商办贸函〔2019〕335号",
        "商办贸函[2019]335号",
        "商办贸函（2019）第335号",
        "商办贸函【2019】335 号",
        "商办贸函C2019J335号",
        "《商务部办公厅 公安部办公厅 海关总署办公厅关于加快推进二手车出口工作有关事项的通知》",
    ],
)
def test_a_declaration_cites_a_notice_under_any_brackets_or_by_title(page, printed):
    lines = [
        (500, 60, "出口目标市场准入标准声明"),
        (100, 160, f"依据{printed}，我公司声明：车辆符合目标市场准入标准。"),
        (100, 220, "VIN：" + VIN),
    ]
    letter = only(page(lines))
    assert letter.type == "market_access_declaration"
    assert letter.cites.value == (NOTICE,)
    (place,) = letter.cites.evidence
    assert place.box.y0 == pytest.approx(160 / 2339)


def test_a_citation_may_run_over_the_end_of_a_line(page):
    contract = only(
        page(
            [
                (500, 60, "二手车出口合同"),
                (100, 120, "合同编号：GY20261101-01"),
                (100, 160, "卖方：广州远航汽车贸易有限公司"),
                (100, 200, "买方：阿拉木图汽车有限公司"),
                (100, 260, "双方按照商办贸函〔2019〕"),
                (100, 290, "335号和商贸办便〔2019〕854号签订本合同。"),
            ]
        )
    )
    assert contract.type == "contract"
    assert contract.cites.value == (NOTICE, "商贸办便〔2019〕854号")
    assert len(contract.cites.evidence) == 2


@pytest.mark.parametrize(
    "words",
    [
        "商贸函〔2025〕648号",
        "公告2024年第6号",
        "商办贸函〔2019〕336号",
        "商办贸函〔2019〕854号",
        "合同号 2019-335",
    ],
)
def test_what_is_in_force_or_another_number_is_none_of_them(words):
    assert [name for _, _, name in cited(words)] == []


def test_a_paper_that_cites_none_has_nothing_to_show(page):
    assert not only(page([(500, 60, "机动车检测报告"), (100, 160, "VIN：" + VIN)])).cites.found
