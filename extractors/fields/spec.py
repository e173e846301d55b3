"""What a field is to the extractors: printed names, a parser, and what its grammar allows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from extractors.layout.folded import fold
from extractors.layout.labels import Label

T = TypeVar("T")


@dataclass(frozen=True)
class Spec(Generic[T]):
    """One field.

    `parse` makes the value of the printed text, or None where the text is no such value: that
    is how a neighbour that is not meant is refused. `letters` are the characters that a Latin
    value may have (a second reader is asked with them); `check` tells whether a value bears its
    own proof (a check digit). A `closed` value is one of a short vocabulary, so that an exact
    reading needs no second look. `open_ended` tells from the text whether the value goes on in
    the next line; `cut_off` tells of the text of a whole value whether it may lack its end.
    `shown` is what print shows of a value, where two different ones may look the same. `settled`
    values are so where both PP-OCR readers see them: no clause hangs on one of their letters.
    `likely` tells what such a paper says at all: what it does not is no other reading of a value.
    `numerals` tells of a text that its value is in Chinese words, which no reader of Latin letters
    can bear out. `as_printed` takes letters that no such value has, seen in a picture, for digits.
    """

    name: str
    labels: tuple[str, ...]
    parse: Callable[[str], T | None]
    letters: str = ""
    check: Callable[[T], bool] | None = None
    closed: bool = False
    open_ended: Callable[[str], bool] | None = None
    cut_off: Callable[[str], bool] | None = None
    shown: Callable[[T], str] | None = None
    settled: bool = False
    likely: Callable[[T], bool] | None = None
    numerals: Callable[[str], bool] | None = None
    as_printed: Callable[[T], T] | None = None

    @property
    def label(self) -> Label:
        """The field's printed names under its own name."""
        return Label(self.name, self.labels)

    def under(self, name: str) -> "Spec[T]":
        """The same field sought beside another field's label, for cells that hold both."""
        return replace(self, name=name)

    def seen(self, text: str) -> T | None:
        """The value of a text that was seen in a picture, which may show digits as letters."""
        value = self.parse(text)
        return value if value is None or self.as_printed is None else self.as_printed(value)

    def is_worded(self, text: str) -> bool:
        """Whether a text has the value in Chinese words: 二〇二六年十月八日."""
        return self.numerals is not None and self.numerals(text)

    def check_of(self, value: T | None) -> bool:
        """Whether a value bears its own proof."""
        return value is not None and self.check is not None and self.check(value)

    def alike(self, one: T, other: T) -> bool:
        """Whether two values are one but for what readers do not see well: spaces, width, case."""
        if self.shown is not None:
            return self.shown(one) == self.shown(other)
        if isinstance(one, str) and isinstance(other, str):
            return fold(one).text == fold(other).text
        return one == other
