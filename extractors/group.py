"""Pages of one paper, while it is being put together, and what identifies the paper."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from dossier import PageRef
from dossier.numbers.characters import HAN
from dossier.numbers.vin import AS_DIGITS
from extractors.fields.certificate_no import CERTIFICATE_NO
from extractors.fields.contract_no import CONTRACT_NO
from extractors.fields.report_no import REPORT_NO
from extractors.fields.vin import VIN
from extractors.kinds.certificate import is_data, leaves
from extractors.kinds.classify import Kind
from extractors.kinds.closing import both_sign
from extractors.kinds.shared import languages
from extractors.layout.aligned import same_row
from extractors.layout.folded import fold
from extractors.layout.labels import split_line
from extractors.reading import Line, PageReading
from extractors.rivals import LOOK_ALIKES

OWN_SCRIPT = frozenset({"zh", "ru", "ar"})
_LATIN = re.compile(r"\b(?:[A-ZÀ-Þ]?[a-zß-ÿ]{2,}|[A-ZÀ-Þ]{3,})\b")
SAME_HEAD = 85
"""Likeness of two lines, 0 to 100, from which on they are one running head, read twice."""
NAMES_CONTRACT = re.compile(
    r"合[同约](?!编?号)|contract(?!n)|договор|контракт|contrat|عقد", re.IGNORECASE
)
"""The word in a running head that names the contract, and not its number."""
_NUMBERED = re.compile(r"^\W*(?:№|N[oO0º°]?)[\s.:：]\s*(?=.*\d)([A-Z0-9].*)$")
"""A report's number in a corner of its cover, without more of a label: No TC25-CK-1088."""
_ENGINE = re.compile(r"发动机号(?!牌)")
BESIDE = 8.0
"""Label heights behind the engine's label within which its number begins."""
FORM_ALONE = 8.0
"""What speaks for an application form where little but its title does."""


@dataclass
class Group:
    """Pages of one paper, while it is being put together."""

    kind: Kind
    readings: list[PageReading] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    loose: frozenset[PageRef] = frozenset()
    """Pages that may just as well belong to another paper of the kind."""
    contended: bool = False
    """Whether a page that it has, or another has, may be its own or not."""

    @property
    def name(self) -> str:
        """The document type."""
        return self.kind.name


def keys(reading: PageReading, kind: str) -> set[str]:
    """What identifies the paper that a page belongs to, as far as the page prints it.

    Readings are not looked at twice here: a misread key merely fails to match.
    """
    text = reading.text
    found: set[str] = set()
    if kind == "registration_certificate":
        for line in reading.lines:
            number = CERTIFICATE_NO.parse(line.text)
            if number and not _is_of_engine(line, reading):
                found.add(f"certificate:{number}")
        if any(is_data(leaf) for leaf in leaves(reading)):
            found |= {f"vin:{vin}" for line in text.splitlines() if (vin := VIN.parse(line))}
    elif kind == "inspection_report":
        lines = [*text.splitlines(), *text.upper().translate(AS_DIGITS).splitlines()]
        found |= {f"vin:{vin}" for line in lines if (vin := VIN.parse(line))}
        found |= _labelled(reading, REPORT_NO.name) or _numbered(reading)
    elif kind == "contract":
        found |= _labelled(reading, CONTRACT_NO.name)
    return found


def _is_of_engine(line: Line, reading: PageReading) -> bool:
    """Whether a number stands beside the label of the engine's: it may have as many digits."""
    return any(
        _ENGINE.search(other.text)
        and other.rect.x0 <= line.rect.x0 < other.rect.x1 + BESIDE * other.rect.height
        and same_row(other.rect, line.rect)
        for other in reading.lines
    )


def _labelled(reading: PageReading, which: str) -> set[str]:
    """The numbers printed beside the label of a contract's or report's number."""
    spec = {CONTRACT_NO.name: CONTRACT_NO, REPORT_NO.name: REPORT_NO}[which]
    found = set()
    for line in reading.lines:
        pieces = split_line(line, (spec.label,))
        values = [
            value.text
            for label, value in pairwise(pieces)
            if spec.name in label.keys and not value.is_label
        ]
        if pieces and spec.name in pieces[-1].keys:  # the value has a cell of its own
            values += [other.text for other in _beside(line, reading)]
        whole = (value.replace("|", "I") for value in values)  # or a 1: it parts no number
        found |= {f"{which}:{number}" for value in whole if (number := spec.parse(value))}
    return found


