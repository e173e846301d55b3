"""What a finding compares, paper by paper: the value as read, its piece of the scan, and a pen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from dossier import Document, Dossier, Evidence, Field, Finding, Text
from intake.differences import Run, differences
from intake.services.amending import PERSON, choices, fields
from intake.words import document_name, field_name, value_text, value_words
from web.language import language
from web.spots import Places, Spot

MOST: Final = 8


@dataclass(frozen=True)
class Column:
    """One value of one paper."""

    paper: Text
    label: Text
    document: str
    path: str
    runs: tuple[Run, ...]
    """The value, where it differs from what is expected apart."""
    typed: str
    """The value as it would be typed in."""
    at: int
    """The first character that differs, for the pen to begin at; -1: none does."""
    choices: tuple[tuple[str, str], ...]
    """The only values that it may have, each with its words."""
    others: tuple[str, ...]
    """What else the pixels may say."""
    percent: int
    by_person: bool
    spots: tuple[Spot, ...]


def columns(dossier: Dossier, finding: Finding, places: Places) -> tuple[Column, ...]:
    """The values that a finding is about, each paper's own, the ones that differ marked."""
    made = []
    for document in _concerned(dossier, finding):
        for path, field in fields(document):
            if _matches(path, field, finding):
                made.append(_column(document, path, field, finding, places))
    return tuple(made[:MOST])


def _concerned(dossier: Dossier, finding: Finding) -> Iterator[Document]:
    pages = {(one.file, one.page) for one in finding.evidence}
    for document in dossier.documents:
        here = any((ref.file, ref.page) in pages for ref in document.pages)
        if document.id in finding.documents or here:
            yield document


def _matches(path: str, field: Field[Any], finding: Finding) -> bool:
    """Whether a field is one that the finding is about."""
    seen = any(_same(one, other) for one in field.evidence for other in finding.evidence)
    parts = path.split(".")
    name = next(part for part in reversed(parts) if not part.isdigit())
    wanted = finding.field or ""
    if name == wanted or (name, wanted) in (("vin", "vins"), ("hs_codes", "hs_code")):
        # Of a list only the rows that the finding points at, or that are its vehicle's.
        mine = finding.vin is not None and str(field.value or "") == finding.vin
        return seen or len(parts) == 1 or mine
    return seen and not finding.field


def _same(one: Evidence, other: Evidence) -> bool:
    return (one.file, one.page, one.box) == (other.file, other.page, other.box)


def _column(
    document: Document, path: str, field: Field[Any], finding: Finding, places: Places
) -> Column:
    lang = language()
    typed = typed_value(field.value)
    shown = value_words(typed, lang) if typed else "—"
    runs, at = _marked(shown, finding, lang)
    few = choices(document, path)
    name = next(part for part in reversed(path.split(".")) if not part.isdigit())
    return Column(
        paper=document_name(document.type),
        label=field_name(name),
        document=document.id,
        path=path,
        runs=runs,
        typed=typed,
        at=at,
        choices=tuple((one, value_words(one, lang)) for one in few),
        others=tuple(typed_value(one) for one in field.alternatives[:4]),
        percent=round(field.confidence * 100),
        by_person=PERSON in field.vouchers,
        spots=places.of(field.evidence, 2, close=True),
    )


def typed_value(value: Any) -> str:
    """A value as a person would type it.

    >>> typed_value(True), typed_value((4650, 1820, 1510)), typed_value(None)
    ('true', '4650, 1820, 1510', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | list):
        return ", ".join(typed_value(one) for one in value)
    return value_text(value, "en")


def _marked(shown: str, finding: Finding, lang: str) -> tuple[tuple[Run, ...], int]:
    """A value with the characters that differ from the other side, and where the first stands."""
    expected = None if finding.expected is None else value_words(finding.expected, lang)
    found = None if finding.found is None else value_words(finding.found, lang)
    other = found if shown == expected else expected
    if other is None or other == shown:
        return (Run(shown, False),), -1
    runs = differences(other, shown)[1]
    at = 0
    for run in runs:
        if run.differs:
            return runs, at
        at += len(run.text)
    return runs, -1
