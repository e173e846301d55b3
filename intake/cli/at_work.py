"""The options of commands that hand in and have workers: in whose name, how many, and where."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_OPTIONS = (
    click.option("--user", help="In whose name.  [default: the first administrator]"),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        help="Reading processes, where no service runs; 0: none.  [default: cores]",
    ),
    click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        help="Where everything is kept.  [default: SHENDAN_DATA_DIR]",
    ),
)


def at_work(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--user`, `--jobs` and `--data` to a command; their values arrive under these names."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function
