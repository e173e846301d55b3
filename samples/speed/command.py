"""`shendan bench speed`: pages a minute and core, measured in one run."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from samples.generate import generate
from samples.speed.line import Measured, measured
from samples.speed.ocrmypdf import Compared, NotInstalled, compared, program
from samples.speed.recall import found

TIERS = ("scan", "digital")
MINUTE = 60


@click.command("speed")
@click.option("--count", default=6, show_default=True, help="Dossiers for each tier.")
@click.option("--seed", default=91, show_default=True)
@click.option("--tier", "tiers", multiple=True, type=click.Choice(TIERS), help="[default: both]")
@click.option("--set", "sets", multiple=True, type=click.Path(exists=True, path_type=Path),
              help="A folder that `shendan samples` made, instead of making one.")  # fmt: skip
@click.option("--workers", default=2, show_default=True, help="Processes held against one.")
@click.option("--against-ocrmypdf", is_flag=True, help="Have it read the same scans, one job.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as data.")
def speed(
    count: int, seed: int, tiers: tuple[str, ...], sets: tuple[Path, ...],
    workers: int, against_ocrmypdf: bool, as_json: bool,
) -> None:  # fmt: skip
    """Time the whole line on sample dossiers: decode, read, look again, put together, judge."""
    try:
        _ = program() if against_ocrmypdf else ""
    except NotInstalled as error:
        raise click.ClickException("OCRmyPDF is not installed: apt-get install ocrmypdf") from error
    figures: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="shendan-bench-") as scratch:
        for folder in sets or _made(Path(scratch), tiers or TIERS, count, seed):
            truths = [json.loads(file.read_text("utf-8")) for file in _truth_files(folder)]
            dossiers = [folder / truth["path"] for truth in truths[: count if sets else None]]
            (alone,) = measured(dossiers)
            told = _alone(alone, truths)
            if workers > 1:
                told |= _together(alone, measured(dossiers, workers))
            if against_ocrmypdf and not _all_have_layers(alone):
                other = compared(dossiers, list(alone.pages), Path(scratch))
                told |= _beside(alone, other, truths)
            figures[folder.name] = told
    if as_json:
        click.echo(json.dumps(_rounded(figures), ensure_ascii=False, indent=1))
    else:
        _print(figures)


def _made(root: Path, tiers: tuple[str, ...], count: int, seed: int) -> tuple[Path, ...]:
    for tier in tiers:
        generate(root / tier, count=count, seed=seed, tier=tier, split="test", sound_share=1.0)
    return tuple(root / tier for tier in tiers)


def _truth_files(folder: Path) -> list[Path]:
    return sorted((folder / "truth").glob("*.json"))


def _all_have_layers(alone: Measured) -> bool:
    return all(page.has_text_layer for page in alone.pages.values())


def _alone(alone: Measured, truths: list[dict[str, Any]]) -> dict[str, Any]:
    """What one process tells."""
    pages = len(alone.pages)
    layered = [page.seconds for page in alone.pages.values() if page.has_text_layer]
    texts = {key: page.text for key, page in alone.pages.items()}
    return {
        "dossiers": len(alone.reports),
        "pages": pages,
        "pages_a_minute": MINUTE * pages / alone.seconds,
        "pages_a_processor_minute": MINUTE * pages / alone.processor_seconds,
        "text_layer_pages": len(layered),
        "text_layer_pages_a_processor_minute": MINUTE * len(layered) / sum(layered)
        if layered
        else None,
        "seconds_to_first_page": alone.first_page_seconds,
        "worker_megabytes": alone.megabytes,
        "numbers": _numbers(truths, texts),
        "stages": alone.stages,
    }


def _together(alone: Measured, several: list[Measured]) -> dict[str, Any]:
    """What several processes do that work at once, each on all pages."""
    seconds = max(one.seconds for one in several)
    processor = sum(one.processor_seconds for one in several)
    return {
        "workers": len(several),
        "workers_pages_a_minute": MINUTE * len(several) * len(alone.pages) / seconds,
        "workers_times_one": len(several) * alone.seconds / seconds,
        "workers_times_one_by_processor": len(several) ** 2 * alone.processor_seconds / processor,
    }


def _beside(alone: Measured, other: Compared, truths: list[dict[str, Any]]) -> dict[str, Any]:
    """What OCRmyPDF does on the same pages."""
    pages = len(alone.pages)
    return {
        "ocrmypdf_pages_a_minute": MINUTE * pages / other.seconds,
        "ocrmypdf_pages_a_processor_minute": MINUTE * pages / other.processor_seconds,
        "times_ocrmypdf": other.seconds / alone.seconds,
        "times_ocrmypdf_by_processor": other.processor_seconds / alone.processor_seconds,
        "ocrmypdf_numbers": _numbers(truths, other.texts),
    }


def _numbers(truths: list[dict[str, Any]], texts: dict[tuple[str, str, int], str]) -> list[int]:
    """How many known numbers stand in the text of the first look, and of how many."""
    hits = of = 0
    for truth in truths:
        name = Path(truth["path"]).name
        own = {
            (file, page): text for (dossier, file, page), text in texts.items() if dossier == name
        }
        if own:
            counted = found(truth, own)
            hits, of = hits + counted[0], of + counted[1]
    return [hits, of]


def _rounded(told: Any) -> Any:
    """The same with no more digits than were measured."""
    if isinstance(told, dict):
        return {key: _rounded(value) for key, value in told.items()}
    return round(told, 3) if isinstance(told, float) else told


def _print(figures: dict[str, dict[str, Any]]) -> None:
    console = Console()
    shown = Table("tier", "what", "figure")
    for tier, told in figures.items():
        for what, value in told.items():
            if what != "stages":
                shown.add_row(tier, what.replace("_", " "), _said(value))
        for stage, share in told["stages"].items():
            shown.add_row(tier, f"share of {stage}", f"{100 * share:.1f} %")
    console.print(shown)


def _said(value: Any) -> str:
    if isinstance(value, list):
        return f"{value[0]} of {value[1]} ({100 * value[0] / max(1, value[1]):.1f} %)"
    return "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
