import pytest

from validators.rules.inspection_standard_wrong import inspection_standard_wrong as rule


def outcome(make, standards, **values):
    each = make.vehicle(make.certificate(**values), make.report(standards=standards))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


BUS = {"vehicle_type": "大型普通客车", "seats": 45}
LORRY = {"vehicle_type": "轻型厢式货车", "seats": 3}
PICKUP = {"vehicle_type": "轻型多用途货车"}
AMBULANCE = {"vehicle_type": "小型专用客车", "seats": 5}
TRAILER = {"vehicle_type": "重型罐式半挂车"}


@pytest.mark.parametrize(
    ("standards", "values", "expected"),
    [
        (("WM/T 8-2022",), {}, "pass"),
        (("WM/T8—2022",), {}, "pass"),
        (("GB 38900-2020", "WM/T 8-2022", "GB 7258-2017"), {}, "pass"),
        (("WM/T 9-2022",), {}, "fail"),
        (("WM/T 8-2020",), {}, "fail"),
        (("GB 38900-2020",), {}, "fail"),
        (("T/CAS 358-2020",), LORRY, "fail"),
        (("WM/T 8-2022", "WM/T 9-2022"), {}, "unsure"),
        (("WM/T 8",), {}, "unsure"),
        (("WM/T 9-2022",), BUS, "pass"),
        (("WM/T 8-2022",), BUS, "fail"),
        (("WM/T 9-2022",), LORRY, "pass"),
        (("WM/T 8-2022",), LORRY, "fail"),
        (("WM/T 9-2022",), PICKUP, "pass"),
        (("WM/T 8-2022",), PICKUP, "unsure"),
        (("WM/T 8-2022",), AMBULANCE, "pass"),
        (("WM/T 9-2022",), AMBULANCE, "unsure"),
        (("GB 7258-2017",), AMBULANCE, "fail"),
        (("WM/T 9-2022",), TRAILER, "pass"),
        (("WM/T 8-2022",), TRAILER, "fail"),
        (("WM/T 8-2022",), {"vehicle_type": "无轨电车"}, "unsure"),
        (("GB 38900-2020",), {"vehicle_type": "无轨电车"}, "fail"),
        (("WM/T 8-2022",), {"vehicle_type": "三轮汽车"}, "not_applicable"),
    ],
)
def test_type_and_seats_call_for_a_standard(make, standards, values, expected):
    assert outcome(make, standards, **values).outcome == expected


def test_the_message_names_both_standards_and_why(make):
    finding = outcome(make, ("GB 38900-2020",))
    assert "依据GB 38900-2020" in finding.message.zh
    assert "《二手乘用车出口质量要求》（WM/T 8-2022）" in finding.message.zh
    assert "不能替代" in finding.message.zh
    assert finding.expected == "WM/T 8-2022"


def test_the_reason_for_looking_is_told(make):
    assert "同时列出" in outcome(make, ("WM/T 8-2022", "WM/T 9-2022")).message.zh
    assert "未注明年份" in outcome(make, ("WM/T 8",)).message.zh
    assert "不同理解" in outcome(make, ("WM/T 9-2022",), **AMBULANCE).message.zh
    trolley = outcome(make, ("WM/T 8-2022",), vehicle_type="无轨电车")
    assert "不能确定应适用的标准" in trolley.message.zh


def test_seats_that_were_not_read_count_where_the_name_leaves_them_open(make):
    bus = {"vehicle_type": "大型普通客车", "seats": make.UNREAD}
    assert outcome(make, ("WM/T 8-2022",), **bus).outcome == "unsure"
    short = {**bus, "dimensions_mm": (5990, 2000, 2000)}
    assert outcome(make, ("WM/T 8-2022",), **short).outcome == "fail"
    assert outcome(make, ("WM/T 9-2022",), **bus).outcome == "pass"
    assert outcome(make, ("WM/T 8-2022",), seats=make.UNREAD).outcome == "pass"
    assert outcome(make, ("WM/T 9-2022",), seats=make.UNREAD).outcome == "fail"


def test_a_type_that_was_not_read_leaves_either_standard_open(make):
    unread = {"vehicle_type": make.UNREAD}
    assert outcome(make, ("WM/T 8-2022",), **unread).outcome == "unsure"
    assert outcome(make, ("GB 38900-2020",), **unread).outcome == "fail"


def test_a_rival_standard_or_type_is_for_a_person(make):
    doubtful = make.read(("WM/T 8-2022",), 1.0, ("WM/T 9-2022",))
    assert outcome(make, doubtful).outcome == "unsure"
    kind = make.read("小型普通客车", 1.0, "中型普通客车")
    assert outcome(make, ("WM/T 9-2022",), vehicle_type=kind, seats=make.UNREAD).outcome == "unsure"


def test_a_doubtful_citation_condemns_nothing(make):
    assert outcome(make, make.read(("WM/T 9-2022",), 0.9)).outcome == "unsure"
    assert outcome(make, make.read(("WM/T 8-2022",), 0.7)).outcome == "pass"


def test_without_a_certificate_only_a_foreign_standard_is_a_fault(make):
    def judged(*standards, **declared):
        each = make.vehicle(None, make.report(standards=standards), **declared)
        return make.ask(rule, make.dossier(each))

    assert judged("GB 38900-2020") == ["fail"]
    assert judged("WM/T 9-2022") == ["not_applicable"]
    assert judged("WM/T 9-2022", vehicle_type="小轿") == ["not_applicable"]
    assert judged("WM/T 9-2022", vehicle_type="小型轿车") == ["fail"]
    assert judged("WM/T 8-2022", vehicle_type="小型轿车") == ["pass"]


def test_a_report_without_a_standard_is_reported_once(make):
    assert outcome(make, make.Field(value=(), confidence=0.96)).outcome == "not_applicable"
    assert outcome(make, make.UNREAD).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]


def test_the_length_is_the_first_of_the_dimensions(make):
    long = {
        "vehicle_type": "大型普通客车",
        "seats": make.UNREAD,
        "dimensions_mm": (8990, 2500, 3300),
    }
    assert outcome(make, ("WM/T 8-2022",), **long).outcome == "unsure"
