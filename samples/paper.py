"""A paper before it is printed: its type, what it says, and how it looks."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any

Values = dict[str, Any]

TYPES = (
    "application_form",
    "registration_certificate",
    "contract",
    "contract_translation",
    "inspection_report",
    "inspection_body_declaration",
    "market_access_declaration",
    "after_sales_confirmation",
)


@dataclass
class Look:
    """The face of a paper: which layout and fonts, and dice that its layout may consult."""

    layout: int
    font: str
    value_font: str
    latin: str
    arabic: str
    date_style: str
    dice: list[int]
    watermark: str = ""
    ink: str = "#2f6b46"
    matrix: bool = False
    """Whether values look printed by needles."""


@dataclass
class Paper:
    """One paper; `values` are normalised, true of what will be printed, and go into the truth."""

    type: str
    vin: str | None
    values: Values
    look: Look
    extra: Values = field(default_factory=dict)
    """What is printed beside the values: addresses, clauses, item tables."""
    seals: dict[str, str] = field(default_factory=dict)
    """Place in the layout → what the seal says (see `seals.seal`)."""
    pens: dict[str, str] = field(default_factory=dict)
    """Place in the layout → whose signature, as a seed."""
    drop_pages: tuple[int, ...] = ()
    """Sheets of the finished paper that the clerk forgot to copy, from 1."""
    text_layer: dict[str, str] = field(default_factory=dict)
    """What the text layer says in place of what is printed (printed → claimed)."""
    illegible: bool = False
    prints: str = ""
    """The type whose layouts it is printed with, where that is not its own."""
    searchable: bool = False
    """Whether its scan bears a hidden text layer, as some scanners add one."""


def date_text(day: dt.date, style: str) -> str:
    """A date as a clerk writes it."""
    months = {
        "en": (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        "ru": (
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ),
        "es": (
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        "fr": (
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        "pt": (
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ),
        "ar": (
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ),
    }
    if style in months:
        month = months[style][day.month - 1]
        shape = {
            "en": "{m} {d}, {y}",
            "ru": "{d} {m} {y} г.",
            "fr": "{d} {m} {y}",
            "ar": "{d} {m} {y}",
        }
        return shape.get(style, "{d} de {m} de {y}").format(d=day.day, m=month, y=day.year)
    return {
        "iso": f"{day:%Y-%m-%d}",
        "zh": f"{day.year}年{day.month}月{day.day}日",
        "zh0": f"{day:%Y}年{day:%m}月{day:%d}日",
        "dots": f"{day:%Y.%m.%d}",
        "slash": f"{day:%Y/%m/%d}",
        "dmy": f"{day:%d.%m.%Y}",
    }[style]


def money(amount: Any, rng_style: int = 0) -> str:
    """A sum as printed: with or without separators for thousands."""
    return f"{amount:,.2f}" if rng_style % 2 == 0 else f"{amount:.2f}"


def dice(rng: Random) -> list[int]:
    """Eight throws, for a layout's own choices of wording."""
    return [rng.randrange(12) for _ in range(8)]
