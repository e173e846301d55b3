"""`python -m samples.worked OUT`: the worked cases of the rule book, each as a whole dossier.

Each has one thing to it, and is in order otherwise: one rule names it, or none where the case
is allowed, and no other rule says anything.
"""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import click

from samples import names, numbers
from samples.car import Event, car, life
from samples.draft import Draft, draft
from samples.faults import FAULTS, Mark
from samples.generate import TIERS, Order, finish
from samples.sheets import python_random
from samples.story import Story, Wish, story

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Worked:
    """A case: what it asks of the story, what it makes of it, and the rule that names it."""

    name: str
    rule: str | None
    """None where the case is allowed."""
    wish: Wish
    tell: Callable[[Story], None] = lambda _: None
    """Changes what happened to the vehicles."""
    put: Callable[[Draft], str | None] = lambda _: None
    """Changes the papers; returns the VIN of the vehicle that it is about."""


def _a_year_left(told: Story) -> None:
    """The first vehicle's service life ends exactly one year after the application."""
    old = told.cars[0]
    years = life(old.model) - 1
    registered = told.applied.replace(year=told.applied.year - years)
    age = (told.applied - registered).days
    rng = python_random(f"worked/{old.vin}")
    told.cars[0] = car(rng, old.model, told.exporter, told.applied, age, old.endorsed.date)


def _released_the_day_before(told: Story) -> None:
    """A mortgage of the first vehicle was lifted on the day before it was sold for export."""
    sold = told.cars[0]
    before = [
        event
        for event in sold.events
        if not event.for_export and not event.kind.startswith("mortgage")
    ]
    rng = python_random(f"worked/{sold.vin}")
    bank = rng.choice(names.BANKS)
    code = numbers.uscc(rng, "110102")
    last = max([sold.registration_date, *(event.date for event in before)])
    mortgaged = min(last + 30 * DAY, sold.endorsed.date - 2 * DAY)
    sold.events = [
        *before,
        Event("mortgage", mortgaged, bank, code, "统一社会信用代码"),
        Event("mortgage_release", sold.endorsed.date - DAY, bank),
        sold.endorsed,
    ]


def _another_total(plan: Draft) -> None:
    """The Chinese translation has another total than the contract."""
    plan.one("contract_translation").values["total_amount"] += Decimal(1000)


def _three_wheeler(plan: Draft) -> str | None:
    """Every paper of the first vehicle says 三轮汽车."""
    vin = plan.story.cars[0].vin
    rows = [row for copy in plan.applications() for row in copy["vehicles"] if row["vin"] == vin]
    papers = [paper.values for paper in plan.papers if paper.vin == vin]
    for values in (*rows, *(one for one in papers if "vehicle_type" in one)):
        values["vehicle_type"] = "三轮汽车"
    return vin


def _two_codes(plan: Draft) -> str | None:
    return FAULTS["several-hs-codes"].put(plan)[0]


def _first(plan: Draft) -> str | None:
    return plan.story.cars[0].vin


TRUCKS = ("truck",)
WORKED = (
    Worked("twenty-one-vehicles", "too-many-vehicles", Wish(fewest=21, most=21)),
    Worked("two-hs-codes", "several-hs-codes", Wish(mixed=True, fewest=2, most=2), put=_two_codes),
    Worked(
        "three-wheeler",
        "vehicle-type-out-of-scope",
        Wish(groups=TRUCKS, most=1),
        put=_three_wheeler,
    ),
    Worked(
        "service-life-ends-in-a-year",
        "service-life-ending",
        Wish(groups=TRUCKS, most=1),
        _a_year_left,
        _first,
    ),
    Worked(
        "mortgage-released-the-day-before",
        None,
        Wish(most=1, young=False),
        _released_the_day_before,
    ),
    Worked(
        "translation-with-another-total",
        "translation-differs",
        Wish(foreign=True, most=1),
        put=_another_total,
    ),
)


def work(out: Path, tier: str, split: str, seed: int) -> list[dict[str, object]]:
    """Make every case under a folder as `generate` does; returns the index."""
    for part in ("dossiers", "truth"):
        (out / part).mkdir(parents=True, exist_ok=True)
    index = []
    for case in WORKED:
        order = Order(out, 1, seed, tier, split, (), case.name)
        rng = python_random(f"{order.key}/{case.name}")
        told = story(rng, case.wish)
        case.tell(told)
        plan = draft(rng, told, split, tier)
        vin = case.put(plan)
        marks = [Mark(case.rule, vin, case.name)] if case.rule else []
        index.append(finish(order, plan, marks))
    (out / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
    return index


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--tier", type=click.Choice(TIERS), default="digital", show_default=True)
@click.option("--split", type=click.Choice(["tune", "test"]), default="test", show_default=True)
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same bytes.")
def main(out: Path, tier: str, split: str, seed: int) -> None:
    """Make the worked cases of the rule book in OUT: dossiers/, truth/ and index.json."""
    index = work(out, tier, split, seed)
    click.echo(f"{len(index)} dossiers in {out}")


if __name__ == "__main__":
    main()
