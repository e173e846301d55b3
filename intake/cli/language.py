"""In which language to speak: as asked, else as the system's locale has it, else Chinese."""

import os
from collections.abc import Callable
from typing import Any, Literal

import click

from dossier import Text

Language = Literal["zh", "en"]


def preferred() -> Language:
    """English where the locale asks for it, else Chinese."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "en" if value.startswith("en") else "zh"
    return "zh"


def language_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang` to a command; its value arrives as `lang`."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default=preferred,
        help="Language of the output.  [default: that of the locale, else zh]",
    )(function)


def said(text: Text, lang: Language) -> str:
    """A sentence in one language."""
    return text.zh if lang == "zh" else text.en


def pick(lang: Language, zh: str, en: str) -> str:
    """One of two wordings."""
    return zh if lang == "zh" else en
