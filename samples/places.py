"""Where buyers sit: countries with their ports, their languages and made-up firms."""

import csv
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

DATA = Path(__file__).parent / "data"


class Country(NamedTuple):
    """A destination: ISO code, names by language, a port or place, and the languages used."""

    iso: str
    zh: str
    en: str
    own: str
    """The country's name in its contract language."""
    port: str
    port_zh: str
    port_own: str
    languages: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Every destination."""
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Country(**row | {"languages": tuple(row["languages"].split())})
            for row in csv.DictReader(lines)
        )


class Buyer(NamedTuple):
    """A made-up buyer: its own name, the Chinese rendering, who signs, and the street."""

    name: str
    zh: str
    signatory: str
    street: str


@cache
def _firms() -> dict[str, dict[str, Any]]:
    """Language → firms (name, Chinese), the shape of their names, people, street."""
    return json.loads((DATA / "buyers.json").read_text("utf-8"))  # type: ignore[no-any-return]


def buyer(rng: Random, language: str) -> Buyer:
    """A buyer, named in the contract's language (in English where that is Chinese)."""
    firms = _firms()
    own = firms[language if language in firms else "en"]
    stem, stem_zh = rng.choice(own["firms"])
    shape, shape_zh = own["shape"]
    return Buyer(
        shape.format(stem),
        shape_zh.format(stem_zh),
        rng.choice(own["people"]),
        own["street"].format(rng.randrange(3, 190)),
    )
