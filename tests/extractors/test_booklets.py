"""Certificate pages of several vehicles, photographed one by one in any order, find together."""

from extractors.documents import documents_of

FIRST, SECOND, THIRD = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557", "LHGGM6680TJ384997"
EXPORTER = "广州某某汽车贸易有限公司"


def summary(number: str, registered: str):
    """The first page: who owned the vehicle first, and since when."""
    return [
        (100, 60, "机动车登记证书"),
        (1200, 60, number),
        (100, 120, "注册登记摘要信息栏"),
        (100, 160, "机动车所有人"),
        (450, 160, "张三"),
        (100, 200, "登记机关"),
        (450, 200, "上海市公安局交通警察总队车辆管理所"),
        (100, 240, "登记日期"),
        (450, 240, registered),
        (800, 2200, "第1页"),
    ]


def vehicle(vin: str, made: str, issued: str):
    """The second page: the vehicle's data."""
    return [
        (100, 60, "注册登记机动车信息栏"),
        (100, 120, "车辆型号"),
        (450, 120, "SVW7142BPV"),
        (100, 160, "车辆识别代号/车架号"),
        (450, 160, vin),
        (100, 200, "车辆出厂日期"),
        (450, 200, made),
        (100, 240, "发证日期"),
        (450, 240, issued),
        (800, 2200, "第2页"),
    ]


def entries(number: int, date: str = ""):
    """A page of running entries, or an empty one."""
    transfer = [
        (100, 120, "转让登记"),
        (100, 160, f"姓名/名称：{EXPORTER}"),
        (100, 200, f"转让登记日期：{date}"),
        (100, 240, "备注：转让待出口"),
    ]
    return [(100, 60, "登记栏"), *(transfer if date else []), (800, 2200, f"第{number}页")]


def certificates(*pages):
    return {found.vin.value: found for found in documents_of(pages, "licence").documents}


def test_a_vehicle_goes_to_the_summary_whose_days_fit_it(page):
    found = certificates(
        page(summary("310007798232", "2019-05-06"), file="1.jpg"),
        page(summary("310007798233", "2024-02-06"), file="2.jpg"),
        page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="3.jpg"),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="4.jpg"),
    )
    assert {vin: one.certificate_no.value for vin, one in found.items()} == {
        FIRST: "310007798232",
        SECOND: "310007798233",
    }


def test_every_booklet_gets_each_printed_page_once(page):
    fronts = [
        page(summary("310007798232", "2019-05-06"), file="1.jpg"),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="2.jpg"),
        page(summary("310007798233", "2024-02-06"), file="3.jpg"),
        page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="4.jpg"),
        page(summary("310007798234", "2022-07-08"), file="5.jpg"),
        page(vehicle(THIRD, "2022-06-01", "2022-07-08"), file="6.jpg"),
    ]
    running = [page(entries(3, "2026-05-06"), file=f"{at}.jpg") for at in (7, 8, 9)]
    empty = [page(entries(4), file=f"{at}.jpg") for at in (10, 11, 12)]
    found = certificates(*fronts, *running, *empty)
    assert {vin: sorted(one.page_numbers) for vin, one in found.items()} == {
        vin: [1, 2, 3, 4] for vin in (FIRST, SECOND, THIRD)
    }
    assert all(one.export_endorsement.value for one in found.values())


def test_nothing_is_entered_before_the_vehicle_was_registered(page):
    found = certificates(
        page(summary("310007798233", "2024-02-06"), file="1.jpg"),
        page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="2.jpg"),
        page(summary("310007798232", "2019-05-06"), file="3.jpg"),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="4.jpg"),
        page(entries(3, "2023-05-06"), file="5.jpg"),
    )
    assert found[FIRST].export_endorsement.value
    assert not found[SECOND].export_endorsement.value


def test_a_missing_page_of_entries_is_not_made_up_for_by_another_vehicles(page):
    found = certificates(
        page(summary("310007798232", "2019-05-06"), file="a.pdf", number=1),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="a.pdf", number=2),
        page(entries(3, "2026-05-06"), file="a.pdf", number=3),
        page(summary("310007798233", "2024-02-06"), file="b.pdf", number=1),
        page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="b.pdf", number=2),
    )
    assert found[FIRST].export_endorsement.value
    assert not found[SECOND].export_endorsement.value


