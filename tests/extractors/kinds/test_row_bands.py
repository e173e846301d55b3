"""The one row of a table, whose cells may have more lines than that of the VIN."""

from extractors.documents import documents_of


def test_a_model_below_its_brand_belongs_to_the_only_row(page):
    words = [
        (500, 60, "二手车出口许可证申请表"),
        (100, 120, "出口商"),
        (400, 120, "广州某某汽车贸易有限公司"),
        (100, 200, "序号"),
        (200, 200, "VIN码"),
        (600, 200, "规格、等级"),
        (100, 240, "1"),
        (200, 240, "LSVCY6C49MN027789"),
        (600, 240, "大众牌"),
        (600, 271, "SVW7142BPV"),
        (100, 330, "申请日期：2026年5月21日"),
    ]
    (form,) = documents_of([page(words)]).documents
    (row,) = form.vehicles
    assert (row.brand.value, row.model.value) == ("大众牌", "SVW7142BPV")
