"""Questions that the rules on an enterprise's declaration ask before they compare anything."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from dossier import (
    SURE,
    AppraiserCertificate,
    BusinessLicence,
    ComplianceCommitment,
    Document,
    Dossier,
    EnterpriseApplication,
    EnterpriseType,
    Field,
    Judgement,
    Statement,
    Text,
)
from dossier.numbers import uscc
from dossier.numbers.name import normalise
from validators import firms
from validators.answers import not_applicable, passed
from validators.doubt import absent, agreement, compare_fields
from validators.papers import NOT_STATED, presence, stated
from validators.words import DOCUMENT_NAMES

D = TypeVar("D", bound=Document)

ENTERPRISE_TYPES: dict[EnterpriseType, Text] = {
    "production": Text(zh="生产企业", en="manufacturer"),
    "trade": Text(zh="流通企业", en="trading enterprise"),
    "contracting": Text(zh="工程承包企业", en="project contractor"),
}
DECLARING: tuple[EnterpriseType, ...] = ("production", "trade")
"""The types of enterprise that declare beforehand; project contracting does not (三(五))."""
TRADE: tuple[EnterpriseType, ...] = ("trade",)

NO_DECLARATION_NEEDED = Text(
    zh="以工程承包方式出口的，无需事先申报。", en="Project contracting needs no declaration."
)
ONLY_TRADE = Text(
    zh="仅流通企业须提交该项材料。", en="Only trading enterprises hand in papers of this kind."
)
TYPE_UNKNOWN = Text(
    zh="企业类型未能确定，该项材料是否须提交请人工核实。",
    en="The type of enterprise is not known, hence whether the paper is required.",
)
NO_LICENCE = Text(zh="卷宗中没有营业执照。", en="The dossier holds no business licence.")
DECLARED = Text(zh="申报信息", en="declared information")
NO_LETTER = Text(zh="卷宗中没有申请书。", en="The dossier holds no application letter.")
NO_PREMISES = Text(zh="卷宗中没有经营场所证明文件。", en="The dossier holds no proof of premises.")


def asked_of(
    dossier: Dossier, types: Sequence[EnterpriseType], check: Callable[[], Judgement]
) -> Judgement:
    """What a check says where the enterprise is of one of the types.

    Where its type is not known, what only trading enterprises owe is no fault yet.
    """
    kind = dossier.enterprise.enterprise_type
    if kind.value is not None and not set(kind.candidates) & set(types):
        return not_applicable(NO_DECLARATION_NEEDED if kind.value == "contracting" else ONLY_TRADE)
    judgement = check()
    surely = kind.value is not None and set(kind.candidates) <= set(types)
    if judgement.outcome != "fail" or surely or set(types) == set(DECLARING):
        return judgement
    return doubted(judgement, TYPE_UNKNOWN)


def doubted(judgement: Judgement, reason: Text) -> Judgement:
    """A fault that does not stand without doubt, and why."""
    words = {"reason.zh": reason.zh, "reason.en": reason.en}
    return judgement.model_copy(
        update={"outcome": "unsure", "values": {**judgement.values, **words}}
    )


def handed_in(
    dossier: Dossier, *kinds: type[Document], types: Sequence[EnterpriseType] = DECLARING
) -> Judgement:
    """Whether a paper of one of the types is there, where the enterprise owes it."""

    def check() -> Judgement:
        papers = [document for document in dossier.documents if type(document) in kinds]
        return passed(about=papers) if papers else absent(dossier)

    return asked_of(dossier, types, check)


def licence(dossier: Dossier) -> BusinessLicence | None:
    """The enterprise's business licence; its original and duplicate say the same.

    Lessors and accountants add theirs to a lease or an audit: where there are several, it is the
    one that bears the name or code which the enterprise gives itself, else the first.
    """
    papers = dossier.documents_of(BusinessLicence)
    own = dossier.enterprise
    for paper in papers:
        if agreement(paper.name, own.name, firms.key) == "pass":
            return paper
        if agreement(paper.uscc, own.uscc, uscc.compact) == "pass":
            return paper
    return next(iter(papers), None)


def letter(dossier: Dossier) -> EnterpriseApplication | None:
    """The application letter."""
    return dossier.document(EnterpriseApplication)


def known_as(dossier: Dossier, name: str) -> Field[Any]:
    """A value (`name`, `uscc`) as the business licence has it, else as it was declared."""
    paper = licence(dossier)
    field: Field[Any] = getattr(paper, name) if paper is not None else Field()
    return field if field.value is not None else getattr(dossier.enterprise, name)


def bears_name(
    dossier: Dossier, field: Field[str], about: Document, name: str, **values: Any
) -> Judgement:
    """Whether a paper is in the enterprise's very name."""
    own = known_as(dossier, "name")
    if not stated(own):
        return not_applicable(NOT_STATED)
    return compare_fields(field, own, key=firms.key, name=name, about=(about,), **values)


def declared_or_stated(
    dossier: Dossier, name: str
) -> list[tuple[Text, Field[Any], Document | None]]:
    """A value of the enterprise as it was declared and as its letter has it, each by its source."""
    found: list[tuple[Text, Field[Any], Document | None]] = []
    if dossier.enterprise.source == "declared":
        found.append((DECLARED, getattr(dossier.enterprise, name), None))
    if (paper := letter(dossier)) is not None:
        found.append((DOCUMENT_NAMES[paper.type], getattr(paper, name), paper))
    return [item for item in found if stated(item[1])]


def part_of_letter(dossier: Dossier, name: str, **values: Any) -> Judgement:
    """Whether the application letter speaks of one of its parts."""
    paper = letter(dossier)
    if paper is None:
        return not_applicable(NO_LETTER)
    field: Field[bool] = getattr(paper, name)
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, field, name=name, **values)
    )


def promised(dossier: Dossier, name: str, **values: Any) -> Judgement:
    """Whether any of the enterprise's statements makes a promise; one that does is enough."""
    papers = [paper for paper in dossier.documents if isinstance(paper, Statement)]
    answers = [
        presence(dossier, paper, getattr(paper, name), name=name, **values) for paper in papers
    ]
    return one_is_enough(answers) or absent(dossier, name=name, **values)


def commitments(dossier: Dossier) -> tuple[Statement, ...]:
    """The papers that are the commitment, or make a promise of it."""
    return tuple(
        paper
        for paper in dossier.documents
        if isinstance(paper, ComplianceCommitment)
        or (
            isinstance(paper, Statement)
            and (paper.no_violations.value or paper.no_dishonesty.value)
        )
    )


def one_is_enough(judgements: Iterable[Judgement]) -> Judgement | None:
    """Of papers of which one in order is enough, the best; None where there are none."""
    rank = {"pass": 0, "unsure": 1, "fail": 2, "not_applicable": 3}
    return min(judgements, key=lambda judgement: rank[judgement.outcome], default=None)


def certificates(dossier: Dossier) -> tuple[AppraiserCertificate, ...]:
    """The papers that prove what appraisers can do."""
    return dossier.documents_of(AppraiserCertificate)


def surely(field: Field[Any]) -> bool:
    """Whether a value may be held against a dossier."""
    return field.value is not None and field.confidence >= SURE and not field.alternatives


def same_person(one: Field[str], other: Field[str]) -> bool | None:
    """Whether two names are one person's; None where the readings leave both possible."""
    if one.value is None or other.value is None:
        return None
    left = {normalise(name) for name in one.candidates}
    right = {normalise(name) for name in other.candidates}
    if not left & right:
        return False if surely(one) and surely(other) else None
    return True if len(left | right) == 1 else None
