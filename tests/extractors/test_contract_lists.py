"""A list of vehicles under the contract's running head is the contract's, whatever its title."""

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
