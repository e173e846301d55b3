"""`python -m samples.finished`: makes the dossiers that are kept in the repository.

They serve the first start, the documentation and the tests; each stands in `dossiers/NAME` (or
`NAME.zip`, `NAME.pdf`) with its truth in `truth/NAME.json`.
"""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import click

from samples.generate import generate

HERE = Path(__file__).parent


class Finished(NamedTuple):
    """One kept dossier: its name and what it is made from."""

    name: str
    tier: str
    split: str
    seed: int
    fault: str = ""


FINISHED = (
    Finished("sound-scan", "scan", "tune", 39),
    Finished("sound-digital", "digital", "test", 40),
    Finished("photo-sound", "photo", "tune", 32),
    Finished("vin-differs", "scan", "tune", 246, "registration-vin-differs"),
    Finished("owner-differs", "digital", "test", 53, "owner-not-exporter"),
    Finished("translation-missing", "digital", "tune", 23, "chinese-translation-missing"),
    Finished("wrong-standard", "poor", "test", 59, "inspection-standard-wrong"),
    Finished("mortgage-open", "digital", "tune", 32, "mortgage-open"),
    Finished("service-life-ending", "poor", "tune", 176, "service-life-ending"),
    Finished("not-qualified", "digital", "test", 2, "inspection-not-qualified"),
    Finished("declaration-unsealed", "digital", "tune", 14, "market-access-declaration-unsealed"),
    Finished("text-layer-differs", "digital", "tune", 38, "text-layer-differs-from-image"),
)
"""Small ones: a vehicle each, as few pages as a dossier can have."""


def make_all(out: Path) -> None:
    """Make every kept dossier afresh under a folder, and the index of all of them."""
    for part in ("dossiers", "truth"):
        shutil.rmtree(out / part, ignore_errors=True)
    index = []
    for one in FINISHED:
        index += generate(
            out,
            count=1,
            seed=one.seed,
            tier=one.tier,
            split=one.split,
            sound_share=1,
            fault=one.fault or None,
            name=one.name,
        )
    (out / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=HERE, show_default="samples/")
def main(out: Path) -> None:
    """Make the dossiers that are kept in the repository."""
    make_all(out)
    size = sum(path.stat().st_size for path in (out / "dossiers").rglob("*") if path.is_file())
    click.echo(f"{len(FINISHED)} dossiers, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
