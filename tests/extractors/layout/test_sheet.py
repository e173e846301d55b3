"""The end of a label that wraps in its cell is none of the values around it."""

from extractors.layout.labels import Label
from extractors.layout.sheet import Sheet

LABELS = (Label("plate_no", ("机动车登记编号",)), Label("institution", ("检测机构", "检测公司")))


def values(page, *words):
    return [piece.text for piece in Sheet(page(list(words)), LABELS).values]


def test_the_last_letter_of_a_label_alone_in_its_line_is_no_value(page):
    cell = [(100, 100, "机动车登记编"), (100, 124, "号"), (300, 110, "沪A12345")]
    assert values(page, *cell) == ["沪A12345"]


def test_the_last_letter_of_what_stands_behind_a_label_is_a_value(page):
    cell = [(100, 100, "检测机构：某某检测有限公"), (100, 124, "司")]
    assert values(page, *cell) == ["某某检测有限公", "司"]


def test_a_value_that_is_also_the_end_of_its_labels_name_is_a_value(page):
    labels = (Label("domestic_or_imported", ("国产/进口",)),)
    pieces = Sheet(page([(100, 100, "国产/进口"), (100, 124, "进口")]), labels).values
    assert [piece.text for piece in pieces] == ["进口"]


def test_a_scrap_of_a_seal_over_a_value_is_no_part_of_it(page):
    words = [(400, 90, "技术"), (100, 100, "检测机构：四川某某汽车技术服务有限公司")]
    sheet = Sheet(page(words), LABELS)
    (label,) = sheet.labelled("institution")
    assert [piece.text for piece in sheet.beside(label)] == ["四川某某汽车技术服务有限公司"]


def test_a_label_that_a_reader_cut_in_two_is_one(page):
    sheet = Sheet(
        page([(100, 100, "12 机动车登"), (206, 100, "记编号"), (400, 100, "沪A12345")]), LABELS
    )
    (label,) = sheet.labelled("plate_no")
    assert [piece.text for piece in sheet.beside(label)] == ["沪A12345"]


def test_a_label_may_wrap_into_five_lines_of_a_narrow_column(page):
    parts = ["转让", "登记", "待出", "口日", "期"]
    heads = [(100 + 20 * (at == 4), 100 + 22 * at, part) for at, part in enumerate(parts)]
    sheet = Sheet(
        page([*heads, (100, 230, "2026-11-05")]), (Label("day", ("转让登记待出口日期",)),)
    )
    (label,) = sheet.labelled("day")
    assert [piece.text for piece in sheet.below(label)] == ["2026-11-05"]


def test_a_value_may_wrap_above_and_below_the_middle_of_its_label(page):
    name = [(400, 186, "上海某某二手车出口服务有限公"), (400, 212, "司")]
    labels = [(100, 199, "出口商名称"), (100, 270, "发货人名称")]
    sheet = Sheet(
        page([*name, *labels]), (Label("one", ("出口商名称",)), Label("", ("发货人名称",)))
    )
    first = next(sheet.candidates(sheet.labelled("one")[0]))
    assert [piece.text for piece in first.pieces] == [text for _, _, text in name]


def test_in_rows_that_slope_each_label_keeps_the_value_of_its_row(page):
    rows = [(100, 200 + 30 * at, f"标签{letter}") for at, letter in enumerate("甲乙丙")]
    values = [(400, 200 + 30 * at + 12, f"值{letter}") for at, letter in enumerate("甲乙丙")]
    sheet = Sheet(page([*rows, *values]), tuple(Label(text, (text,)) for _, _, text in rows))
    first = next(sheet.candidates(sheet.labelled("标签乙")[0]))
    assert len(first.pieces) == 1


