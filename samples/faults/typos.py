"""Slips of the pen: one other character in a number, another form of firm, another day."""

from random import Random

from samples import numbers

ALIKE = {"0": "8DU", "1": "7L", "2": "Z7", "3": "8", "5": "S6", "6": "G8", "8": "B3", "B": "8", "S": "5", "Z": "2",
         "G": "6", "M": "N", "N": "M", "F": "P", "P": "F", "K": "X", "V": "Y", "C": "G", "E": "F", "L": "1"}  # fmt: skip


def other_vin(rng: Random, vin: str, keep_check: bool | None = None) -> str:
    """A VIN that differs in one character (look-alike or not), its check digit wrong or made right again."""
    place = rng.choice([p for p in range(3, 17) if p != 8])
    if place >= 11:
        choices = "0123456789"
    else:
        choices = ALIKE.get(vin[place], "") + "ABCDEFGHJKLMNPRSTUVWXY0123456789"
    char = rng.choice([c for c in choices if c != vin[place]])
    changed = vin[:place] + char + vin[place + 1 :]
    if keep_check if keep_check is not None else rng.random() < 0.4:
        changed = numbers.with_check_digit(changed)
    return changed
