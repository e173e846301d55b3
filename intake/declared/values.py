"""One typed value → a field; what cannot be told is named, never guessed."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from dossier import Field, Text
from dossier.declaration import enterprise_type
from dossier.numbers import country, dates, hs_code, money, uscc, vin

Cell = str | int | float | Decimal | dt.date | bool | None
"""What a cell or a JSON value may be."""

_NOTHING = frozenset({"", "-", "--", "—", "——", "/", "\\", "无", "空", "NULL", "NONE", "N/A", "NA"})
_LITRES = re.compile(r"(\d{1,2}(?:\.\d{1,3})?)(?:L|T|升|LITRES?|LITERS?)")
_MILLILITRES = re.compile(r"(\d{2,5})(?:\.0+)?(?:ML|CC|毫升|CM3|立方厘米)?")
_LARGEST_LITRES = 30


class BadValue(Exception):
    """A value that says nothing that can be used; the reason completes a sentence."""

    def __init__(self, zh: str, en: str) -> None:
        self.reason = Text(zh=zh, en=en)
        super().__init__(en)


def plain(cell: Cell) -> str:
    """A cell as one would type it; "" where it is empty or a dash.

    >>> plain(1498.0), plain(" 大众汽车牌 "), plain("—"), plain(None)
    ('1498', '大众汽车牌', '', '')
    """
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = unicodedata.normalize("NFC", str(cell)).strip()
    if match := re.fullmatch(r'="(.*)"', text):  # how spreadsheets are told to keep zeros
        text = match.group(1).strip()
    return "" if text.upper() in _NOTHING else text


def _field(value: Any, raw: str) -> Field[Any]:
    return Field[Any](value=value, raw=raw, confidence=1.0, vouchers=("declared",))


def text(raw: str) -> Field[Any]:
    """Words as they were typed."""
    return _field(raw, raw)


def vehicle_number(raw: str) -> Field[Any]:
    """A VIN in its minimal form, right or wrong: that is for a rule to say."""
    return _field(vin.compact(raw), raw)


def credit_code(raw: str) -> Field[Any]:
    """A USCC in its minimal form, right or wrong."""
    return _field(uscc.compact(raw), raw)


def commodity_code(raw: str) -> Field[Any]:
    """A commodity code of ten digits, else what was typed without its dots."""
    if re.fullmatch(r"\d(?:\.\d+)?E\+?\d+", raw.upper()):
        raise BadValue("已被表格软件改为科学记数法", "was rounded by the spreadsheet")
    return _field(hs_code.parse(raw) or hs_code.compact(raw), raw)


def amount(raw: str) -> Field[Any]:
    """An amount of money."""
    try:
        value = Decimal(raw) if re.fullmatch(r"\d+(?:\.\d+)?", raw) else money.parse(raw)
    except InvalidOperation:
        value = None
    if value is None:
        raise BadValue("不是可识别的金额", "is no amount that can be told")
    return _field(value, raw)


def currency(raw: str) -> Field[Any]:
    """A currency as ISO 4217."""
    code = money.currency(raw)
    if code is None:
        raise BadValue("不是可识别的币种", "is no known currency")
    return _field(code, raw)


def day(raw: str) -> Field[Any]:
    """A date."""
    value = dates.parse(raw)
    if value is None:
        raise BadValue("不是可识别的日期（请用2026-07-01格式）", "is no date (write 2026-07-01)")
    return _field(value, raw)


def millilitres(raw: str) -> Field[Any]:
    """A displacement in millilitres, typed as 1498, 1498ml, 1.5L or 1.5; 0 or kW is none.

    >>> [millilitres(raw).value for raw in ("1.5L", "1498", "1498 ml", "1.5", "2.0T", "0", "150kW")]
    [1500, 1498, 1498, 1500, 2000, None, None]
    """
    said = re.sub(r"\s|,", "", unicodedata.normalize("NFKC", raw)).upper()
    said = re.sub(r"/?\d+(?:\.\d+)?(?:KW|千瓦)$|/$", "", said)
    if said in ("", "0", "0ML", "0L", "0.0", "0.0L", "电动", "纯电动"):
        return Field[Any]()
    if match := _LITRES.fullmatch(said):
        return _field(round(Decimal(match.group(1)) * 1000), raw)
    if re.fullmatch(r"\d{1,2}(?:\.\d+)?", said) and Decimal(said) < _LARGEST_LITRES:
        return _field(round(Decimal(said) * 1000), raw)
    if match := _MILLILITRES.fullmatch(said):
        return _field(int(match.group(1)), raw)
    raise BadValue("不是可识别的排量（请用1498或1.5L）", "is no displacement (write 1498 or 1.5L)")


def kilometres(raw: str) -> Field[Any]:
    """A mileage."""
    match = re.fullmatch(
        r"(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.0+)?\s*(?:km|公里|千米)?", raw, re.IGNORECASE
    )
    if match is None:
        raise BadValue("不是可识别的里程", "is no mileage")
    return _field(int(match.group(1).replace(",", "")), raw)


def count(raw: str) -> Field[Any]:
    """A number of vehicles."""
    match = re.fullmatch(r"(\d{1,6})(?:\.0+)?\s*(?:辆|台|部|units?|pcs?)?", raw, re.IGNORECASE)
    if match is None:
        raise BadValue("不是整数数量", "is no whole number")
    return _field(int(match.group(1)), raw)


def destination(raw: str) -> Field[Any]:
    """A country as ISO 3166-1 alpha-2; where it cannot be told, only what was typed."""
    code = country.parse(raw) or country.parse(raw.upper())
    return _field(code, raw) if code else Field[Any](raw=raw)


def kind_of_enterprise(raw: str) -> Field[Any]:
    """What the exporter was approved as: 生产企业, 流通企业 or 工程承包."""
    kind = enterprise_type(raw)
    if kind is None:
        raise BadValue("不是可识别的企业类型", "is no known type of enterprise")
    return _field(kind, raw)


CONVERT: dict[str, Callable[[str], Field[Any]]] = {
    "vin": vehicle_number,
    "uscc": credit_code,
    "hs_code": commodity_code,
    "total_amount": amount,
    "unit_price": amount,
    "currency": currency,
    "application_date": day,
    "approval_date": day,
    "mileage_km": kilometres,
    "registration_date": day,
    "endorsement_date": day,
    "displacement": millilitres,
    "quantity": count,
    "total_quantity": count,
    "destination": destination,
    "enterprise_type": kind_of_enterprise,
}
"""Names whose values are no plain words."""
