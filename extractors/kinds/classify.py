"""What a page is: the kind whose title it bears or whose words it carries, else unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from extractors.kinds.vocabulary import VOCABULARIES, DossierKind
from extractors.layout.folded import fold
from extractors.reading import Line, PageReading

TITLE_WEIGHT = 6.0
"""A title counts as much as so many phrases."""
ENOUGH = 3.0
ABOUT_AS_WELL = 0.9
"""Share of a title's score from which on the title of the paper that outranks it counts alone."""
OUTSPOKEN = 5.0
"""A titled page with so many of its kind's phrases is that, whatever else it mentions."""
RESEMBLES = 2.0
"""So much tells that an unrecognised page may be a paper that matters."""
TITLE_SLACK = 14
"""A title line holds at most so many letters beside the title (a firm's name, a number)."""

LONGEST_TITLE = 64
"""A title in large print may go on for so many letters (Contrato de venda de veículos usados)."""

_SENTENCE = re.compile(
    r"вступа|действу|составл|заключ|регулир|подлеж|entra|será|serige|prend|"
    r"shall|isgovern|ismade|becomes|comesinto|takes|comprises|constitu|自|经|一式|适用|项下|签订后"
)
"""How a sentence goes on whose first word is a title: Контракт вступает в силу…"""
_RUNS_ON = re.compile("[，。；].{4}|。$")
"""What stands in a sentence and in no title: 检测报告客观公正、科学准确、真实有效。"""
_LISTS = re.compile("、.*、|[、，；]$")
"""What lists papers or goes on in the next line: 营业执照副本复印件、承诺书、经营场所证明、"""
_ON_SEALS = re.compile(r"专用(?:章|.?$)")
"""On a seal 章 is often misread: 合同专用發."""
_SPECK = re.compile(r"(?<=[\u4e00-\u9fff])[.,·'](?=[\u4e00-\u9fff])")
"""A speck of a poor copy between two letters: 声.明函."""
_CITED = re.compile(r"[《〈\"“「]")


@dataclass(frozen=True)
class Kind:
    """What a page was taken for.

    `name` is a document type or "unknown"; `companion` names a common paper that no rule needs;
    `titled` tells that the page begins a document; `resembles` lists the types whose words an
    unknown page carries.
    """

    name: str
    confidence: float
    titled: bool = False
    companion: str = ""
    scores: tuple[tuple[str, float], ...] = ()
    resembles: tuple[str, ...] = ()

    def score(self, kind: str) -> float:
        """How much speaks for a kind."""
        return dict(self.scores).get(kind, 0.0)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return _SPECK.sub("", fold(text).text)


def _may_be_title(line: Line) -> bool:
    """Whether a line is no list, no seal's text and no sentence's end (the bill of lading)."""
    text = _plain(line.text)
    if not text or line.text.lstrip()[:1].islower() or _ON_SEALS.search(text):
        return False
    return not _LISTS.search(line.text.strip())


@dataclass(frozen=True)
class _Heading:
    """A line that may bear a page's title."""

    text: str
    plain: str
    large: bool
    """Whether it is about as high as the page's largest print."""


def _headings(reading: PageReading) -> list[_Heading]:
    """The lines of a page that may bear its title; titles stand in the upper part."""
    tallest = _typical_height(reading)
    return [
        _Heading(line.text, _plain(line.text), line.rect.height >= 0.7 * tallest)
        for line in reading.lines
        if line.rect.y0 < 0.45 * reading.size[1] and _may_be_title(line)
    ]


