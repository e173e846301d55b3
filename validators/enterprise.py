"""Questions that the rules on an enterprise's declaration ask before they compare anything."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from dossier import (
    SURE,
    AppraiserCertificate,
    AuditReport,
    BusinessLicence,
    Document,
    Dossier,
    EnterpriseApplication,
    EnterpriseType,
    Field,
    Judgement,
    Text,
)
from dossier.numbers.name import normalise
from validators import firms
from validators.answers import not_applicable, passed
from validators.doubt import READABLE, absent, agreement, compare_fields
from validators.papers import NOT_STATED, stated

D = TypeVar("D", bound=Document)

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
ALSO_NEW = Text(
    zh="新注册企业提交当期财务报表及投资方审计报告。",
    en="A newly registered enterprise hands in statements and its investor's audit instead.",
)
NOT_NEW = Text(zh="该企业非申报当年新注册。", en="The enterprise was not registered this year.")
NO_LICENCE = Text(zh="卷宗中没有营业执照。", en="The dossier holds no business licence.")
AGE_UNKNOWN = Text(
    zh="成立日期未能识别，是否为新注册企业请人工核实。",
    en="The day of establishment could not be read, hence whether the enterprise is new.",
)


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
    """The business licence; its original and duplicate say the same."""
    return dossier.document(BusinessLicence)


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


def one_is_enough(judgements: Iterable[Judgement]) -> Judgement | None:
    """Of papers of which one in order is enough, the best; None where there are none."""
    rank = {"pass": 0, "unsure": 1, "fail": 2, "not_applicable": 3}
    return min(judgements, key=lambda judgement: rank[judgement.outcome], default=None)


def is_new(dossier: Dossier) -> bool | None:
    """Whether the enterprise was established in the year of filing; None where it is not known.

    The announcement says 新注册企业 and no more; one established in an earlier year has a
    financial year that can be audited.
    """
    paper = licence(dossier)
    if paper is None or paper.established.value is None:
        return None
    if paper.established.confidence < READABLE:
        return None
    answers = {day.year == dossier.day.year for day in paper.established.candidates}
    return answers.pop() if len(answers) == 1 else None


def audits(dossier: Dossier, *kinds: type[AuditReport]) -> tuple[AuditReport, ...]:
    """The audit reports, of the enterprise or of its investors."""
    return tuple(d for d in dossier.documents if isinstance(d, AuditReport) and type(d) in kinds)


def own_audits(dossier: Dossier) -> tuple[AuditReport, ...]:
    """The audit reports that are not surely of another firm."""
    own = known_as(dossier, "name")
    return tuple(
        report
        for report in audits(dossier, AuditReport)
        if agreement(report.auditee, own, firms.key) != "fail"
    )


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
