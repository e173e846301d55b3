"""The application as typed into a file: application.json, .csv or .xlsx."""

import csv
import datetime as dt
import io
import json
import zipfile
from decimal import Decimal
from typing import Any

from openpyxl import Workbook

from samples.paper import Values

COLUMNS = (
    "exporter",
    "consignor",
    "uscc",
    "contract_no",
    "hs_code",
    "goods_name",
    "goods_condition",
    "destination",
    "trade_mode",
    "application_date",
)
ROW = (
    "vin",
    "brand",
    "model",
    "displacement",
    "vehicle_type",
    "registration_date",
    "endorsement_date",
    "quantity",
    "unit_price",
    "currency",
)
EPOCH = (2025, 1, 1, 0, 0, 0)


def plain(value: Any) -> Any:
    """The JSON value of anything in a truth: dates ISO, money as a decimal string."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def as_json(application: Values) -> bytes:
    """application.json, with the names of the report's `application`."""
    return json.dumps(plain(application), ensure_ascii=False, indent=1).encode()


def as_rows(application: Values, repeated: bool) -> list[list[Any]]:
    """A header and a row a vehicle; shared columns repeated, or in the first row only."""
    own_codes = len({row["hs_code"] for row in application["vehicles"]}) > 1
    rows: list[list[Any]] = [[*COLUMNS, *ROW]]
    for index, vehicle in enumerate(application["vehicles"]):
        shared = [plain(application[name]) if repeated or index == 0 else None for name in COLUMNS]
        if own_codes:
            shared[COLUMNS.index("hs_code")] = vehicle["hs_code"]
        rows.append([*shared, *(plain(vehicle[name]) for name in ROW)])
    return rows


def as_csv(application: Values, repeated: bool) -> bytes:
    """application.csv in UTF-8 with a byte-order mark, as spreadsheet programs write it."""
    held = io.StringIO()
    csv.writer(held).writerows(as_rows(application, repeated))
    return held.getvalue().encode("utf-8-sig")


def as_xlsx(application: Values, repeated: bool) -> bytes:
    """application.xlsx, with the dates in it fixed so that the same input gives the same bytes."""
    book = Workbook()
    book.properties.creator = "clerk"
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has a sheet
    for row in as_rows(application, repeated):
        sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return _undated(held.getvalue())


def _undated(archive: bytes) -> bytes:
    """The ZIP with every date in it set to one day."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist()):
            body = old.read(name)
            if name == "docProps/core.xml":
                head, _, rest = body.partition(b"<dcterms:created")
                body = head + rest[rest.rindex(b"</dcterms:modified>") + 19 :]
            new.writestr(zipfile.ZipInfo(name, EPOCH), body)
    return out.getvalue()
