"""Pages under one running head are one paper's, whatever headings they have."""

from extractors.documents import documents_of

VIN = "LSVCY6C49MN027789"


def test_the_last_page_of_a_report_stays_its_though_it_declares_something(page):
    def head(number):
        return [
            (500, 60, "二手乘用车出口检测记录与报告", 30),
            (1200, 60, "报告编号：TJKY-C260515"),
            (1200, 90, f"第{number}页共2页"),
        ]

    pages = [
        page([*head(1), (100, 200, f"车架号 {VIN}"), (100, 240, "执行标准 WM/T 8—2022")]),
        page(
            [
                *head(2),
                (100, 200, "综合结论 合格"),
                (100, 260, "声明", 30),
                (300, 260, "1.复印件无效；2.对报告有异议请于十五日内提出，检测机构"),
            ],
            number=2,
        ),
    ]
    (report,) = documents_of(pages, "licence").documents
    assert (report.type, len(report.pages)) == ("inspection_report", 2)


def test_pages_with_headings_of_their_own_belong_to_the_report_whose_head_they_repeat(page):
    head = [(600, 60, "重庆某某车辆检测研究院有限公司")]
    pages = [
        page([*head, (500, 200, "质量检测报告", 40), (100, 300, f"车架号 {VIN}")], file="a.pdf"),
        page(
            [*head, (600, 140, "注意事项", 40), (100, 300, "报告涂改无效。")],
            file="a.pdf",
            number=2,
        ),
        page([*head, (600, 140, "五、检测照片", 40), (100, 900, "左前")], file="a.pdf", number=3),
    ]
    (report,) = documents_of(pages, "licence").documents
    assert (report.type, len(report.pages)) == ("inspection_report", 3)


def test_a_page_that_only_signs_goes_to_the_contract_of_the_same_firms(page):
    parties = [
        (100, 160, "出卖人：广州某某汽车贸易有限公司"),
        (100, 200, "买受人：海湾之鹰汽车有限责任公司"),
    ]
    contract = [(500, 60, "出口合同", 40), *parties, (100, 240, "双方同意按照下列条款买卖车辆。")]
    signing = [
        *((100, 100, "出卖人"), (900, 100, "买受人")),
        *((100, 140, "广州某某汽车贸易有限公司"), (900, 140, "海湾之鹰汽车有限责任公司")),
        *((100, 200, "授权代表签字："), (900, 200, "授权代表签字：")),
    ]
    (document,) = documents_of(
        [page(contract, file="a.jpg"), page(signing, file="z.jpg")]
    ).documents
    assert (document.type, len(document.pages)) == ("contract", 2)