def test_a_page_of_entries_handed_in_twice_takes_no_other_booklets_place(page):
    def told(owner, number, plate, day):
        said = f"姓名/名称：{owner}；身份证明号码：{number}；机动车登记编号：{plate}"
        return [(100, 60, "登记栏"), (100, 120, "转让登记"), (100, 160, said), *day]

    def noted(day):
        return [
            (100, 200, f"转让登记日期：{day}"),
            (100, 240, "备注：转让待出口"),
            (800, 2200, "第3页"),
        ]

    first = told("周某", "310115198501199660", "沪G605CT", noted("2025-04-05"))
    second = told(EXPORTER, "91440113MACPQJKN06", "沪B12845", noted("2026-06-16"))
    found = certificates(
        page(summary("310007798232", "2019-05-06"), file="1.jpg"),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="2.jpg"),
        page(first, file="3.jpg"),
        page(summary("310007798233", "2019-05-06"), file="4.jpg"),
        page(vehicle(SECOND, "2019-03-02", "2019-05-06"), file="5.jpg"),
        page(first, file="6.jpg"),
        page(second, file="7.jpg"),
    )
    assert (found[FIRST].owner.value, found[SECOND].owner.value) == ("周某", EXPORTER)


def test_a_page_with_another_number_takes_no_place_in_a_booklet(page):
    found = documents_of(
        [
            page(summary("310007798232", "2019-05-06"), file="a.pdf", number=1),
            page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="a.pdf", number=2),
            page(entries(3, "2026-05-06"), file="a.pdf", number=3),
            page([*entries(4), (1200, 60, "310007798299")], file="b.pdf", number=1),
        ],
        "licence",
    ).documents
    assert [len(one.pages) for one in found] == [3, 1]


def test_pages_that_one_device_numbered_through_several_folders_follow_its_count(page):
    fronts = [
        [*summary("310007798232", "2019-05-06"), *vehicle_below(FIRST)],
        [*summary("310007798233", "2019-05-06"), *vehicle_below(SECOND)],
    ]
    found = certificates(
        page(fronts[0], file="a/Scan-041.jpg"),
        page(fronts[1], file="a/Scan-043.jpg"),
        page(entries(3, "2026-05-06"), file="b/Scan-042.jpg"),
        page(entries(3, "2026-05-07"), file="b/Scan-044.jpg"),
    )
    days = {vin: one.export_endorsement_date.value.isoformat() for vin, one in found.items()}
    assert days == {FIRST: "2026-05-06", SECOND: "2026-05-07"}


def vehicle_below(vin: str):
    """The vehicle's data below the summary, on one page with it."""
    return [(x, y + 600, said) for x, y, said in vehicle(vin, "2019-03-02", "2019-05-06")[:-1]]


def test_pages_that_fit_two_booklets_alike_go_to_that_of_their_kind_of_file(page):
    fronts = [
        page(summary("310007798232", "2019-05-06"), file="3.jpg"),
        page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="3b.jpg"),
        page(summary("310007798233", "2024-02-06"), file="2.png"),
        page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="2b.png"),
    ]
    found = certificates(
        *fronts,
        page(entries(3, "2026-05-06"), file="1.jpg"),
        page(entries(3, "2026-05-06"), file="4.png"),
    )
    kinds = {vin: {one.file[-3:] for one in paper.pages} for vin, paper in found.items()}
    assert kinds == {FIRST: {"jpg"}, SECOND: {"png"}}


def test_two_first_pages_with_one_number_are_two_booklets(page):
    def front(name, registered, plate):
        number = "370018254767"
        more = [(600, 240, "机动车登记编号"), (900, 240, plate), (100, 280, "91110105MA9K2RHX4L")]
        return page([*summary(number, registered), *more], file=name)

    documents = documents_of(
        [
            front("1.jpg", "2019-05-06", "沪A12345"),
            page(vehicle(FIRST, "2019-03-02", "2019-05-06"), file="2.jpg"),
            front("3.jpg", "2024-02-06", "沪B23456"),
            page(vehicle(SECOND, "2024-01-25", "2024-02-06"), file="4.jpg"),
        ],
        "licence",
    ).documents
    assert [(one.vin.value, one.certificate_no.value) for one in documents] == [
        (FIRST, "370018254767"),
        (SECOND, "370018254767"),
    ]


def test_a_photograph_that_prints_the_next_number_follows_the_one_before_it(page):
    code = "91440113MACPQJKN06"
    own = [
        (100, 300, f"姓名/名称：{EXPORTER} {code}"),
        (100, 340, "登记日期"),
        (450, 340, "2026-08-21"),
    ]
    pages = [
        [*summary("310007798232", "2020-10-19"), *own],  # its new owner stands in the summary
        vehicle(FIRST, "2020-09-01", "2020-10-19"),
        entries(3),
        summary("310007798233", "2021-04-15"),
        vehicle(SECOND, "2021-03-01", "2021-04-15"),
        entries(3),
        [*entries(4, "2026-08-05"), (100, 280, code)],
    ]
    names = [f"mmexport{1789047060699 + 18713 * at}.jpg" for at in range(len(pages))]
    found = certificates(
        *(page(words, file=name) for words, name in zip(pages, names, strict=True))
    )
    assert [str(entry.date.value) for entry in found[SECOND].transfers] == ["2026-08-05"]
    assert "2026-08-05" not in [str(entry.date.value) for entry in found[FIRST].transfers]
