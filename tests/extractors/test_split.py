"""Pages in any order become the papers that they are."""

import pytest

from extractors.documents import documents_of

VIN, OTHER = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557"
EXPORTER = "广州某某汽车贸易有限公司"


def front(vin: str, number: str, plate: str, owner: str):
    """Summary and data of one certificate on one page, as scanned in portrait."""
    return [
        (100, 60, "注册登记摘要信息栏"),
        (900, 60, f"证书编号 {number}"),
        (100, 120, "1.机动车所有人/身份证明名称/号码"),
        (450, 120, f"{owner}/居民身份证/310101199001011234"),
        (100, 160, "2.登记机关"),
        (250, 160, "上海市公安局交通警察总队车辆管理所"),
        (100, 200, "3.登记日期"),
        (250, 200, "2019-05-06"),
        (600, 200, "4.机动车登记编号"),
        (800, 200, plate),
        (100, 460, "注册登记机动车信息栏"),
        (100, 500, "7.车辆型号"),
        (300, 500, "SVW7142BPV"),
        (100, 580, "9.车辆识别代号/车架号"),
        (350, 580, vin),
    ]


def entries(plate: str, date: str):
    """A page of entries that names the plate it had before."""
    return [
        (100, 60, "登记栏"),
        (100, 120, "转让登记"),
        (100, 160, "姓名/名称："),
        (300, 160, EXPORTER),
        (100, 200, "身份证明名称/号码："),
        (400, 200, "统一社会信用代码/91440113MACPQJKN06"),
        (100, 240, f"转让登记日期：{date}"),
        (100, 280, f"原机动车登记编号：{plate} 转让待出口"),
    ]


def test_entries_go_to_the_certificate_that_they_repeat_wherever_they_lie(page):
    pages = [
        page(entries("沪B54321", "2026-05-07"), file="1.jpg"),
        page(front(VIN, "310007798232", "沪A12345", "张三"), file="2.jpg"),
        page(entries("沪A12345", "2026-05-06"), file="3.jpg"),
        page(front(OTHER, "310007798233", "沪B54321", "李四"), file="4.jpg"),
    ]
    found = {
        document.vin.value: document.export_endorsement_date.value.isoformat()
        for document in documents_of(pages).documents
    }
    assert found == {VIN: "2026-05-06", OTHER: "2026-05-07"}


def test_a_page_that_is_no_paper_of_ours_is_shown_as_unknown(page):
    (document,) = documents_of([page([(100, 100, "今天天气很好，适合出游。")])]).documents
    assert document.type == "unknown"


def test_an_unknown_page_with_a_papers_labels_says_what_it_resembles(page):
    (note,) = documents_of([page([(100, 100, "车辆获得方式"), (100, 200, "国产/进口")])]).pages
    assert note.document is not None or "registration_certificate" in note.resembles


def test_a_common_companion_is_known_by_name(page):
    found = documents_of(
        [page([(600, 60, "中华人民共和国机动车行驶证"), (100, 200, "号牌号码 沪A12345")])]
    )
    assert found.documents[0].name.value == "机动车行驶证"
    assert found.pages[0].resembles == ()


def report(vin: str, number: str):
    """The first page of an inspection report."""
    return [
        (500, 60, "机动车检测报告"),
        (100, 120, f"报告编号：{number}"),
        (100, 160, "委托单位："),
        (300, 160, EXPORTER),
        (100, 200, "车架号："),
        (300, 200, vin),
        (100, 240, "检测结论：经检测，该车符合WM/T 8-2022的要求，合格。"),
    ]


def test_each_report_is_a_document_of_its_own(page):
    pages = [
        page(report(VIN, "JC2026-001"), file="a.pdf", number=1),
        page(report(OTHER, "JC2026-002"), file="a.pdf", number=2),
    ]
    found = documents_of(pages).documents
    assert [document.vin.value for document in found] == [VIN, OTHER]
    assert {document.conclusion.value for document in found} == {"qualified"}
    assert found[0].standards.value == ("WM/T 8-2022",)


