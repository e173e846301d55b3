"""`python -m samples.crops numbers FONTS OUT.onnx`: train the reader of numbers anew; so hanzi.

It takes a GPU for nine minutes, and what the product itself never needs:
`pip install --group train`.
"""

from os import cpu_count
from pathlib import Path

import click

from samples.crops.task import TASKS


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("reader", type=click.Choice(list(TASKS)))
@click.argument("fonts", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--minutes", default=9.3, show_default=True, help="How long to train.")
@click.option("--jobs", default=max(1, (cpu_count() or 2) - 1), help="Processes that draw.")
def main(reader: str, fonts: Path, out: Path, minutes: float, jobs: int) -> None:
    """Train a READER on crops drawn with all FONTS of a folder, and write OUT."""
    try:
        from samples.crops.export import export
        from samples.crops.train import train
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"{missing.name} is needed: pip install --group train"
        ) from missing
    state = out.with_suffix(".pt")
    train(TASKS[reader], fonts, state, minutes * 60, jobs)
    export(TASKS[reader], state, out)
    click.echo(f"{out}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
