import pytest

from extractors.layout.labels import Label, split_line
from extractors.reading import Line, Rect

LABELS = (
    Label("vehicle_type", ("车辆类型",)),
    Label("brand", ("车辆品牌", "品牌")),
    Label("model", ("车辆型号", "型号")),
    Label("vin", ("车辆识别代号/车架号", "车辆识别代号", "VIN码", "VIN")),
    Label("exporter", ("出口商", "Exporter")),
    Label("engine_model", ("发动机型号",)),
    Label("contract_no", ("Contract No.", "合同编号")),
)


def pieces(text: str) -> list[tuple[str | None, str]]:
    line = Line(text, Rect(0, 0, 10 * len(text), 20), 0.99, "pp-ocr-tiny")
    return [
        (piece.keys[0] if piece.keys else None, piece.text) for piece in split_line(line, LABELS)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "品牌：大众  型号：SVW",
            [("brand", "品牌"), (None, "大众"), ("model", "型号"), (None, "SVW")],
        ),
        (
            "5.车辆类型小型轿车6.车辆品牌大众汽车牌",
            [
                ("vehicle_type", "车辆类型"),
                (None, "小型轿车"),
                ("brand", "车辆品牌"),
                (None, "大众汽车牌"),
            ],
        ),
        (
            "品牌：大众 型号：8703234310、 合同编号 12",
            [
                ("brand", "品牌"),
                (None, "大众"),
                ("model", "型号"),
                (None, "8703234310"),
                ("contract_no", "合同编号"),
                (None, "12"),
            ],
        ),
        ("1.出口商 Exporter：某某公司", [("exporter", "出口商 Exporter"), (None, "某某公司")]),
        ("VIN码（车架号）: LSV", [("vin", "VIN码"), (None, "LSV")]),
        ("Contract No.: ABC-123", [("contract_no", "Contract No."), (None, "ABC-123")]),
        ("品牌 型号 VIN", [("brand", "品牌"), ("model", "型号"), ("vin", "VIN")]),
    ],
)
def test_a_line_falls_into_labels_and_values(text, expected):
    assert pieces(text) == expected


def test_a_misread_label_is_still_a_label():
    assert pieces("车辆识别伐号/车架号：LSV")[0][0] == "vin"


def test_a_longer_label_is_not_taken_for_the_shorter_one_in_it():
    assert pieces("发动机型号") == [("engine_model", "发动机型号")]


def test_a_label_inside_a_sentence_is_no_label():
    assert pieces("本车品牌为大众") == [(None, "本车品牌为大众")]


def test_a_number_that_was_misread_is_not_cut_by_a_label_within_it():
    labels = (*LABELS, Label("", ("No.", "No")))
    line = Line("LFMAP54C1NO209348", Rect(0, 0, 170, 20), 0.99, "pp-ocr-tiny")
    assert [piece.text for piece in split_line(line, labels)] == ["LFMAP54C1NO209348"]


def test_a_label_inside_a_foreign_word_is_no_label():
    assert pieces("Province of Vinh") == [(None, "Province of Vinh")]


def test_a_poorly_read_line_that_can_be_one_label_only_is_that_label():
    labels = (*LABELS, Label("manufacture_date", ("车辆出厂日期",)), Label("kind", ("车辆类型",)))
    place = Rect(0, 0, 200, 20)
    (poor,) = split_line(Line("车辆山日期", place, 0.84, "pp-ocr-tiny"), labels)
    (good,) = split_line(Line("车辆山日期", place, 0.99, "pp-ocr-tiny"), labels)
    assert (poor.keys, good.keys) == (("manufacture_date",), ())


def test_the_name_of_a_month_is_no_misread_label():
    labels = (Label("brand", ("Марка",)), Label("sign_date", ("Дата",)))
    line = Line("Дата: 2 марта 2026 г.", Rect(0, 0, 210, 20), 0.99, "tesseract")
    assert [piece.text for piece in split_line(line, labels)] == ["Дата", "2 марта 2026 г."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.出口商广州某某有限公司", [("exporter", "出口商"), (None, "广州某某有限公司")]),
        ("3.出口商应于签订后付款", [(None, "3.出口商应于签订后付款")]),
        ("Model型号", [("model", "Model型号")]),
        ("Contrat N°HX-2026-7", [("contract_no", "Contrat N°"), (None, "HX-2026-7")]),
        ("出口商盖章）广州某某有限公司", [("exporter", "出口商"), (None, "广州某某有限公司")]),
    ],
)
def test_a_label_needs_no_space_where_its_number_language_or_stamp_sets_it_apart(text, expected):
    names = (Label("model", ("Model",)), Label("contract_no", ("Contrat N°",)))
    line = Line(text, Rect(0, 0, 10 * len(text), 20), 0.99, "pp-ocr-tiny")
    found = split_line(line, (*LABELS, *names))
    assert [(piece.keys[0] if piece.keys else None, piece.text) for piece in found] == expected