def test_two_reports_of_one_number_for_two_vehicles_stay_two(page):
    pages = [
        page(report(VIN, "JC2026-001"), file="a.pdf"),
        page(report(OTHER, "JC2026-001"), file="b.pdf"),
    ]
    found = documents_of(pages).documents
    assert [document.vin.value for document in found] == [VIN, OTHER]


def test_a_report_handed_in_twice_is_one(page):
    pages = [page(report(VIN, "JC2026-001"), file=name) for name in ("a.pdf", "b.pdf")]
    (document,) = documents_of(pages).documents
    assert len(document.pages) == 2


def test_a_second_page_of_a_report_belongs_to_it(page):
    more = [(100, 100, "检测项目"), (400, 100, "判定"), (100, 140, "制动系统"), (400, 140, "合格")]
    pages = [
        page(report(VIN, "JC2026-001"), file="a.pdf", number=1),
        page(more, file="a.pdf", number=2),
    ]
    (document,) = documents_of(pages).documents
    assert len(document.pages) == 2


def letter():
    """A declaration of one page."""
    return [
        (400, 60, "目标市场准入标准声明"),
        (100, 160, f"{EXPORTER}声明：所申请出口的二手车符合目标市场准入标准。"),
        (600, 400, f"声明企业：{EXPORTER}（盖章）"),
        (600, 460, "日期：2026年5月7日"),
    ]


@pytest.mark.parametrize("height", [20, 48])
def test_a_freight_bill_behind_a_letter_is_no_page_of_the_letter(page, height):
    bill = [
        (420, 40, "国际公路货物运单（CMR）", height),
        (100, 120, "1 发货人"),
        (400, 120, "2 收货人"),
        (100, 160, EXPORTER),
        (400, 200, "2026年5月28日"),
        (100, 240, "6-9 货物名称、件数：二手车 1 辆"),
    ]
    found = documents_of([page(letter(), file="7.pdf"), page(bill, file="8.pdf")], "licence")
    assert [document.type for document in found.documents] == [
        "market_access_declaration",
        "unknown",
    ]


def test_a_picture_with_a_single_letter_in_it_is_no_paper(page):
    found = documents_of([page([(300, 900, "O")], file="car.jpg")], "licence")
    assert [document.type for document in found.documents] == ["unknown"]


def test_a_transfer_and_the_endorsed_one_below_it_are_two_entries(page):
    pages = [
        page(front(VIN, "310007798232", "沪A12345", "张三"), number=1),
        page(
            [
                (400, 60, "登记栏"),
                (400, 100, "转让登记"),
                (100, 140, "姓名/名称"),
                (500, 140, "王建国"),
                (100, 180, "转让登记日期"),
                (500, 180, "2025-02-09"),
                (400, 220, "转让登记（转让待出口）"),
                (100, 260, "姓名/名称"),
                (500, 260, EXPORTER),
                (100, 300, "转让登记日期"),
                (500, 300, "2026-03-19"),
            ],
            number=2,
        ),
    ]
    (certificate,) = documents_of(pages, "licence").documents
    assert certificate.owner.value == EXPORTER
    assert str(certificate.export_endorsement_date.value) == "2026-03-19"


def test_a_list_of_vehicles_under_the_translations_head_belongs_to_the_translation(page):
    head = (100, 60, "二手汽车国际货物买卖合同中文翻译件")
    pages = [
        page([(500, 100, "出口许可证申请表"), (100, 300, "1. 出口商")], file="form.pdf"),
        page(
            [
                head,
                (500, 200, "二手汽车国际货物买卖合同", 40),
                (100, 300, "合同编号：2026HMI5001"),
                (100, 340, f"卖方：{EXPORTER}"),
                (100, 380, "买方：Comercial Ruta Sur S.A."),
            ],
            file="translation.pdf",
        ),
        page(
            [head, (600, 120, "车辆明细"), (100, 200, "序号"), (200, 200, "厂牌")],
            file="translation.pdf",
            number=2,
        ),
    ]
    found = documents_of(pages, "licence").documents
    assert [len(document.pages) for document in found] == [1, 2]


