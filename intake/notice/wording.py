"""The words of the notice: `zh.toml` and `en.toml` beside this module, and an office's own.

Every word that is printed and is not data stands there, so that changing it needs no program.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from dossier import Noun, Text
from intake.notice.errors import WordingError

Language = Literal["zh", "en"]

_FOLDER = Path(__file__).parent


class Words(Noun):
    """The labels, and how values are put beside each other."""

    reference: str
    nobody: str
    page: str
    common: str
    vehicle: str
    vehicle_known_as: str
    files: str
    other: str
    headings: str
    law: str
    announcement: str
    verbatim: str
    gist: str
    expected: str
    found: str
    value: str
    where: str
    place: str
    pages: str
    places: str
    remedy: str
    tag: str
    prohibited: str
    review: str
    confirmed: str
    pending: str
    demands: str
    blank_day: str
    issuer: str
    contract: str
    vehicles: str
    joint: str
    about: str


class Letter(Noun):
    """The sentences of one kind of letter."""

    title: str
    addressee: str
    opening: tuple[str, ...]
    pending: str
    demands: tuple[str, ...]
    last: str
    closing: str


class Wording(Noun):
    """All words of the notice in one language."""

    words: Words
    values: dict[str, dict[str, str]]
    """How values are said: by kind (`values.py`), then as the report has them."""
    licence: Letter
    enterprise: Letter


def wording(lang: Language, own: Path | None = None) -> Wording:
    """The words of a language, with those that an office's own file puts in their place.

    Raises:
        WordingError: The file cannot be read, is no TOML, or holds a name that is not known.
    """
    content = tomllib.loads((_FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))
    if own is None:
        return Wording.model_validate(content)
    try:
        return Wording.model_validate(_merged(content, _read(own)))
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        raise _fault(own, f"{where}: {fault['msg']}") from error


def filled(words: str, /, **values: object) -> str:
    """Words with their placeholders filled; braces in the values mean nothing.

    >>> filled("车辆{vin}", vin="{LSV}")
    '车辆{LSV}'

    Raises:
        WordingError: The words name a placeholder that has no value here.
    """
    try:
        return words.format_map(values)
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        known = ", ".join(f"{{{name}}}" for name in values) or "-"
        raise WordingError(
            Text(
                zh=f"告知书文字“{words}”中的占位符有误，可用的有：{known}。",
                en=f"A placeholder in “{words}” is not known; there are: {known}.",
            )
        ) from error


def _read(own: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(own.read_text(encoding="utf-8"))
    except OSError as error:
        raise _fault(own, str(error.strerror)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _fault(own, str(error)) from error


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The base with every entry of the other in its place, tables entry by entry."""
    merged = dict(base)
    for name, value in own.items():
        inner = merged.get(name)
        if isinstance(inner, Mapping) and isinstance(value, Mapping):
            merged[name] = _merged(inner, value)
        else:
            merged[name] = value
    return merged


def _fault(own: Path, why: str) -> WordingError:
    return WordingError(
        Text(
            zh=f"告知书文字文件“{own}”有误：{why}。请参照docs/notice.md更正。",
            en=f"The file of words {own} has an error: {why}. See docs/notice.md.",
        )
    )
