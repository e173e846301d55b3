"""The catalogue of vehicle models that dossiers are made from, and the tariff code of each."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

CATALOGUE = Path(__file__).parent / "data" / "models.csv"


class Model(NamedTuple):
    """A vehicle model as its papers describe it; lengths in mm, masses in kg, `cc` in ml."""

    brand: str
    make_en: str
    model: str
    name_en: str
    manufacturer: str
    wmi: str
    descriptor: str
    vehicle_type: str
    word: str
    """The kind of car in the name of the goods (小轿车, 越野车 …)."""
    fuel: str
    cc: int | None
    kw: int | None
    seats: int
    gross: int
    payload: int | None
    length: int
    width: int
    height: int
    wheelbase: int
    engine_model: str
    tyre: str

    @property
    def imported(self) -> bool:
        """Whether the maker sits abroad: its VINs begin with another letter than L or H."""
        return self.wmi[0] not in "LH"

    @property
    def group(self) -> str:
        """passenger, electric, hybrid, pickup, truck, tractor, bus or trailer."""
        if self.word == "挂车":
            return "trailer"
        if self.word == "牵引车":
            return "tractor"
        if self.word == "客车":
            return "bus"
        if self.word == "货车":
            return "pickup" if self.gross < 3500 else "truck"
        return {"电": "electric", "混合动力": "hybrid"}.get(self.fuel, "passenger")

    @property
    def commercial(self) -> bool:
        """Whether WM/T 9-2022 applies rather than WM/T 8-2022."""
        return self.group in {"pickup", "truck", "tractor", "bus", "trailer"}

    @property
    def litres(self) -> str | None:
        """The displacement to a tenth of a litre, as the name of the goods gives it."""
        return None if self.cc is None else f"{(self.cc + 50) // 100 / 10:.1f}"

    @property
    def goods_name(self) -> str:
        """旧 + brand + displacement + kind of car (announcement, 四(七))."""
        brand = self.brand.removesuffix("牌")
        return f"旧{brand}{self.litres + 'L' if self.litres else ''}{self.word}"

    @property
    def hs_code(self) -> str:
        """The ten-digit commodity code of the complete vehicle."""
        return hs_code(self)


def hs_code(model: Model) -> str:
    """The commodity code by kind, fuel, displacement, seats and mass."""
    if model.word == "挂车":
        return "8716391000" if "集装箱" in model.vehicle_type else "8716399000"
    if model.word == "牵引车":
        return "8701210000"
    if model.word == "客车":
        return _bus(model.seats)
    if model.word == "货车":
        return _truck(model.gross)
    body = {"小轿车": 1, "越野车": 2, "小客车": 3}[model.word]
    if model.fuel == "电":
        return "8703801090"
    cc = model.cc or 0
    if model.fuel == "混合动力":
        plug_in = "HEV" in model.model
        band = next(
            i for i, top in enumerate((1000, 1500, 2000, 2500, 3000, 4000, 99999)) if cc <= top
        )
        return f"8703{6 if plug_in else 4}0{band + 1}{body}10"
    if cc <= 1000:
        return f"870321{ {1: 30, 2: 40, 3: 50}[body] }10".replace(" ", "")
    if cc <= 1500:
        return f"870322{ {1: 30, 2: 40, 3: 50}[body] }10".replace(" ", "")
    if cc <= 3000:
        band = 4 if cc <= 2000 else 5 if cc <= 2500 else 6
        return f"870323{band}{body}10"
    return f"870324{1 if cc <= 4000 else 2}{body}10"


def _bus(seats: int) -> str:
    if seats >= 30:
        return "8702109100"
    if seats >= 20:
        return "8702109210" if seats <= 23 else "8702109290"
    return "8702109300"


def _truck(gross: int) -> str:
    if gross <= 5000:
        return "8704210000"
    if gross <= 14000:
        return "8704223000"
    return "8704224000" if gross <= 20000 else "8704230090"


@cache
def models() -> tuple[Model, ...]:
    """Every model of the catalogue."""
    with CATALOGUE.open(encoding="utf-8", newline="") as lines:
        return tuple(_model(row) for row in csv.DictReader(lines))


def _model(row: dict[str, str]) -> Model:
    whole = {"seats", "gross", "length", "width", "height", "wheelbase", "cc", "kw", "payload"}
    values = {
        key: (int(value) if value else None) if key in whole else value
        for key, value in row.items()
    }
    return Model(**values)  # type: ignore[arg-type]