def test_the_first_cell_of_a_column_has_room_above_its_label_as_below(page):
    labels = (Label("exporter", ("出口商",)), Label("licence_no", ("出口许可证号",)))
    words = [
        (600, 40, "出口许可证申请表"),
        (315, 100, "重庆某某汽车进出口有限公司"),
        (100, 124, "1出口商"),
        (300, 124, "91500112MA5U7T828Q"),
        (300, 150, "5000MA5U7T828"),
        (100, 196, "3出口许可证号"),
    ]
    sheet = Sheet(page(words), labels)
    (label,) = sheet.labelled("exporter")
    texts = [choice.text for choice in sheet.candidates(label)]
    assert "重庆某某汽车进出口有限公司" in texts
    assert "出口许可证申请表" not in texts


def test_a_remark_in_brackets_behind_a_label_is_not_its_value(page):
    labels = (Label("total", ("合计/TOTAL",)), Label("quantity", ("Quantity",)))
    sheet = Sheet(page([(100, 100, "合计/TOTAL（Quantity: 2）"), (700, 100, "55,600.00")]), labels)
    (label,) = sheet.labelled("total")
    assert [piece.text for piece in sheet.beside(label)] == ["55,600.00"]


def test_an_end_of_another_label_is_the_value_of_one_that_does_not_lead_to_it(page):
    labels = (Label("client", ("委托方",)), Label("institution", ("检测公司",)))
    sheet = Sheet(page([(100, 100, "委托方"), (164, 104, "公司")]), labels)
    assert [piece.text for piece in sheet.values] == ["公司"]


def test_a_label_that_begins_the_lower_line_of_a_cell_ends_no_row(page):
    labels = (Label("consignor", ("发货人",)), Label("uscc", ("统一社会信用代码",)))
    words = [
        (301, 100, "深圳市某某新能源汽车出口有限公司"),
        (100, 110, "发货人"),
        (300, 116, "统一社会信用代码：91440300MANEXPNP09"),
    ]
    sheet = Sheet(page(words), labels)
    (label,) = sheet.labelled("consignor")
    assert "深圳市某某新能源汽车出口有限公司" in [piece.text for piece in sheet.beside(label)]


def test_a_label_of_the_next_column_still_ends_a_row(page):
    labels = (Label("exporter", ("出口商",)), Label("consignor", ("发货人",)))
    words = [(100, 100, "出口商"), (600, 100, "发货人"), (800, 100, "某某公司")]
    sheet = Sheet(page(words), labels)
    (label,) = sheet.labelled("exporter")
    assert sheet.beside(label) == ()


def test_a_label_in_words_of_an_alphabet_may_go_on_in_a_longer_line(page):
    reading = page(
        [(100, 100, "Data de"), (400, 100, "2 de setembro de 2026"), (100, 136, "assinatura:")]
    )
    sheet = Sheet(reading, (Label("sign_date", ("Data de assinatura",)),))
    (label,) = sheet.labelled("sign_date")
    assert [piece.text for piece in sheet.beside(label)] == ["2 de setembro de 2026"]


def test_a_code_between_a_label_and_its_name_is_passed_over(page):
    reading = page(
        [
            (100, 100, "1. 出口商"),
            (100, 130, "统一社会信用代码：91330206MA5E93997Q"),
            (100, 160, "宁波某某汽车有限公司"),
        ]
    )
    labels = (Label("exporter", ("出口商",)), Label("uscc", ("统一社会信用代码",)))
    sheet = Sheet(reading, labels)
    assert [one.text for one in sheet.below(sheet.labelled("exporter")[0])] == [
        "宁波某某汽车有限公司"
    ]


def test_labels_joined_by_a_stroke_share_what_stands_beside_them(page):
    reading = page([(100, 100, "车辆类型/颜色"), (400, 100, "大型普通客车/白")])
    sheet = Sheet(reading, (Label("vehicle_type", ("车辆类型",)), Label("color", ("颜色",))))
    for name in ("vehicle_type", "color"):
        (label,) = sheet.labelled(name)
        assert [piece.text for piece in sheet.beside(label)] == ["大型普通客车/白"]
