"""How a notice cites the place in the law that a reason rests on."""

import re

from intake.notice.numerals import value
from intake.notice.wording import Language, Words, filled
from validators.clause import ANNOUNCEMENT, Clause

_PLACE = re.compile(
    r"(?P<part>[一二三四五六七八九十]+)(?:\((?P<item>[一二三四五六七八九十]+)\)(?P<rest>.*))?"
)


def citation(clause: Clause, lang: Language, words: Words) -> str:
    """The text and the place in it; in English a place of the announcement is spelt out, too."""
    if clause.source is ANNOUNCEMENT:
        place = clause.display if lang == "zh" else spelt_out(clause)
        return filled(words.announcement, clause=place)
    if lang == "zh":
        return clause.display
    return f"{clause.source.title.en} ({clause.display})"


def spelt_out(clause: Clause) -> str:
    """A place of the announcement for who reads no Chinese numerals.

    >>> spelt_out(Clause("五(三)")), spelt_out(Clause("三(四)1(5)")), spelt_out(Clause("前言"))
    ('§五(三) (Part 5, item 3)', '§三(四)1(5) (Part 3, item 4, 1(5))', '§前言 (preamble)')
    """
    match = _PLACE.fullmatch(clause.locator)
    if match is None:
        return f"{clause.display} (preamble)"
    parts = [f"Part {value(match['part'])}"]
    if match["item"]:
        parts.append(f"item {value(match['item'])}")
    if match["rest"]:
        parts.append(match["rest"])
    return f"{clause.display} ({', '.join(parts)})"


def law(clause: Clause, lang: Language, words: Words) -> str:
    """The citation with the clause's own words, or what is known of them, where there are any."""
    cited = citation(clause, lang, words)
    if not clause.words:
        return cited
    said = words.verbatim if clause.source.verbatim else words.gist
    return filled(said, citation=cited, words=clause.words)


def prohibits(clause: Clause) -> bool:
    """Whether the place is one of the cases in which export is prohibited (六)."""
    return clause.source is ANNOUNCEMENT and clause.locator.startswith("六")
