"""A report's cover is no report of its own, however its number is printed."""

import pytest

from extractors.documents import documents_of

VIN = "LSVCY6C49MN027789"


@pytest.mark.parametrize("number", ["No TC25-CK-1088", "№ TC25-CK-1088", "N: TC25-CK-1088"])
@pytest.mark.parametrize("files", [("a.pdf", "a.pdf"), ("1.jpg", "2.jpg")])
def test_a_cover_with_its_number_in_a_corner_belongs_to_its_report(page, number, files):
    cover = [
        (1200, 100, number),
        (500, 300, "检验检测报告"),
        (300, 500, "样品名称："),
        (600, 500, "解放牌重型半挂牵引车"),
        (300, 560, "委托单位："),
        (600, 560, "广州某某汽车贸易有限公司"),
        (500, 900, "广东某某机动车检测有限公司"),
    ]
    report = [
        (500, 60, "检验检测报告"),
        (100, 120, "报告编号：TC25-CK-1088"),
        (1200, 120, "共2页第2页"),
        (100, 160, "受检车辆VIN"),
        (450, 160, VIN),
        (100, 240, "检验结论：依据WM/T 9-2022检验，检验合格。"),
    ]
    pages = [
        page(words, file=file, number=number)
        for words, file, number in zip((cover, report), files, (1, 2), strict=True)
    ]
    (found,) = documents_of(pages).documents
    assert found.vin.value == VIN
    assert found.report_no.value == "TC25-CK-1088"


def test_reports_of_several_vehicles_under_one_head_stay_apart(page):
    pages = [
        page(
            [
                (100, 60, "郑州某某机动车检测中心有限公司"),
                (1200, 60, f"No. CK2025-0{number}"),
                (300, 120, "二手商用车辆出口检测结果单（B.1）"),
                (100, 180, "委托单位"),
                (400, 180, "广州某某汽车贸易有限公司"),
                (100, 240, "车辆识别代号"),
                (400, 240, vin),
                (100, 300, "检测依据"),
                (400, 300, "WM/T 9-2022"),
                (100, 360, "检测结论"),
                (400, 360, "合格"),
            ],
            number=number,
        )
        for number, vin in enumerate((VIN, "LZZ1ELSEXLW644557", "LHGGM6680TJ384997"), 1)
    ]
    assert len(documents_of(pages).documents) == 3


def test_a_worksheet_with_a_title_belongs_to_the_report_whose_number_stands_in_a_cell(page):
    report = [
        (300, 60, "二手商用车辆及挂车出口质量报告", 40),
        (100, 160, "报告编号"),
        (300, 160, "2026(CK)00194"),
        (100, 200, "检测结论：合格"),
    ]
    sheet = [
        (300, 60, "质量报告作业表", 40),
        (100, 120, "VIN：LEF01VFJOND170192"),
        (600, 120, "报告编号：2026(CK)00194"),
        (100, 160, "车辆品牌/型号与登记证书一致"),
        (100, 200, "检验项目"),
    ]
    (found,) = documents_of([page(report), page(sheet, number=2)]).documents
    assert len(found.pages) == 2
    assert found.brand.value is None
