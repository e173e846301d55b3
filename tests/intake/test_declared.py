"""The declared application, as people type it."""

import datetime as dt
import io
import json
import zipfile
from decimal import Decimal

import pytest

from intake.declared.build import declared
from intake.declared.headings import heading
from intake.declared.tables import from_csv
from intake.errors import IntakeError
from intake.sniff import CSV, JSON, XLSX

VIN = "LSVCY6C49MN027789"
OTHER = "LBEHDAEB58Y038860"
ROWS = [
    ["出口商", "VIN码", "车辆品牌", "车辆型号", "排气量(ml)", "数量", "单价（美元）",
     "注册登记日期", "商品编码", "进口国（地区）"],
    ["广州远航汽车出口有限公司", VIN, "大众汽车牌", "SVW7142BPV", "1395", "1", "12,000.50",
     "2020/3/4", "8703.2341.10", "俄罗斯"],
    ["", OTHER, "北京现代牌", "BH7160", "1.6L", "1", "9000", "2019-03-04", "8703234110", ""],
    ["合计", "", "", "", "", "2", "21000.50", "", "", ""],
]  # fmt: skip


def csv(rows=ROWS, encoding="utf-8", separator=",") -> bytes:
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in rows]
    return "\r\n".join(separator.join(row) for row in quoted).encode(encoding)


def xlsx(rows) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("申请表", 0)
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def check(found) -> None:
    application = found.application
    assert found.problems == ()
    assert application.source == "declared"
    assert application.exporter.value == "广州远航汽车出口有限公司"
    assert (application.destination.value, application.destination.raw) == ("RU", "俄罗斯")
    assert [code.value for code in application.hs_codes] == ["8703234110"]
    assert (application.quantity.value, application.currency.value) == (2, "USD")
    first, second = application.vehicles
    assert (first.vin.value, second.vin.value) == (VIN, OTHER)
    assert (first.displacement.value, second.displacement.value) == (1395, 1600)
    assert first.unit_price.value == Decimal("12000.50")
    assert first.registration_date.value == dt.date(2020, 3, 4)
    assert first.model.sure


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_table_is_read_in_every_encoding_and_separator(encoding, separator):
    check(declared(csv(encoding=encoding, separator=separator), CSV))


def test_a_workbook_is_read_with_a_title_above_its_headings():
    check(declared(xlsx([["二手车出口许可证申请表"], [], *ROWS]), XLSX))


def test_labels_beside_their_values_stand_above_the_table():
    rows = [
        ["出口商", "广州远航汽车出口有限公司", "合同号", "HT-2026-1"],
        ["申请日期", dt.date(2026, 7, 1)],
        ["序号", "VIN", "规格、等级", "数量"],
        [1, VIN, "大众汽车牌 SVW7142BPV", 1],
    ]
    application = declared(xlsx(rows), XLSX).application
    assert application.contract_no.value == "HT-2026-1"
    assert application.application_date.value == dt.date(2026, 7, 1)
    assert application.vehicles[0].brand.value == "大众汽车牌"
    assert application.vehicles[0].model.value == "SVW7142BPV"


def test_json_has_the_names_of_the_report():
    content = {
        "exporter": "广州远航汽车出口有限公司",
        "hs_code": "8703234110",
        "destination": "RU",
        "quantity": 2,
        "vehicles": [
            {"vin": VIN, "displacement": 1395, "unit_price": 12000.1, "currency": "USD"},
            {
                "vin": OTHER,
                "displacement": "1.5L",
                "registration_date": "2020-01-02",
                "colour": "白",
            },
        ],
    }
    found = declared(json.dumps(content).encode(), JSON)
    assert found.problems == ()
    assert [v.hs_code.value for v in found.application.vehicles] == ["8703234110"] * 2
    assert found.application.vehicles[0].unit_price.value == Decimal("12000.1")
    assert found.application.currency.value == "USD"
    wrapped = declared(json.dumps({"application": content}).encode(), JSON)
    assert wrapped == found


