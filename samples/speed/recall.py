"""How many of a dossier's known numbers a reader's text has, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_NUMBER = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9-]{6,}")
"""VINs, engine and contract numbers, codes of firms: what a misread letter makes another of."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")

Key = tuple[str, int]
"""A file and a page."""


def known_numbers(truth: Mapping[str, Any]) -> Iterator[tuple[str, frozenset[Key]]]:
    """Each number of a dossier's papers, and the pages of its paper."""
    for document in truth["documents"]:
        pages = frozenset((page["file"], page["page"]) for page in document["pages"])
        values: dict[str, None] = {}
        for value in document["fields"].values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, str) and _NUMBER.fullmatch(one) and not _DATE.fullmatch(one):
                    values[one] = None
        for number in values:
            yield number, pages


def found(truth: Mapping[str, Any], texts: Mapping[Key, str]) -> tuple[int, int]:
    """How many of the numbers stand in the text of their own paper's pages, and of how many.

    Blanks do not count: a reader may part a number where the page does.
    """
    plain = {key: "".join(text.split()) for key, text in texts.items()}
    hits = of = 0
    for number, pages in known_numbers(truth):
        of += 1
        hits += any(number in plain.get(key, "") for key in pages)
    return hits, of
