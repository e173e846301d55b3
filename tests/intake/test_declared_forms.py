"""Application forms filled in as spreadsheets: labels, one row of goods, and VINs beside them."""

import datetime as dt
import io

import openpyxl
import pytest

from intake.declared.build import declared
from intake.sniff import XLSX

VIN, OTHER = "LSVCY6C49MN027789", "LZYTBTE68J1028473"


def test_what_stands_below_a_forms_total_and_on_a_second_sheet_describes_its_vehicle():
    book = openpyxl.Workbook()
    form = [
        ["出口许可证申请表（二手车）"],
        ["1.出口商", "天津某某国际贸易有限公司", "6.合同号", "TJ-2026-1"],
        ["商品状态", "旧", "VIN码", VIN],
        ["12.规格、等级", "13.单位", "14.数量", "15.单价（USD）", "16.总值（USD）"],
        ["别克牌 SGM6522UAA3", "辆", 1, 15800, 15800],
        ["18.总计", "辆", 1, None, 15800],
        ["领证人", "刘某", None, "联系电话", "022-25768340"],
    ]
    for row in form:
        book.active.append(row)
    more = book.create_sheet("附加信息")
    for row in (["车架号（VIN）", VIN], ["注册登记日期", "2021-10-13"]):
        more.append(row)
    data = io.BytesIO()
    book.save(data)
    found = declared(data.getvalue(), XLSX)
    assert found.problems == ()
    (vehicle,) = found.application.vehicles
    assert (vehicle.vin.value, vehicle.model.value) == (VIN, "SGM6522UAA3")
    assert vehicle.registration_date.value == dt.date(2021, 10, 13)


def form_with(*more):
    """A form of two vehicles in one row of goods, and what names their VINs."""
    rows = [
        ["1.出口商", "郑州某某汽车贸易有限公司 91410105MA9KD83F6D", None, "3.出口许可证号"],
        ["12.规格、等级", "13.单位", "14.数量", "15.单价(USD)", "16.总值(USD)"],
        ["宇通牌 ZK6122H5Z", "辆", 2, 38900, 77800],
        ["18.总计", "辆", 2, None, 77800],
        *more,
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return declared(data.getvalue(), XLSX).application


@pytest.mark.parametrize(
    "more",
    [
        [
            ["VIN码", VIN, "注册登记日期", "2018-05-03"],
            ["VIN码", OTHER, "注册登记日期", "2018-05-03"],
        ],
        [["VIN码", f"{VIN}、{OTHER}", "注册登记日期", "2018-05-03"]],
    ],
)
def test_each_vin_listed_below_a_forms_goods_is_a_vehicle_of_that_kind(more):
    form = form_with(*more)
    assert [(one.vin.value, one.model.value) for one in form.vehicles] == [
        (VIN, "ZK6122H5Z"),
        (OTHER, "ZK6122H5Z"),
    ]
    assert {one.registration_date.value for one in form.vehicles} == {dt.date(2018, 5, 3)}
    assert {one.quantity.value for one in form.vehicles} == {None}
    assert (form.quantity.value, form.total_amount.value) == (2, 77800)


def test_a_vin_listed_twice_stays_two():
    form = form_with(["VIN码", VIN], ["VIN码", VIN])
    assert [one.vin.value for one in form.vehicles] == [VIN, VIN]


def test_a_firm_and_its_code_in_one_cell_are_told_apart():
    form = form_with(["VIN码", VIN])
    assert form.exporter.value == "郑州某某汽车贸易有限公司"
    assert form.uscc.value == "91410105MA9KD83F6D"


def test_values_behind_merged_cells_belong_to_the_labels_before_them():
    book = openpyxl.Workbook()
    for row in (
        ["出口商", None, "浙江某某汽车贸易有限公司", None, None, None, "合同号", None, "ZY2026-1"],
        ["商品状态", None, "旧", None, None, None, "商品编码", None, "8703234110"],
        ["序号", "VIN码", "车辆品牌", "车辆型号", "注册登记日期"],
        [1, VIN, "丰田牌", "GTM7200CV", "2019-09-06"],
        [2, OTHER, "丰田牌", "GTM7200CV", "2020-06-18"],
    ):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    found = declared(data.getvalue(), XLSX).application
    assert (found.exporter.value, found.contract_no.value) == (
        "浙江某某汽车贸易有限公司",
        "ZY2026-1",
    )
    assert [one.vin.value for one in found.vehicles] == [VIN, OTHER]


@pytest.mark.parametrize("listed", [[VIN], [VIN, OTHER]])
def test_the_vehicles_of_a_forms_goods_are_those_that_a_second_sheet_lists(listed):
    book = openpyxl.Workbook()
    for row in (
        ["1.出口商", "苏州某某汽车贸易有限公司", "6.合同号", "YT-1"],
        ["12.规格、等级", "13.单位", "14.数量", "15.单价（USD）", "16.总值（USD）"],
        ["比亚迪牌 BYD7152WT6HEVC3", "辆", len(listed), 9800, 9800 * len(listed)],
        ["18.总计", None, len(listed), None, 9800 * len(listed)],
    ):
        book.active.append(row)
    vehicles = book.create_sheet("车辆清单")
    vehicles.append(["序号", "VIN码", "车辆品牌", "车辆型号", "注册登记日期"])
    for number, vin in enumerate(listed, start=1):
        vehicles.append([number, vin, "比亚迪牌", "BYD7152WT6HEVC3", "2021-07-09"])
    data = io.BytesIO()
    book.save(data)
    found = declared(data.getvalue(), XLSX).application
    assert [one.vin.value for one in found.vehicles] == listed
    assert {one.registration_date.value for one in found.vehicles} == {dt.date(2021, 7, 9)}
    assert {one.model.value for one in found.vehicles} == {"BYD7152WT6HEVC3"}
