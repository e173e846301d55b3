"""`shendan bench`: how right Shendan is and how fast, on dossiers whose truth is known."""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from intake.pipeline import verify
from intake.pool import Pool
from intake.settings import settings
from samples.accepting import accept
from samples.accuracy import Tally, add, table
from samples.accuracy_page import page
from samples.figures import data
from samples.pace.desk import desk
from samples.pace.lists import lists
from samples.remembering import RememberingPool
from samples.speed.command import speed
from samples.thresholds import cleared_at

TIERS = ("digital", "scan", "poor", "photo")


@click.group("bench")
def main() -> None:
    """Measure accuracy and speed on sample dossiers."""


main.add_command(speed)
main.add_command(page)
main.add_command(accept)
main.add_command(lists)
main.add_command(desk)


@main.command("accuracy")
@click.option("--count", default=60, show_default=True, help="Dossiers for each tier.")
@click.option("--seed", default=71, show_default=True)
@click.option("--tier", "tiers", multiple=True, type=click.Choice(TIERS), help="[default: all]")
@click.option("--split", default="test", type=click.Choice(["tune", "test", "all"]))
@click.option("--set", "sets", multiple=True, type=click.Path(exists=True, path_type=Path),
              help="A folder that `shendan samples` made, instead of making one.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), help="Keep dossiers and reports here.")
@click.option("--cache", type=click.Path(path_type=Path), help="Remember readings here.")
@click.option("--jobs", type=click.IntRange(min=1), help="[default: cores]")
@click.option("--notes", is_flag=True, help="Tell of every wrong value and finding.")
@click.option("--json", "result", type=click.Path(path_type=Path),
              help="Write the figures here too, for `bench page`.")  # fmt: skip
def accuracy(
    count: int, seed: int, tiers: tuple[str, ...], split: str, sets: tuple[Path, ...],
    out: Path | None, cache: Path | None, jobs: int | None, notes: bool,
    result: Path | None,
) -> None:  # fmt: skip
    """Make dossiers, verify them, and hold the reports against the truth."""
    with tempfile.TemporaryDirectory(prefix="shendan-bench-") as scratch:
        root = out or Path(scratch)
        made = sets or _made(root, tiers or TIERS, count, seed, split, jobs)
        tallies: dict[str, Tally] = {}
        with tempfile.TemporaryDirectory(prefix="shendan-") as spool:
            for truth, report, cleared in _verified(made, root, Path(spool), cache, jobs):
                tally = tallies.setdefault(truth["tier"], Tally())
                add(tally, truth, report)
                tally.cleared_at.update((at, truth["sound"]) for at in cleared)
    if result:
        result.write_text(json.dumps(data(tallies)), "utf-8")
    _print(tallies, notes)


def _made(
    root: Path, tiers: tuple[str, ...], count: int, seed: int, split: str, jobs: int | None
) -> tuple[Path, ...]:
    from samples.generate import generate

    for tier in tiers:
        generate(root / tier, count=count, seed=seed, tier=tier, split=split, jobs=jobs or 2)
    return tuple(root / tier for tier in tiers)


def _verified(
    made: tuple[Path, ...], root: Path, spool: Path, cache: Path | None, jobs: int | None
) -> Iterator[tuple[dict[str, Any], dict[str, Any], tuple[float, ...]]]:
    """Each dossier's truth, its report, and the thresholds at which it would be cleared.

    Reports are kept beside the dossiers.
    """
    limits = settings()
    pool = RememberingPool(limits, spool, cache, jobs) if cache else Pool(limits, spool, jobs)
    truths = [file for folder in made for file in sorted((folder / "truth").glob("*.json"))]
    start = time.monotonic()
    with pool:
        for done, file in enumerate(truths, start=1):
            truth = json.loads(file.read_text("utf-8"))
            with tempfile.TemporaryDirectory(dir=spool) as unpacked:
                found = verify(file.parents[1] / truth["path"], pool, Path(unpacked), limits)
            text = found.report.model_dump_json(by_alias=True, indent=1)
            kept = root / "reports" / f"{file.parents[1].name}-{file.stem}.json"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, "utf-8")
            yield truth, json.loads(text), cleared_at(found.dossier)
            if sys.stderr.isatty():
                rate = done / (time.monotonic() - start) * 60
                sys.stderr.write(f"\r\x1b[K{done}/{len(truths)} {rate:.1f}/min")


def _print(tallies: dict[str, Tally], notes: bool) -> None:
    console = Console()
    shown = Table("tier", "what", "figure (n; 95 % interval)")
    for row in table(tallies):
        shown.add_row(*row)
    console.print(shown)
    for tier, tally in tallies.items():
        for name in ("fails", "unsures", "missed", "wrong"):
            counted = getattr(tally, name).most_common(25)
            if counted:
                text = ", ".join(f"{key} {count}" for key, count in counted)
                console.print(f"{tier} {name}: {text}", soft_wrap=True, highlight=False)
        if notes:
            for note in tally.notes:
                console.print(f"  {tier} {note}", soft_wrap=True, highlight=False, markup=False)
