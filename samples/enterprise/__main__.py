"""`python -m samples.enterprise OUT`: make declarations of enterprises with known truth."""

from pathlib import Path

import click

from samples.enterprise import faults
from samples.enterprise.generate import TIERS, generate


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--count", default=10, show_default=True, help="How many dossiers.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same bytes.")
@click.option("--tier", type=click.Choice([*TIERS, "all"]), default="scan", show_default=True)
@click.option(
    "--split", type=click.Choice(["tune", "test", "all"]), default="tune", show_default=True
)
@click.option("--sound-share", default=0.5, show_default=True, help="The share without a fault.")
@click.option(
    "--fault",
    "fault",
    multiple=True,
    type=click.Choice(sorted(faults.FAULTS)),
    help="The rule to break; several are broken by turns.",
)
def main(
    out: Path,
    count: int,
    seed: int,
    tier: str,
    split: str,
    sound_share: float,
    fault: tuple[str, ...],
) -> None:
    """Make declarations of enterprises in OUT: dossiers/, truth/ and index.json."""
    index = generate(out, count, seed, tier, split, sound_share, fault or None)
    sound = sum(line["sound"] for line in index)
    click.echo(f"{len(index)} dossiers in {out}: {sound} sound, {len(index) - sound} with a fault")


if __name__ == "__main__":
    main()
