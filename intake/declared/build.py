"""Named cells → the application, with every problem named at once."""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dossier import Application, ApplicationVehicle, Enterprise, Field, Noun, Text
from dossier.declaration import declared_enterprise
from dossier.numbers import vehicle_type
from dossier.numbers.name import normalise, without_engine
from intake.declared.headings import APPLICATION_NAMES, SHOWN, heading
from intake.declared.listed import vehicle_rows
from intake.declared.tables import Sheet, decoded, from_csv, from_xlsx
from intake.declared.values import CONVERT, BadValue, Cell, plain, text
from intake.errors import IntakeError
from intake.sniff import CSV, JSON, XLSX

Cells = Mapping[str, Cell]

_CODED = re.compile(
    r"(.*[^\x00-\x7f])[\s/,，、(（]*(?:统一社会信用代码|信用代码|代码|编码)?[\s:：]*"
    r"([0-9A-HJ-NPQRTUWXY]{18})[)）]?"
)
"""A firm with its credit code in one cell."""


class Declared(Noun):
    """The application as declared, and what is wrong with the file that declares it."""

    application: Application
    enterprise: Enterprise | None = None
    """Of an enterprise's declaration (`"kind": "enterprise"`): who declares."""
    problems: tuple[Text, ...] = ()


def declared(data: bytes, media_type: str) -> Declared:
    """Read a declared application.

    Raises:
        IntakeError: `damaged_file`: the bytes are not of their type.
    """
    if media_type == JSON:
        return _from_json(data)
    if media_type == CSV:
        return _from_sheet(from_csv(data))
    if media_type == XLSX:
        return _from_sheet(from_xlsx(data))
    raise IntakeError("unsupported_type")


class _Desk:
    """Converts values, and notes what cannot be."""

    def __init__(self) -> None:
        self.problems: list[Text] = []

    def value(self, name: str, cell: Cell, zh: str = "", en: str = "") -> Field[Any]:
        """One value; `zh` and `en` say where it stands."""
        raw = plain(cell)
        if not raw:
            return Field[Any]()
        try:
            return CONVERT.get(name, text)(raw)
        except BadValue as bad:
            self.note(
                f"{zh}“{SHOWN.get(name, name)}”的“{raw}”{bad.reason.zh}",
                f"{en}{name}: “{raw}” {bad.reason.en}",
            )
            return Field[Any](raw=raw)

    def note(self, zh: str, en: str) -> None:
        """Keep a problem."""
        self.problems.append(Text(zh=zh, en=en))

    def vehicle(self, cells: Cells, zh: str, en: str) -> ApplicationVehicle:
        """One vehicle from its named cells."""
        cells = _split(cells)
        return ApplicationVehicle(
            **{
                name: self.value(name, cells.get(name), zh, en)
                for name in ApplicationVehicle.model_fields
            }
        )


def _split(cells: Cells) -> Cells:
    """Give brand, model and type their own cells where one cell holds two or may be either."""
    found = dict(cells)
    whole = without_engine(plain(found.pop("specification", None)))
    if whole and not (found.get("brand") and found.get("model")):
        match = re.fullmatch(r"(.*?[^\x00-\x7f)])[\s/,，、;]*([A-Za-z0-9][\w .\-/]*)", whole)
        match = match or re.fullmatch(r"(\S+?)[\s/,，、;]+(.+)", whole)
        if match:
            found.setdefault("brand", match.group(1))
            found.setdefault("model", match.group(2))
    kind = plain(found.pop("kind", None))
    if kind:
        found.setdefault("vehicle_type" if vehicle_type.snap(kind) else "model", kind)
    return found


def _from_sheet(sheet: Sheet) -> Declared:
    desk = _Desk()
    rows = [(number, _parted(cells)) for number, cells in (*sheet.above, *sheet.rows)]
    top: dict[str, Field[Any]] = {}
    for number, cells in rows:
        for name in APPLICATION_NAMES:
            # 总值 of several rows is each row's own amount, which follows from price and quantity.
            if name not in cells or (name == "total_amount" and len(sheet.rows) > 1):
                continue
            field = desk.value(name, cells[name], f"第{number}行", f"row {number}, ")
            if name not in top:
                top[name] = field
            elif (
                normalise(field.raw) != normalise(top[name].raw) and field.value != top[name].value
            ):
                desk.note(
                    f"第{number}行“{SHOWN[name]}”的“{field.raw}”与前面的“{top[name].raw}”不一致",
                    f"row {number}, {name}: “{field.raw}” differs from “{top[name].raw}” before",
                )
    vehicles = [
        desk.vehicle(cells, f"第{number}行", f"row {number}, ")
        for number, cells in vehicle_rows(sheet)
    ]
    if not rows:
        desk.note(
            "未找到可识别的列名（如“VIN码”“出口商”）", "no known heading, such as vin or exporter"
        )
    total = top.pop("total_quantity", Field[Any]())
    if total.value is None and len(sheet.rows) == 1 < len(vehicles):
        total = desk.value("quantity", sheet.rows[0][1].get("quantity"))
    return _declared(top, vehicles, total, desk)


