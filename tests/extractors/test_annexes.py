"""Lists of vehicles, which belong to the paper that they are signed with."""

from extractors.documents import documents_of

VIN = "LSVCY6C49MN027789"
EXPORTER = "广州某某汽车贸易有限公司"


def test_a_list_of_vehicles_that_both_sides_sign_is_the_contracts(page):
    contract = [
        (500, 60, "出口合同", 40),
        (100, 140, "合同号：CYZL-MN-2026-22"),
        (100, 200, f"甲方（出口方）：{EXPORTER}"),
        (100, 240, "乙方（进口方）：KHANGAI TRANS LLC"),
        (100, 300, "车辆见附件一《车辆清单》，附件一为本合同不可分割的组成部分。"),
    ]
    annex = [
        (500, 60, "附件一 车辆清单", 40),
        (100, 120, "（合同号：CYZL-MN-2026-22）"),
        *((x, 200, text) for x, text in ((100, "品牌"), (300, "型号"), (600, "车辆识别代号"))),
        *((x, 240, text) for x, text in ((100, "别克牌"), (300, "SGM7"), (600, VIN))),
        (100, 400, "甲方（公章）"),
        (900, 400, "乙方（公章）"),
    ]
    form = [(500, 60, "出口许可证申请表", 40), (100, 200, "合同号：CYZL-MN-2026-22")]
    pages = [page(one, number=at) for at, one in enumerate((form, contract, annex), start=1)]
    assert [
        (document.type, [ref.page for ref in document.pages])
        for document in documents_of(pages).documents
    ] == [("application_form", [1]), ("contract", [2, 3])]
