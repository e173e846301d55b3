"""A rule: one check, tied to the clause that it enforces."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier import Document, Dossier, Judgement, Severity, Text
from validators.clause import Clause

Scope = Literal["dossier", "vehicle", "document"]
Kind = Literal["licence", "enterprise", "both"]
Check = Callable[..., Judgement | Sequence[Judgement]]

UNSURE = Text(
    zh="未能确认是否存在“{title}”的情形，请对照原件人工核实。",
    en="It could not be settled whether this is the case: {title}. Please look at the paper.",
)
NOT_APPLICABLE = Text(zh="本项不适用。", en="This check does not apply here.")


@dataclass(frozen=True)
class Rule:
    """One check with its law and its words; calling it calls the check."""

    id: str
    clause: Clause
    severity: Severity
    scope: Scope
    title: Text
    """The fault that it looks for."""
    remedy: Text
    """What the exporter should do about it."""
    fail: Text
    passed: Text
    unsure: Text
    check: Check
    documents: tuple[type[Document], ...] = ()
    """Of a rule on documents: the types that it looks at; all where empty."""
    in_force: tuple[dt.date, dt.date | None] = (dt.date(2024, 3, 1), None)
    """The first and the last day of applications that it holds for."""
    preview: bool = False
    """Shown, but never keeps a dossier from being cleared."""
    across: bool = False
    """Whether the check is handed the `History` of other dossiers as its last argument."""
    kind: Kind = "licence"
    """Which dossiers it judges: licence applications, enterprise declarations, or both."""

    def __call__(self, *subject: object) -> Judgement | Sequence[Judgement]:
        """What the check says of a dossier, of a vehicle or document in it."""
        return self.check(*subject)

    def judges(self, dossier: Dossier) -> bool:
        """Whether the rule is for this kind of dossier and in force at its day."""
        return self.kind in (dossier.kind, "both") and self.holds_on(dossier.day)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the rule is in force on a day."""
        first, last = self.in_force
        return first <= day and (last is None or day <= last)

    def words(self, outcome: str) -> Text:
        """The message's words for an outcome, placeholders not yet filled."""
        return {
            "fail": self.fail,
            "pass": self.passed,
            "unsure": self.unsure,
            "not_applicable": NOT_APPLICABLE,
        }[outcome]

    @property
    def doc(self) -> str:
        """What the check compares, in the words of its own docstring."""
        return self.check.__doc__ or ""


def rule(
    *,
    id: str,
    clause: Clause,
    severity: Severity,
    title: Text,
    fail: Text,
    passed: Text,
    remedy: Text,
    unsure: Text = UNSURE,
    scope: Scope = "dossier",
    documents: tuple[type[Document], ...] = (),
    in_force: tuple[dt.date, dt.date | None] | None = None,
    preview: bool = False,
    across: bool = False,
    kind: Kind = "licence",
) -> Callable[[Check], Rule]:
    """Make a check a rule.

    The check takes `(dossier)`, `(dossier, vehicle)` or `(dossier, document)` by its scope,
    then the history where it looks `across` dossiers; it returns one judgement or several.
    It is in force as long as its clause's text, unless said.
    """

    def make(check: Check) -> Rule:
        return Rule(
            id=id,
            clause=clause,
            severity=severity,
            scope=scope,
            title=title,
            remedy=remedy,
            fail=fail,
            passed=passed,
            unsure=unsure,
            check=check,
            documents=documents,
            in_force=in_force or (clause.source.in_force, clause.source.until),
            preview=preview,
            across=across,
            kind=kind,
        )

    return make