def _parted(cells: Cells) -> Cells:
    """Cells with the firm's code in one of its own."""
    coded = {name: _CODED.fullmatch(plain(cells.get(name))) for name in ("exporter", "consignor")}
    names = {name: match[1].strip() for name, match in coded.items() if match}
    code = coded["exporter"]
    return {**({"uscc": code[2]} if code else {}), **cells, **names}


def _from_json(data: bytes) -> Declared:
    try:
        content = json.loads(decoded(data), parse_float=Decimal, object_pairs_hook=_once)
    except BadValue as bad:
        return Declared(application=Application(source="declared"), problems=(bad.reason,))
    except (ValueError, RecursionError) as error:
        raise IntakeError("damaged_file") from error
    if isinstance(content, dict) and isinstance(content.get("application"), dict):
        content = content["application"]
    if not isinstance(content, dict):
        reason = Text(zh="内容不是一个JSON对象", en="the content is no JSON object")
        return Declared(application=Application(source="declared"), problems=(reason,))
    if content.get("kind") == "enterprise":
        empty = Application(source="declared")
        return Declared(application=empty, enterprise=declared_enterprise(content))
    desk = _Desk()
    cells = _scalars(content, desk, "", "")
    top = {name: desk.value(name, cells[name]) for name in cells.keys() & APPLICATION_NAMES.keys()}
    rows = content.get("vehicles") or [{"vin": one} for one in content.get("vins") or ()]
    vehicles = []
    for number, row in enumerate(rows if isinstance(rows, list) else [], start=1):
        zh, en = f"第{number}辆车", f"vehicle {number}, "
        row = row if isinstance(row, dict) else {"vin": row}
        vehicles.append(desk.vehicle(_scalars(row, desk, zh, en), zh, en))
    if not vehicles and cells.get("vin"):
        vehicles = [desk.vehicle(cells, "", "")]
    total = desk.value("quantity", content.get("quantity"))
    shared: dict[str, Field[Any]] = {
        name: desk.value(name, cells[name]) for name in ("hs_code", "currency") if name in cells
    }
    vehicles = [_filled(vehicle, shared) for vehicle in vehicles]
    top |= {name: shared[name] for name in shared}
    return _declared(top, vehicles, total, desk)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names stand once: of two values one would silently be lost."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise BadValue(f"“{name}”重复出现", f"“{name}” stands twice")
    return dict(pairs)


def _scalars(content: Mapping[str, Any], desk: _Desk, zh: str, en: str) -> dict[str, Cell]:
    """The single values of an object under our names; other names are not ours to judge."""
    found: dict[str, Cell] = {}
    for key, value in content.items():
        name = heading(key)
        if name is None or value is None or (name == "quantity" and not zh):
            continue
        if isinstance(value, dict | list):
            desk.note(f"{zh}“{key}”应为单个值", f"{en}{key}: should be a single value")
            continue
        found[name] = value
    return found


def _filled(vehicle: ApplicationVehicle, shared: Mapping[str, Field[Any]]) -> ApplicationVehicle:
    """A vehicle with what the application says of all where it says nothing of its own."""
    missing = {
        name: field for name, field in shared.items() if getattr(vehicle, name).value is None
    }
    return vehicle.model_copy(update=missing)


def _declared(
    top: Mapping[str, Field[Any]],
    vehicles: Sequence[ApplicationVehicle],
    total: Field[Any],
    desk: _Desk,
) -> Declared:
    """Put the application together; quantity and currency follow from the rows where need be."""
    codes = {v.hs_code.value: v.hs_code for v in vehicles if v.hs_code.value}
    if not codes and "hs_code" in top and top["hs_code"].value:
        codes = {top["hs_code"].value: top["hs_code"]}
    currencies = {v.currency.value: v.currency for v in vehicles if v.currency.value}
    counts = [v.quantity.value for v in vehicles if v.quantity.value is not None]
    if total.value is None and counts and len(counts) == len(vehicles):
        total = Field.declared(sum(counts))
    fields = {name: field for name, field in top.items() if name in Application.model_fields}
    if "currency" not in fields and len(currencies) == 1:
        fields["currency"] = next(iter(currencies.values()))
    fields["quantity"] = total
    return Declared(
        application=Application(
            **fields, hs_codes=tuple(codes.values()), vehicles=tuple(vehicles), source="declared"
        ),
        problems=tuple(desk.problems),
    )
