"""Pages that are not what stands before them, or what their title says."""

from extractors.documents import documents_of

VIN = "LJ1EEKPL2RN227222"
HEAD = "二手汽车国际货物买卖合同"


def listed(page, head):
    return page(
        [
            (100, 60, head, 13),
            (1300, 60, "2026TXI5523"),
            (700, 120, "车辆明细", 30),
            (100, 260, "厂牌"),
            (600, 260, "规格型号"),
            (1100, 260, "VIN码"),
            (100, 300, "江淮"),
            (600, 300, "HFC5043XXYP91K2C2V"),
            (1100, 300, VIN),
        ],
        file="2.png",
    )


def test_a_list_under_the_contracts_head_is_no_application_form(page):
    contract = page(
        [
            (100, 60, HEAD, 13),
            (100, 280, "卖方：广州某某汽车贸易有限公司"),
            (100, 320, "买方：Some Cars Ltd."),
            (100, 360, "本合同自双方签字盖章之日起生效。"),
        ],
        file="1.png",
    )
    found = documents_of([contract, listed(page, HEAD)], "licence").documents
    assert "application_form" not in [one.type for one in found]


def test_a_list_under_no_such_head_stays_the_forms(page):
    (form,) = documents_of([listed(page, "出口许可证申请")], "licence").documents
    assert form.type == "application_form"


def test_a_page_that_cannot_be_read_is_no_page_of_the_letter_before_it(page):
    letter = [
        (500, 60, "市场准入声明", 40),
        (100, 160, "我公司确认下列车辆符合出口目标市场安哥拉的准入标准。"),
        (100, 260, "声明企业：广州某某汽车贸易有限公司"),
    ]
    blurred = [(100, 100 + 60 * row, "兀凵冂彡亠匸") for row in range(6)]
    pages = [page(letter, file="45.pdf"), page(blurred, file="46.pdf", legibility="poor")]
    found = documents_of(pages, "licence")
    assert found.documents[0].type == "market_access_declaration"
    assert len(found.documents[0].pages) == 1
    assert found.pages[1].document is None
