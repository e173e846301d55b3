"""A spreadsheet that is no application is laid out in pages, its cells as they are shown."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook

from extractors.raster import XLSX, RasterError, count_pages, pages_of

VIN = "LSVCY6C49MN027789"


def book(*rows, hidden=()):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    if hidden:
        made.create_sheet("旧稿").append(hidden)
        made["旧稿"].sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_its_cells_stand_in_rows_days_without_time_and_whole_numbers_without_point():
    data = book(
        ["序号", None, "车架号", "注册日期", "里程"],
        [1, None, VIN, dt.date(2022, 3, 18), 64611.0],
    )
    (page,) = pages_of(data, XLSX)
    assert [line.text for line in page.lines] == [
        *("序号", "车架号", "注册日期", "里程"),
        *("1", VIN, "2022-03-18", "64611"),
    ]


def test_hidden_sheets_and_empty_ones_have_no_page():
    assert count_pages(book([VIN], hidden=["草稿"]), XLSX) == 1


def test_a_long_list_goes_on_over_several_pages():
    assert count_pages(book(*([number, VIN] for number in range(200))), XLSX) > 2


@pytest.mark.parametrize("data", [b"PK\x03\x04 nonsense", book([VIN])[:-400]])
def test_what_is_no_workbook_is_damaged(data):
    with pytest.raises(RasterError) as raised:
        count_pages(data, XLSX)
    assert raised.value.code == "damaged_file"


def test_a_wide_table_has_a_page_wide_enough_for_its_cells():
    heads = [f"第{number}栏的名称很长" for number in range(14)]
    (page,) = pages_of(book(heads, [VIN] * 14), XLSX)
    assert [line.text for line in page.lines] == [*heads, *[VIN] * 14]
    assert page.image.shape[1] > 1240
    assert all(line.rect.x1 <= page.image.shape[1] for line in page.lines)