def test_every_bad_value_is_named_at_once_with_its_row():
    rows = [
        ["出口商", "VIN码", "数量", "单价", "注册登记日期", "商品编码", "排量"],
        ["甲公司", VIN, "一", "64.429.00", "2026-13-01", "8.70323E+09", "很大"],
        ["乙公司", OTHER, "1", "=A1", "", "8703234110", ""],
    ]
    found = declared(xlsx(rows), XLSX)
    said = "\n".join(problem.zh for problem in found.problems)
    for word in (
        "第2行",
        "64.429.00",
        "2026-13-01",
        "8.70323E+09",
        "很大",
        "=A1",
        "乙公司",
        "第3行",
    ):
        assert word in said
    assert len(found.problems) == 7
    assert found.application.vehicles[0].vin.value == VIN
    assert found.application.vehicles[0].unit_price.value is None


def test_a_destination_that_is_not_known_is_kept_as_typed():
    found = declared(json.dumps({"destination": "月球"}).encode(), JSON)
    assert (found.application.destination.value, found.application.destination.raw) == (
        None,
        "月球",
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{", JSON),
        (b"\x81\x00\xff" * 50, CSV),
        (b"PK\x03\x04 no book", XLSX),
        (b"[" * 100_000, JSON),
    ],
)
def test_bytes_that_are_no_such_file_are_damaged(data, kind):
    with pytest.raises(IntakeError) as error:
        declared(data, kind)
    assert error.value.code == "damaged_file"


@pytest.mark.parametrize(
    "data", [b'{"exporter": "a", "exporter": "b"}', b"[1]", b'{"exporter": {"name": 1}}']
)
def test_json_of_another_shape_is_a_problem(data):
    assert declared(data, JSON).problems


def test_a_table_without_known_headings_says_so():
    assert "列名" in declared("甲,乙\n1,2\n".encode(), CSV).problems[0].zh


def test_a_sheet_of_labels_alone_is_one_vehicle():
    rows = [["出口商", "甲公司"], ["VIN码", VIN], ["注册登记日期", "2020-01-02"], ["备注", ""]]
    found = declared(csv(rows), CSV)
    assert found.application.exporter.value == "甲公司"
    assert [v.vin.value for v in found.application.vehicles] == [VIN]


def test_headings_are_known_in_both_languages():
    from dossier import Application, ApplicationVehicle
    from intake.declared.headings import APPLICATION_NAMES, SHOWN, VEHICLE_NAMES

    for name in {**APPLICATION_NAMES, **VEHICLE_NAMES}:
        assert heading(name) == name
        assert heading(SHOWN[name]) == name
    for name in ApplicationVehicle.model_fields:
        assert name in VEHICLE_NAMES
    others = {"vehicles", "source", "hs_codes", "quantity", "currency"}
    for name in set(Application.model_fields) - others:
        assert name in APPLICATION_NAMES


def test_a_name_is_never_two_things():
    from intake.declared.headings import APPLICATION_NAMES, VEHICLE_NAMES, _plain

    seen: dict[str, str] = {}
    for name, others in {**APPLICATION_NAMES, **VEHICLE_NAMES}.items():
        for other in (name, *others.split()):
            assert seen.setdefault(_plain(other), name) == name, other


def test_an_entity_bomb_in_a_workbook_does_not_expand():
    """A sheet's cell that doubles itself forty times over."""
    names = ["&a;", *(f"&a{number};" for number in range(1, 40))]
    entities = "".join(f'<!ENTITY a{number} "{names[number - 1] * 2}">' for number in range(1, 40))
    head = f'<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx">{entities}]>'.encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx([["出口商", "VIN码"], ["甲", VIN]]))) as old,
        zipfile.ZipFile(out, "w") as new,
    ):
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "xl/worksheets/sheet1.xml":
                data = head + data.replace("甲".encode("ascii", "xmlcharrefreplace"), b"&a39;")
            new.writestr(item, data)
    try:
        said = declared(out.getvalue(), XLSX).application.exporter.raw
    except IntakeError as error:
        said = error.code
    assert said in ("", "damaged_file")


def test_csv_of_one_column_is_no_crash():
    assert from_csv(b"").rows == []
    assert from_csv(b"VIN\n" + VIN.encode()).rows == [(2, {"vin": VIN})]


def test_an_enterprise_declares_itself():
    content = {"kind": "enterprise", "name": "甲公司", "enterprise_type": "流通", "uscc": "91"}
    found = declared(json.dumps(content).encode(), JSON)
    assert found.enterprise is not None
    assert found.enterprise.enterprise_type.value == "trade"
    assert found.enterprise.name.value == "甲公司"
