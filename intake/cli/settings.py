"""The settings of a command: the environment's, with what was typed in their place."""

import os
from pathlib import Path

import click
from pydantic import ValidationError

from intake.settings import Settings, settings


def settings_of(**typed: str | int | Path | None) -> Settings:
    """The settings; what was typed holds for processes that are started from here, too.

    Raises:
        click.UsageError: A variable holds no value of its kind.
    """
    for name, value in typed.items():
        if value is not None:
            shown = value.absolute() if isinstance(value, Path) else value
            os.environ[f"SHENDAN_{name.upper()}"] = str(shown)
    settings.cache_clear()
    try:
        return settings()
    except ValidationError as error:
        raise click.UsageError(f"SHENDAN_*: {error}") from error
