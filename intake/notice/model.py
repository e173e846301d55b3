"""What a notice says, in one language, ready to be set in type."""

import datetime as dt
import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator

from dossier import Noun
from intake.notice.wording import Language

_UNPRINTABLE = ("Cs", "Co", "Cn")


def printable(text: str) -> str:
    """A text on one line, without what has no picture.

    Format characters go: those that turn the direction of writing could make a name read otherwise
    than it is. Halves of surrogates (of a file name that is no Unicode) and characters that no
    standard names become the replacement character.

    >>> printable(f"a{chr(0x202E)}b{chr(10)} c{chr(0xDCFF)}")
    'ab c\ufffd'
    """
    return re.sub(" +", " ", "".join(_printable(letter) for letter in text)).strip(" ")


def _printable(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    if category == "Cc" or (letter.isspace() and letter != "\u3000"):
        return " "
    return "\ufffd" if category in _UNPRINTABLE else letter


Line = Annotated[str, AfterValidator(printable)]
"""One line of text that is printed as it stands."""


class Stretch(Noun):
    """A part of a value that is the same on both sides, or is not."""

    text: str
    differs: bool


class Place(Noun):
    """A file, and which of its pages."""

    file: Line
    pages: str


class Reason(Noun):
    """One reason, or one point still to be settled."""

    number: int
    """Counts through the whole notice, so that an answer can name it."""
    finding: Line
    title: Line
    message: Line
    law: Line
    expected: tuple[Stretch, ...] = ()
    found: tuple[Stretch, ...] = ()
    where: tuple[Place, ...] = ()
    remedy: Line = ""


class Part(Noun):
    """The reasons that one paper gives; without a heading where papers are not set apart."""

    heading: Line = ""
    reasons: tuple[Reason, ...]


class Group(Noun):
    """The papers of one vehicle, or those of the whole application."""

    heading: Line
    parts: tuple[Part, ...]


class Section(Noun):
    """A chapter of plain paragraphs, then groups of reasons."""

    heading: Line
    paragraphs: tuple[Line, ...] = ()
    groups: tuple[Group, ...] = ()


class Labels(Noun):
    """The words that the type sets beside the data."""

    law: Line
    expected: Line
    found: Line
    where: Line
    places: str
    remedy: Line
    page: str


class Notice(Noun):
    """One notice: every confirmed reason at once."""

    lang: Language
    title: tuple[Line, ...]
    """By line, as it is broken on paper."""
    reference: Line
    addressee: Line
    opening: tuple[Line, ...]
    groups: tuple[Group, ...]
    pending: Section | None = None
    demands: Section
    last: Line
    closing: Line
    issuer: Line
    day: dt.date
    date: Line
    labels: Labels

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All confirmed reasons, in their order."""
        return tuple(
            reason for group in self.groups for part in group.parts for reason in part.reasons
        )
