"""Pages in any order, in one file or forty, become papers: which pages belong together."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.booklets import booklets
from extractors.group import (
    NAMES_CONTRACT,
    SAME_HEAD,
    Group,
    as_contract,
    head,
    is_another,
    keys,
    may_be_one,
    same_language,
    share_head,
)
from extractors.joined import handed_in_twice, whole_contracts, whose_signatures, whose_words
from extractors.kinds.classify import Kind, classify
from extractors.kinds.vocabulary import DossierKind
from extractors.layout.aligned import same_row
from extractors.layout.folded import fold
from extractors.printed_pages import in_printed_direction, printed_place
from extractors.reading import PageReading
from extractors.scanned_order import in_scanned_order

CONTINUED = frozenset(
    {
        "contract",
        "inspection_report",
        "application_form",
        "market_access_declaration",
        "after_sales_confirmation",
        "enterprise_application",
        "truthfulness_letter",
        "compliance_commitment",
        "premises_proof",
        "social_security_record",
        "sales_trade_proof",
        "audit_report",
        "financial_statements",
        "bid_award",
        "project_filing_form",
        "project_contract",
    }
)
"""Papers that run on over pages without a title of their own."""

WHOLE = frozenset({"application_form", "enterprise_application"})
"""Papers of which a dossier holds one, whose parts may each bear a title."""

LETTERS = frozenset(
    {"contract", "inspection_report", "market_access_declaration", "after_sales_confirmation"}
)
"""Papers after which a page with a heading of its own is another paper, known or not."""

LARGE = 1.25
"""Height of a heading, in that of the page's usual lines."""
LONGEST_HEADING = 24
CLEAR = 0.9
"""Score of a line that is print and no scrawl."""
NEARLY = 0.6
"""Share of the best kind's score with which another kind is nearly as likely."""
_PART = re.compile(
    r"附件|附表|附录|清单|续|annex|appendix|schedule|приложен|anexo|annexe|ملحق", re.IGNORECASE
)
"""A heading that goes on with the paper before it."""

_CONCLUDING = re.compile(r"检[测验查]结论|[检测查]验?员|签发日期|报告日期|授权签字人")
"""What stands at the end of an inspection report."""
_PREPARED_BY = re.compile(r"编制单位\s*[:：]?\s*(\S{4,30}?(?:公司|厂|集团|中心|合作社))")


def group(readings: Sequence[PageReading], of: DossierKind = "licence") -> list[Group]:
    """Put pages together into papers, in the order in which the papers begin."""
    groups: list[Group] = []
    loose: list[tuple[PageReading, Kind]] = []
    certificates: list[tuple[PageReading, Kind]] = []
    previous: Group | None = None
    for reading in in_printed_direction(in_scanned_order(readings)):
        kind = as_contract(reading, classify(reading, of))
        form = next((one for one in groups if one.name == kind.name and kind.name in WHOLE), None)
        contract = _whose_head(reading, kind, previous, groups)
        if contract is not None:
            contract.readings.append(reading)
            previous = contract
            continue
        if kind.name == "registration_certificate":
            certificates.append((reading, kind))
            previous = None
        elif form is not None:
            form.readings.append(reading)
            previous = form
        elif previous is not None and (
            _continues(reading, kind, previous)
            or _same_head(reading, kind, previous)
            or _belongs_to_audit(reading, kind, previous)
        ):
            previous.readings.append(reading)
            previous.keys |= keys(reading, previous.name)
        elif kind.name == "unknown":
            previous = None
            loose.append((reading, kind))
        elif kind.name in CONTINUED and not _begins(reading, kind, groups):
            loose.append((reading, kind))
            previous = None
        else:
            previous = Group(kind, [reading], keys(reading, kind.name))
            groups.append(previous)
    for reading, kind in loose:
        _settle(groups, reading, kind)
    groups = handed_in_twice([*whole_contracts(groups), *booklets(certificates)])
    return in_received_order(groups, readings)


def in_received_order(groups: list[Group], readings: Sequence[PageReading]) -> list[Group]:
    """Papers in the order in which their first pages were received."""
    place = {reading.ref: at for at, reading in enumerate(readings)}
    return sorted(groups, key=lambda one: min(place[reading.ref] for reading in one.readings))


def _begins(reading: PageReading, kind: Kind, groups: Sequence[Group]) -> bool:
    """Whether a page begins a paper: by its title or page number, or as the contract's number."""
    if kind.titled or _first_page(reading):
        return True
    known = any(one.name == kind.name for one in groups)
    return kind.name == "contract" and not known and bool(keys(reading, kind.name))


def _first_page(reading: PageReading) -> bool:
    place = printed_place(reading)
    return place is not None and place[0] == 1


def _continues(reading: PageReading, kind: Kind, previous: Group) -> bool:
    """Whether a page goes on with the paper before it: no title, and nothing against it."""
    if previous.name not in CONTINUED:
        return False
    if _is_next(reading, previous):
        return True
    ends_report = previous.name == "inspection_report" and _concludes(reading)
    if (kind.titled or kind.companion) and not (kind.companion and ends_report):
        return False
    if reading.legibility == "blank" or len(reading.text) < 12:
        return False
    if reading.legibility == "poor" and kind.name == "unknown":
        return bool(keys(reading, previous.name) & previous.keys)  # it may be anything
    if previous.readings[-1].ref.file != reading.ref.file and not _follows(reading, previous):
        return False
    place, before = printed_place(reading), printed_place(previous.readings[-1])
    if place is not None:
        return place[0] > 1 and (before is None or place[1] == before[1])
    if before is not None and before[0] >= before[1]:
        return False
    if is_another(keys(reading, previous.name), previous):
        return False
    alone = kind.name == "unknown" and previous.name in LETTERS and not ends_report
    if alone and _headed(reading, previous) and not share_head(reading, previous.readings[-1]):
        return False
    if kind.name == previous.name == "contract" and not same_language(reading, previous):
        return False  # a translation right behind its original
    return kind.name in ("unknown", previous.name) or _nearly(kind, previous)


