"""Find a field on pages: its label, what may be its value, and which of that it surely is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.parsers import is_blank
from extractors.fields.spec import Spec
from extractors.fields.vin import VIN
from extractors.layout.aligned import same_column
from extractors.layout.empty import empty_places
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.sheet import Candidate, Sheet
from extractors.overlooked import in_parts, overlooked

T = TypeVar("T")

SHORT_REST = 12
"""Letters between a label and the end of its line that are part of its wording."""
SEEN_EMPTY = 0.97
"""How sure it is that a place says nothing, where a dash or bare paper is seen there."""
_CLOSED = frozenset(")）")
_LED = re.compile(r"(?:[a-z]{2}|\b(?:THE|OF|BY|FOR)) *$")  # what leads to a label amid words
_OTHER_NAME = re.compile(r"\s*[/／][^\u4e00-\u9fff:：]{2,24}$")
CLEAR = 0.9
"""The score of a line whose words are read as they stand."""
_AS_VIN = re.compile(r"[0-9A-Z]{17}")
"""A VIN, or one misread."""
GUESS = 0.4
"""Up to this confidence the better reader makes no value of a place."""
LOOKS = 2
"""So many candidates of a label are read again where the first reading makes no value."""


def extract(sheets: Sequence[Sheet], spec: Spec[T]) -> Field[T]:
    """The field as the pages have it: the first label whose value can be read.

    Where that value is in doubt, another label that surely has the same one, or one that it may be,
    vouches for it.

    Returns:
        A field with a value; else one with evidence only where a label stands beside something
        that cannot be read; else a blank one (a label beside a dash); else an empty field.
    """
    first: Field[T] = Field()
    rest: Field[T] = Field()
    for sheet in sheets:
        for label in ranked(sheet.labelled(spec.name), spec):
            found = at_label(sheet, label, spec)
            if found.sure and (first.value is None or found.value in first.candidates):
                return found
            if first.value is None and found.value is not None:
                first = found
            if found.found and not rest.found:
                rest = found
    return first if first.value is not None else rest


def ranked(labels: Sequence[Piece], spec: Spec[Any]) -> list[Piece]:
    """Labels by how exactly they name the field (as the field lists its names), then by place."""
    names = [fold(name).text for name in spec.labels]

    def rank(label: Piece) -> tuple[bool, bool, int]:
        text, line = fold(label.text).text, label.line.text
        led = bool(_LED.search(line[: label.start]))  # For and on behalf of the Seller
        explains = line[label.end :].lstrip()[:1] in _CLOSED  # …（生产企业）确认
        return (
            explains,
            led,
            next((at for at, name in enumerate(names) if name in text), len(names)),
        )

    return sorted(labels, key=rank)


def at_label(sheet: Sheet, label: Piece, spec: Spec[T]) -> Field[T]:
    """The field beside or below one label."""
    candidates = _without_vins(_without_its_name(sheet.candidates(label), label), spec)
    choices = list(_of_its_row(candidates, sheet, label, spec))
    guess: Field[T] | None = None
    tried: set[Piece] = set()
    halves: set[Piece] = set()
    for choice in choices:
        if not halves.isdisjoint(choice.pieces):
            continue
        if tried and not tried.issuperset(choice.pieces):
            continue
        whole = _whole(sheet, choice, spec)
        if any(spec.parse(text) is not None for text in {choice.text, whole.text}):
            whole = _fuller(whole, choices, spec)
            found = weigh(whole.pieces, sheet.reading, spec, sheet.labels)
            if found.value is not None and found.confidence > GUESS:
                return found
            if found == Field():
                halves.update(whole.pieces)  # of the label: the other language
                continue
            # A part of what makes no value together may make one.
            guess, tried = guess or found, tried or set(whole.pieces)
    if guess is not None:
        return guess
    cut_off = spec.cut_off
    if cut_off is not None:
        choices.sort(key=lambda choice: not cut_off(choice.text))
    if spec.letters:
        choices.sort(key=lambda choice: not any(letter.isdigit() for letter in choice.text))
    for choice in choices[:LOOKS]:
        if is_blank(choice.text):
            continue
        # The next line is no part of a value that a seal cuts short.
        for pieces in dict.fromkeys((_whole(sheet, choice, spec).pieces, choice.pieces)):
            again = weigh(pieces, sheet.reading, spec, sheet.labels)
            if again.value is not None:
                return again
    other = _wrapped(sheet, label, spec) or in_parts(sheet, label, spec)
    if other is not None:
        return other
    nothing: Field[T] = _unread(sheet, label, choices)
    return nothing if nothing.confidence else overlooked(sheet, label, spec) or nothing


def _without_its_name(choices: Iterable[Candidate], label: Piece) -> list[Candidate]:
    """Candidates without the label's name in another language, misread: 车辆品牌/8rs0 for Brand."""
    line, every = label.line, list(choices)
    if line.score >= CLEAR or not _OTHER_NAME.match(line.text, label.end):
        return every
    return [one for one in every if all(piece.line is not line for piece in one.pieces)] or every


def _without_vins(choices: Iterable[Candidate], spec: Spec[Any]) -> Iterator[Candidate]:
    """Candidates without a VIN of the row above or below, which a sloping page brings near."""
    for choice in choices:
        pieces = choice.pieces
        if spec.name != VIN.name and len(pieces) > 1:
            pieces = tuple(one for one in pieces if not _AS_VIN.fullmatch(one.text.strip()))
        if pieces:
            yield replace(choice, pieces=pieces)