def _beside(line: Line, reading: PageReading) -> list[Line]:
    """The next line to the right on a line's row, if any."""
    row = [
        other
        for other in reading.lines
        if other.rect.x0 > line.rect.x1 and same_row(other.rect, line.rect)
    ]
    return sorted(row, key=lambda other: other.rect.x0)[:1]


def _numbered(reading: PageReading) -> set[str]:
    """The number of a report in a line by itself."""
    matches = (_NUMBERED.match(line.text) for line in reading.lines)
    numbers = (REPORT_NO.parse(match[1]) for match in matches if match)
    return {f"{REPORT_NO.name}:{number}" for number in numbers if number}


def is_another(own: set[str], one: Group) -> bool:
    """Whether a page's numbers are none of a paper's; a contract's may be of what it refers to."""
    return bool(own and one.keys) and not own & one.keys and one.name != "contract"


def may_be_one(one: str, other: str) -> bool:
    """Whether two numbers may be one, in which a letter was read as a digit, or doubled.

    Digits are not taken for each other: a firm's next contract differs by one.

    >>> may_be_one("2025HH56915", "2025HHS6915"), may_be_one("2025HS6915", "2025HHS6915")
    (True, True)
    >>> may_be_one("2025HS6911", "2025HS6917")
    False
    """
    return all(
        (edit.tag == "delete" and _doubled(one, edit.src_pos))
        or (edit.tag == "insert" and _doubled(other, edit.dest_pos))
        or (edit.tag == "replace" and _reads_alike(one[edit.src_pos], other[edit.dest_pos]))
        for edit in Levenshtein.editops(one, other)
    )


def _doubled(text: str, at: int) -> bool:
    return text[at].isalpha() and text[at] in (text[at - 1 : at], text[at + 1 : at + 2])


def _reads_alike(one: str, other: str) -> bool:
    return one.isdigit() != other.isdigit() and other in LOOK_ALIKES.get(one, "")


def head(reading: PageReading) -> set[str]:
    """The lines in the upper margin of a page, folded."""
    top = 0.14 * reading.size[1]
    texts = (fold(line.text).text for line in reading.lines if line.rect.y1 < top)
    return {text for text in texts if len(text) >= 6}


def share_head(one: PageReading, other: PageReading) -> bool:
    """Whether two pages stand under one running head."""
    return any(
        fuzz.ratio(mine, theirs) >= SAME_HEAD for mine in head(one) for theirs in head(other)
    )


def same_language(reading: PageReading, one: Group) -> bool:
    """Whether a page may be in a language of a paper's; a page of few words may.

    A list of vehicles has too few words to tell Spanish from Portuguese: one script is enough.
    """
    mine = _scripts(reading.text)
    theirs = _scripts("\n".join(page.text for page in one.readings))
    return not mine or not theirs or bool(mine & theirs)


def _scripts(text: str) -> set[str]:
    """The scripts of a text's languages: "latin", or the language that has its own.

    Words of the Latin script may be too few to tell their language, as beside signatures; where
    they outweigh a Chinese seal among them, the page is in both.
    """
    scripts = {code if code in OWN_SCRIPT else "latin" for code in languages(text)}
    latin, chinese = (sum(map(len, words.findall(text))) for words in (_LATIN, HAN))
    return scripts | {"latin"} if scripts and latin > 3 * chinese else scripts


def as_contract(reading: PageReading, kind: Kind) -> Kind:
    """What a page is, if under the contract's head no title of a list makes it another paper.

    车辆明细 stands over a form's vehicles and over a contract's, and only there do two sides sign.
    """
    listed = kind.name == "application_form" and kind.score(kind.name) < FORM_ALONE
    named = listed and any(NAMES_CONTRACT.search(line) for line in head(reading))
    if named or (listed and both_sign(reading)):
        return replace(kind, name="contract", titled=False)
    return kind
