"""Slips of the pen: one other character in a number, another form of firm, another day."""

from random import Random

from samples import names, numbers
from samples.names import Firm

ALIKE = {
    "0": "8DU",
    "1": "7L",
    "2": "Z7",
    "3": "8",
    "5": "S6",
    "6": "G8",
    "8": "B3",
    "B": "8",
    "S": "5",
    "Z": "2",
    "G": "6",
    "M": "N",
    "N": "M",
    "F": "P",
    "P": "F",
    "K": "X",
    "V": "Y",
    "C": "G",
    "E": "F",
    "L": "1",
}
LETTERS = "ABCDEFGHJKLMNPRSTUVWXY"


def other_vin(rng: Random, vin: str, keep_check: bool | None = None) -> str:
    """A VIN that differs in one character, its check digit left wrong or made right again."""
    place = rng.choice([at for at in range(3, 17) if at != 8])
    alike = [char for char in ALIKE.get(vin[place], "") if place < 11 or char.isdigit()]
    choices = alike if alike and rng.random() < 0.5 else "0123456789" + LETTERS * (place < 11)
    char = rng.choice([char for char in choices if char != vin[place]])
    changed = vin[:place] + char + vin[place + 1 :]
    keep = rng.random() < 0.4 if keep_check is None else keep_check
    return numbers.with_check_digit(changed) if keep else changed


def other_number(rng: Random, text: str) -> str:
    """A number with one of its digits another one."""
    places = [at for at, char in enumerate(text) if char.isdigit()]
    at = rng.choice(places)
    return text[:at] + rng.choice([c for c in "0123456789" if c != text[at]]) + text[at + 1 :]


def other_firm(rng: Random, own: Firm) -> Firm:
    """Another firm altogether."""
    while True:
        firm = names.exporter(rng)
        if firm.name != own.name:
            return firm


def other_name(rng: Random, own: Firm) -> str:
    """A firm's name that is nearly the same, or another firm's."""
    swapped = (
        own.name.replace("有限责任公司", "有限公司")
        if "有限责任公司" in own.name
        else own.name.replace("有限公司", "有限责任公司")
    )
    trade = (
        own.name.replace("国际贸易", "国际商贸").replace("进出口", "出口").replace("管理", "服务")
    )
    choices = [swapped, swapped, other_firm(rng, own).name] + ([trade] if trade != own.name else [])
    return rng.choice(choices)


def other_model(rng: Random, model: str) -> str:
    """A model code that is nearly the same."""
    if any(char.isdigit() for char in model):
        return other_number(rng, model)
    return f"{model} S"