@pytest.mark.parametrize("printed", ["生产企业（盖章）：某某公司", "生产企业(盖章) 某某公司"])
def test_a_label_in_brackets_behind_another_is_a_part_of_its_wording(printed):
    labels = (Label("issuer", ("生产企业",)), Label("", ("盖章",)))
    line = Line(printed, Rect(0, 0, 260, 20), 0.99, "pp-ocr-tiny")
    assert [(piece.keys, piece.text) for piece in split_line(line, labels)] == [
        (("issuer",), "生产企业"),
        ((), "某某公司"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("数量3 3", "3"),
        ("数量13 20", "20"),
        ("数量③3 1", "1"),
        ("数量3 辆", "3 辆"),
        ("总值46 550.00", "46 550.00"),
    ],
)
def test_a_circled_number_read_as_digits_is_no_part_of_the_number_behind_it(text, value):
    labels = (Label("quantity", ("数量",)), Label("total_amount", ("总值",)))
    line = Line(text, Rect(0, 0, 20 * len(text), 20), 1.0, "pp-ocr-tiny")
    assert [piece.text for piece in split_line(line, labels) if not piece.is_label] == [value]


def test_the_number_of_the_next_label_is_no_value_of_the_one_before():
    labels = (Label("quantity", ("数量",)), Label("unit_price", ("单价",)))
    line = Line("14数量15单价16总值", Rect(0, 0, 300, 20), 1.0, "pp-ocr-tiny")
    assert "15" not in [piece.text for piece in split_line(line, labels)]
    line = Line("14数量 2 15单价", Rect(0, 0, 300, 20), 1.0, "pp-ocr-tiny")
    assert any(piece.text.startswith("2") for piece in split_line(line, labels))


def test_a_label_too_short_for_a_wrong_letter_is_known_by_its_twin():
    labels = (Label("consignor", ("发货人",)),)
    line = Line("2发货入", Rect(0, 0, 90, 20), 0.92, "pp-ocr-tiny")
    assert [piece.keys for piece in split_line(line, labels) if piece.is_label] == [("consignor",)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("单位：辆数量： 1单价：9,000.00", ["辆", "1", "9,000.00"]),
        ("13单位：辆 14数量：1 15单价：9,000.00 16总值：9,000.00", ["辆", "1", *["9,000.00"] * 2]),
        ("车辆品牌：MODEL 3 单位：辆", ["MODEL 3", "辆"]),
        ("车型：SGM7151LAAAVIN码：LSGKB54U1KH872953", ["SGM7151LAAA", "LSGKB54U1KH872953"]),
        ("本合同数量：1", ["本合同数量：1"]),
    ],
)
def test_labels_that_run_on_in_one_line_part_its_values(text, values):
    names = ("单位", "数量", "单价", "总值", "车辆品牌", "车型", "VIN码")
    line = Line(text, Rect(0, 0, 10 * len(text), 20), 0.99, "pp-ocr-tiny")
    found = split_line(line, tuple(Label(name, (name,)) for name in names))
    assert [piece.text for piece in found if not piece.is_label] == values


def test_a_labels_other_language_is_no_value():
    line = Line("车辆类型Type", Rect(0, 0, 120, 20), 0.99, "pp-ocr-tiny")
    assert [piece.is_label for piece in split_line(line, (Label("type", ("车辆类型",)),))] == [True]


def test_a_label_misread_to_its_last_letter_leaves_no_digit_of_it_as_a_value():
    line = Line("Vientiane. Tota1 contract", Rect(0, 0, 250, 20), 0.9, "pp-ocr-tiny")
    total = Label("total_amount", ("Total",))
    assert [piece.text for piece in split_line(line, (total,))] == [line.text]