def _of_its_row(
    choices: Iterator[Candidate], sheet: Sheet, label: Piece, spec: Spec[Any]
) -> Iterator[Candidate]:
    """Candidates of several values without those that another label of the column is nearer to.

    On a sloping page the value of the next row stands beside a label, too.
    """

    def away(piece: Piece, one: Piece) -> float:
        return abs(piece.rect.middle[1] - one.rect.middle[1])

    for choice in choices:
        several = len(choice.pieces) > 1
        if several and all(spec.parse(piece.text) is not None for piece in choice.pieces):
            labels = (one for one in sheet.pieces if one.is_label)
            column = [one for one in labels if same_column(one.rect, label.rect)]
            own = [
                piece
                for piece in choice.pieces
                if all(away(piece, label) <= away(piece, one) for one in column)
            ]
            yield replace(choice, pieces=tuple(own) or choice.pieces)
        else:
            yield choice


def _wrapped(sheet: Sheet, label: Piece, spec: Spec[T]) -> Field[T] | None:
    """The value at the beginning of the next line, where running text breaks behind a label."""
    rest = len(label.line.text) - label.end
    if label.start == 0 or rest > SHORT_REST:
        return None
    ending = replace(label, end=len(label.line.text))
    following = sheet.continued(ending)
    if following is None or spec.parse(following.text) is None:
        return None
    return weigh((following,), sheet.reading, spec, sheet.labels)


def column(sheets: Sequence[Sheet], spec: Spec[T]) -> Field[T]:
    """As `extract`, of a form: blank where nothing but paper is seen beside the column's names."""
    field = extract(sheets, spec)
    if field.value is not None or field.raw or not field.found:
        return field
    labels = [(sheet, label) for sheet in sheets for label in sheet.labelled(spec.name)]
    if not all(_beside_paper(sheet, label) for sheet, label in labels):
        return field
    return field.model_copy(update={"confidence": SEEN_EMPTY})


def _beside_paper(sheet: Sheet, label: Piece) -> bool:
    """Whether a label is all of its line, and no ink is where its value would stand first."""
    line = label.line
    if label.start > 0 or len(line.text) - label.end > len("④"):
        return False
    whole = replace(label, end=len(line.text), rect=line.rect)
    place = next(empty_places(sheet, whole), None)
    look = sheet.reading.sight.reread(place) if place else None
    return look is not None and not look.text and look.score == 1


def _whole(sheet: Sheet, choice: Candidate, spec: Spec[Any]) -> Candidate:
    """A value with the lines into which it wraps."""
    whole = choice
    if spec.open_ended is None:
        return whole
    while spec.open_ended(whole.text):
        more = sheet.continued(whole.pieces[-1])
        if more is None or more in whole.pieces or len(whole.pieces) >= 4:
            return choice  # it never comes to its end: no value of several lines
        whole = replace(whole, pieces=(*whole.pieces, more))
    return whole


def _fuller(choice: Candidate, choices: Sequence[Candidate], spec: Spec[Any]) -> Candidate:
    """A value that has not come to its end, with the other lines of its cell that bring it there.

    A label in the middle of its cell stands on the row of both.
    """
    if spec.open_ended is None or not spec.open_ended(choice.text):
        return choice
    for other in choices:
        more = set(choice.pieces) < set(other.pieces)
        if more and not spec.open_ended(other.text) and spec.parse(other.text) is not None:
            return other
    return choice


def _unread(sheet: Sheet, label: Piece, choices: Sequence[Candidate]) -> Field[T]:
    """A label without a readable value: blank, or something that no parser takes."""
    reading = sheet.reading
    if not choices:
        return Field(evidence=(reading.evidence(label.rect, label.line.reader),))
    piece = choices[0].pieces[0]
    blank = choices[0].how == "beside" and is_blank(choices[0].text)
    return Field(
        raw=piece.text,
        confidence=SEEN_EMPTY if blank else 0.0,
        evidence=(reading.evidence(piece.rect, piece.line.reader),),
    )


def anywhere(
    sheets: Sequence[Sheet], spec: Spec[T], likely: Callable[[str], bool] | None = None
) -> Iterator[tuple[Piece, Field[T]]]:
    """Every place whose text is such a value by its grammar alone, label or none.

    Args:
        sheets: The pages to search.
        spec: The field; its parser decides.
        likely: Where given, text for which it holds is read again although it does not parse.

    Yields:
        The piece and the field, in the order of the pages and lines.
    """
    for sheet in sheets:
        for piece in sheet.values:
            if spec.parse(piece.text) is None and not (likely and likely(piece.text)):
                continue
            field = weigh((piece,), sheet.reading, spec, sheet.labels)
            if field.value is not None:
                yield piece, field


def best(*fields: Field[T]) -> Field[T]:
    """The surest of several readings of one value; a value counts more than none.

    Where two sure readings disagree, the other is kept as an alternative.
    """
    ranked = sorted(
        (field for field in fields if field.found),
        key=lambda field: (field.value is not None, field.confidence),
        reverse=True,
    )
    if not ranked:
        return Field()
    first = ranked[0]
    if first.value is None:
        return first
    others = [
        field.value
        for field in ranked[1:]
        if field.value is not None
        and field.value != first.value
        and field.confidence >= 0.9
        and str(field.value) not in str(first.value)
    ]
    agreeing = tuple(
        piece for field in ranked[1:] if field.value == first.value for piece in field.evidence
    )
    return first.model_copy(
        update={
            "alternatives": tuple(dict.fromkeys((*first.alternatives, *others))),
            "remote": tuple(other for other in first.remote if other not in others),
            "evidence": (*first.evidence, *agreeing),
        }
    )