@pytest.mark.parametrize("seal", ["合同专用章", "合同专用", "厦门永固供应链合同专用章"])
def test_a_page_that_only_signs_goes_on_with_its_contract_whatever_its_seal_says(page, seal):
    pages = [
        page(
            [
                (500, 100, "CONTRATO DE EXPORTACIÓN", 40),
                (100, 200, "N.º de contrato: 2025XYS4650"),
                (100, 240, "Vendedor: Xiamen Yonggu Supply Chain Management Co., Ltd."),
                (100, 280, "Comprador: Comercial Ruta Sur S.A."),
                (100, 320, "1.0 CALIDAD"),
            ]
        ),
        page(
            [
                (100, 100, "Vendedor"),
                (900, 100, "Comprador"),
                (100, 140, "Xiamen Yonggu Supply Chain"),
                (900, 140, "Comercial Ruta Sur S.A."),
                (400, 200, seal),
                (900, 260, "Firma:"),
            ],
            number=2,
        ),
    ]
    (contract,) = documents_of(pages, "licence").documents
    assert len(contract.pages) == 2


def test_a_picture_that_repeats_a_contracts_head_and_number_is_a_page_of_it(page):
    head = [(100, 40, "二手车出口合同"), (1200, 40, "20260254")]
    pages = [
        page(
            [
                *head,
                (500, 100, "二手车出口合同", 40),
                (100, 300, "合同号"),
                (100, 340, "20260254"),
                (100, 380, f"卖方：{EXPORTER}"),
                (100, 420, "买方：Comercial Ruta Sur S.A."),
            ],
            file="13.jpg",
        ),
        page(letter(), file="14.jpg"),
        page(
            [*head, (600, 120, "车辆明细"), (600, 160, "合同号：20260254"), (100, 200, VIN)],
            file="15.jpg",
        ),
    ]
    found = documents_of(pages, "licence").documents
    assert [(document.type, len(document.pages)) for document in found] == [
        ("contract", 2),
        ("market_access_declaration", 1),
    ]


def test_photographs_with_the_conclusion_below_them_end_their_report(page):
    photographs = [
        (100, 60, "二、车辆照片"),
        (200, 600, "车辆左前45°"),
        (100, 900, "三、检测结论"),
        (100, 960, "经检测，该车辆符合WM/T 8-2022的要求，检测结论：合格。"),
        (900, 1200, "签发日期：2026年5月6日"),
    ]
    head = report(VIN, "JC2026-001")[:-1]
    pages = [page(head, file="a.pdf"), page(photographs, file="a.pdf", number=2)]
    (document,) = documents_of(pages).documents
    assert document.conclusion.value == "qualified"


@pytest.mark.parametrize("title", ["许可证申请表", "出口二手车申请信息"])
def test_a_form_behind_a_contract_is_no_page_of_it_however_its_title_reads(page, title):
    contract = [
        (400, 60, "出口合同", 40),
        (100, 130, f"卖方：{EXPORTER}"),
        (100, 170, "买方：Auto Import LLC"),
        (100, 210, "合同号：GZ2026-11"),
        (100, 250, "付款方式：电汇"),
    ]
    form = [
        (400, 60, title, 40),
        (100, 130, f"出口商 {EXPORTER}"),
        (100, 170, f"发货人 {EXPORTER}"),
        (100, 210, "合同号 GZ2026-11"),
        (700, 210, "付款方式 电汇"),
        (100, 250, "贸易方式 一般贸易"),
        (700, 250, "报关口岸 上海外港"),
        (100, 290, f"VIN码 {VIN}"),
        (700, 290, "单价 20,950.00"),
    ]
    pages = [page(contract, file="1.pdf", number=1), page(form, file="1.pdf", number=2)]
    assert [one.type for one in documents_of(pages).documents] == ["contract", "application_form"]
