"""A pile that was scanned back to front is read from its front."""

import pytest

from extractors.documents import documents_of
from extractors.printed_pages import in_printed_direction

FIRST, SECOND = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557"
EXPORTER = "广州某某汽车贸易有限公司"


def certificate(number: str, vin: str, registered: str):
    """The four pages of one certificate, the entries naming nothing of the fronts."""
    return [
        [
            (100, 60, "机动车登记证书"),
            (1200, 60, number),
            (100, 120, "注册登记摘要信息栏"),
            (100, 160, "机动车所有人"),
            (450, 160, "张三"),
            (100, 200, "登记机关"),
            (450, 200, "上海市公安局交通警察总队车辆管理所"),
            (100, 240, "登记日期"),
            (450, 240, registered),
        ],
        [
            (100, 60, "注册登记机动车信息栏"),
            (100, 120, "车辆型号"),
            (450, 120, "SVW7142BPV"),
            (100, 160, "车辆识别代号/车架号"),
            (450, 160, vin),
            (100, 200, "车辆出厂日期"),
            (100, 240, "发证日期"),
            (450, 240, registered),
        ],
        [
            (100, 60, "登记栏"),
            (100, 120, "转让登记"),
            (100, 160, f"姓名/名称：{EXPORTER}"),
            (100, 240, "备注：转让待出口"),
        ],
        [(100, 60, "登记栏"), (100, 120, "以下空白")],
    ]


CONTRACT = [
    [
        (500, 100, "CONTRATO DE EXPORTACIÓN", 40),
        (100, 200, "N.º de contrato: 2025XYS4650"),
        (100, 240, "Vendedor: Xiamen Yonggu Supply Chain Management Co., Ltd."),
        (100, 280, "Comprador: Comercial Ruta Sur S.A."),
        (100, 320, "1.0 CALIDAD"),
    ],
    [
        (100, 100, "Vendedor"),
        (900, 100, "Comprador"),
        (100, 140, "Xiamen Yonggu Supply Chain"),
        (900, 140, "Comercial Ruta Sur S.A."),
        (400, 200, "合同专用章"),
        (900, 260, "Firma:"),
    ],
]
PAPERS = [
    certificate("310007798232", FIRST, "2019-05-06"),
    certificate("310007798233", SECOND, "2024-02-06"),
    CONTRACT,
]


@pytest.fixture
def pile(page):
    """Makes the papers' pages, each with its printed number; one file, pages as they lie."""

    def make(papers, back_to_front=False, numbered=True):
        printed = [
            (f"{at}.{number}", [*words, *([(800, 2200, f"第{number}页")] if numbered else [])])
            for at, paper in enumerate(papers)
            for number, words in enumerate(paper, start=1)
        ]
        lying = printed[::-1] if back_to_front else printed
        names = {number: name for number, (name, _) in enumerate(lying, start=1)}
        pages = [page(words, number=at) for at, (_, words) in enumerate(lying, start=1)]
        return pages, names

    return make


def papers_of(pages, names):
    """The printed pages that each paper has, whatever their order."""
    found = documents_of(pages, "licence").documents
    return sorted(sorted(names[one.page] for one in document.pages) for document in found)


@pytest.mark.parametrize("back_to_front", [False, True])
def test_a_pile_makes_the_same_papers_from_its_front_and_from_its_back(pile, back_to_front):
    assert papers_of(*pile(PAPERS, back_to_front)) == [
        ["0.1", "0.2", "0.3", "0.4"],
        ["1.1", "1.2", "1.3", "1.4"],
        ["2.1", "2.2"],
    ]


def test_only_a_file_that_counts_backwards_is_turned_about(pile):
    forth, _ = pile(PAPERS)
    back, _ = pile(PAPERS, back_to_front=True)
    unnumbered, _ = pile(PAPERS, back_to_front=True, numbered=False)
    assert in_printed_direction(forth) == forth
    assert in_printed_direction(back) == back[::-1]
    assert in_printed_direction(unnumbered) == unnumbered


def test_each_file_has_its_own_direction(page):
    def numbered(file, *numbers):
        return [
            page([(800, 2200, f"第{number}页")], file=file, number=at)
            for at, number in enumerate(numbers, start=1)
        ]

    forth, back = numbered("1.pdf", 1, 2, 3), numbered("2.pdf", 3, 2, 1)
    assert in_printed_direction([*forth, *back]) == [*forth, *back[::-1]]