def _nearly(kind: Kind, one: Group) -> bool:
    """Whether nearly as much speaks for a paper's kind as for the one that a page was taken for."""
    return kind.score(one.name) >= NEARLY * kind.score(kind.name)


def _may_be(kind: Kind, one: Group) -> bool:
    """Whether a page that did not follow a paper of another kind may belong to it all the same."""
    return one.name in kind.resembles and (kind.name == "unknown" or _nearly(kind, one))


def _is_next(reading: PageReading, previous: Group) -> bool:
    """Whether a page prints the next number of as many, and the head or the number of its paper.

    The last page of a report may have the title of a letter: 声明：复印件无效……
    """
    last = previous.readings[-1]
    place, before = printed_place(reading), printed_place(last)
    if place is None or before is None or place != (before[0] + 1, before[1]):
        return False
    if last.ref.file != reading.ref.file:
        return bool(keys(reading, previous.name) & previous.keys)
    return share_head(reading, last)


def _concludes(reading: PageReading) -> bool:
    """Whether a page ends a report, though its photographs make it look like a paper of its own."""
    return bool(_CONCLUDING.search(fold(reading.text).text))


def _headed(reading: PageReading, previous: Group) -> bool:
    """Whether a page begins with a large heading alone in its middle, as papers of their own do."""
    heights = sorted(line.rect.height for line in reading.lines)
    usual = heights[len(heights) // 2]
    wide, high = reading.size
    known = head(previous.readings[-1])
    for line in reading.lines:
        rect, text = line.rect, fold(line.text).text
        if (
            line.score >= CLEAR
            and rect.y1 < 0.25 * high
            and rect.height >= LARGE * usual
            and abs(rect.middle[0] / wide - 0.5) < 0.1
            and 3 <= len(text) <= LONGEST_HEADING
            and not _PART.search(line.text)
            and not text.endswith(":")
            and text not in known
            and not any(other is not line and same_row(other.rect, rect) for other in reading.lines)
        ):
            return True
    return False


def _same_head(reading: PageReading, kind: Kind, previous: Group) -> bool:
    """Whether a page repeats the head of the paper before it, and none of its numbers differs."""
    if kind.name != previous.name or kind.name not in CONTINUED:
        return False
    own, known = keys(reading, kind.name), previous.keys
    shared = any(may_be_one(mine, theirs) for mine in own for theirs in known)
    if _first_page(reading) or (own and known and not shared):
        return False
    before = previous.readings[-1]
    if before.ref.file != reading.ref.file or not same_language(reading, previous):
        return False
    return shared or share_head(reading, before)


def _whose_head(
    reading: PageReading, kind: Kind, previous: Group | None, groups: Sequence[Group]
) -> Group | None:
    """The contract under whose head a page stands, though it has a title of another paper.

    A list of vehicles bears the same words in a contract as behind an application form.
    """
    if kind.name == "contract":
        return None
    for one in reversed(groups):
        if one.name != "contract" or not same_language(reading, one):
            continue
        heads = head(one.readings[-1])
        same = [
            mine
            for mine in head(reading)
            if any(fuzz.ratio(mine, theirs) >= SAME_HEAD for theirs in heads)
        ]
        if any(NAMES_CONTRACT.search(mine) for mine in same):
            return one
        next_page = one is previous and one.readings[-1].ref.file == reading.ref.file
        if same and next_page and 2 * kind.score("contract") >= kind.score(kind.name):
            return one
    return None


def _belongs_to_audit(reading: PageReading, kind: Kind, previous: Group) -> bool:
    """Whether statements are those of the firm that the report before them audits."""
    if (kind.name, previous.name) != ("financial_statements", "audit_report"):
        return False
    if previous.readings[-1].ref.file != reading.ref.file:
        return False
    firm = next((found.group(1) for found in _PREPARED_BY.finditer(reading.text)), None)
    return firm is None or fold(firm).text in fold(previous.readings[0].text).text


def _follows(reading: PageReading, previous: Group) -> bool:
    """Whether a page of another file surely goes on: it prints the next number, or shares a key."""
    place, before = printed_place(reading), printed_place(previous.readings[-1])
    if place is not None and before is not None:
        return place[0] == before[0] + 1 and place[1] == before[1]
    if keys(reading, previous.name) & previous.keys:
        return True
    return before is None or before[0] < before[1]


def _settle(groups: list[Group], reading: PageReading, kind: Kind) -> None:
    """A page without a title that did not follow its paper: to the paper that it fits, or alone."""
    if kind.name == "unknown" and (ended := whose_signatures(reading, groups)) is not None:
        ended.readings.append(reading)
        return
    own = keys(reading, kind.name)
    told = own if len(own) > 1 else set()  # a number by itself may be misread
    open_ = [one for one in groups if one.name in CONTINUED and not is_another(told, one)]
    fitting = [one for one in open_ if one.name == kind.name]
    alike = [one for one in open_ if _may_be(kind, one) and not _headed(reading, one)]
    for one in fitting or alike:
        last, here = one.readings[-1].ref, reading.ref
        if (last.file, last.page + 1) == (here.file, here.page) and same_language(reading, one):
            one.readings.append(reading)
            return
    spoken = [one for one in fitting if same_language(reading, one)]
    shared = [one for one in spoken if own & one.keys] or spoken
    if (whole := shared[0] if len(shared) == 1 else whose_words(reading, shared)) is not None:
        whole.readings.append(reading)
        return
    groups.append(Group(kind, [reading], own))