def _is_title(heading: _Heading, want: str) -> float:
    """How well a line bears a title, 0..1: alone on its line, large, and not as a citation."""
    text, large = heading.plain, heading.large
    longer = len(text) - len(want)
    begins = large and len(text) <= LONGEST_TITLE and text.startswith(want)
    if longer < -1 or (longer > TITLE_SLACK and not begins):
        return 0.0
    if begins and (_SENTENCE.match(text, len(want)) or _RUNS_ON.search(heading.text)):
        return 0.0
    if want not in text:
        ending = fuzz.ratio(text[-len(want) :], want) if large else 0.0
        close = max(fuzz.ratio(text, want), ending) if len(want) >= 5 else 0.0
        return 0.9 if close >= 100 * (1 - 1.1 / len(want)) else 0.0
    if _CITED.search(heading.text) or re.search(
        rf"{re.escape(want)}[号编条项第期]|{re.escape(want)}(?:no|n[°º]|№|number|date)", text
    ):
        return 0.0
    alone = len(want) / len(text)
    if len(want) <= 4 and not text.endswith(want) and not text.startswith(want):
        return 0.0
    if ":" in text[len(want) :] and len(want) <= 5:
        return 0.0
    if alone < 0.5 and not large:
        return 0.0
    return 1.0 if large or alone > 0.9 else 0.7


def _title_score(headings: Sequence[_Heading], titles: Sequence[str]) -> float:
    """The best title of a kind among a page's lines that may bear it."""
    return max(
        (
            _is_title(heading, want) * (1 + len(want) / 40)
            for want in map(_plain, titles)
            for heading in headings
        ),
        default=0.0,
    )


def _phrase_score(page: str, phrases: Sequence[str]) -> float:
    """How many of a kind's phrases stand on a page; long ones may be misread a little."""
    score = 0.0
    for phrase in phrases:
        want = _plain(phrase)
        near = 6 <= len(want) <= len(page) and fuzz.partial_ratio(want, page) >= 84
        if want in page or near:
            score += 1.5 if len(want) >= 6 else 1.0
    return score


def _typical_height(reading: PageReading) -> float:
    """The height of the page's largest print, in pixels."""
    heights = sorted(line.rect.height for line in reading.lines if len(line.text) >= 2)
    return heights[int(0.95 * (len(heights) - 1))] if heights else 0.0


def classify(reading: PageReading, of: DossierKind = "licence") -> Kind:
    """Tell what a page of a dossier of some kind is, by its title and its words."""
    marks, companions = VOCABULARIES[of].marks, VOCABULARIES[of].companions
    page = _plain(reading.text)
    if any(_plain(line.text) in VOCABULARIES[of].lists for line in reading.lines):
        return Kind("unknown", 0.95, titled=True, companion="目录")
    headings = _headings(reading)
    titles = {mark.kind: _title_score(headings, mark.titles) for mark in marks}
    for mark in marks:
        for other in mark.outranks:
            if titles[mark.kind] > ABOUT_AS_WELL * titles.get(other, 0.0):
                titles[other] = 0.0
    scores = {
        mark.kind: TITLE_WEIGHT * titles[mark.kind] + _phrase_score(page, mark.phrases)
        for mark in marks
    }
    companion, companion_title = _companion(headings, companions)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    (name, first), (_, second) = ranked[0], ranked[1]
    resembles = tuple(kind for kind, score in ranked if score >= RESEMBLES)
    outspoken = titles[name] > 0 and scores[name] - TITLE_WEIGHT * titles[name] >= OUTSPOKEN
    if companion and companion_title > titles[name] and not outspoken:
        return Kind("unknown", 0.95, titled=True, companion=companion, scores=tuple(ranked))
    if first < ENOUGH:
        return Kind("unknown", 0.5, companion=companion, scores=tuple(ranked), resembles=resembles)
    return Kind(
        name,
        confidence=round(min(0.99, 0.6 + 0.05 * (first - second) + 0.02 * first), 3),
        titled=titles[name] > 0,
        scores=tuple(ranked),
        resembles=resembles,
    )


def _companion(
    headings: Sequence[_Heading], companions: Sequence[tuple[str, tuple[str, ...]]]
) -> tuple[str, float]:
    """The common paper that a page shows by its title, and how well."""
    best, score = "", 0.0
    for name, titles in companions:
        found = _title_score(headings, titles)
        if found > score:
            best, score = name, found
    return best, score
