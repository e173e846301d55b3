"""A declaration or letter that is dated after the application it belongs to."""

import datetime as dt

from dossier import (
    AfterSalesConfirmation,
    Document,
    Dossier,
    InspectionBodyDeclaration,
    Judgement,
    Letter,
    MarketAccessDeclaration,
    Outcome,
    Text,
)
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh
from validators.words import DOCUMENT_NAMES


@rule(
    id="letter-dated-after-application",
    clause=Clause("五"),
    severity="review",
    scope="document",
    documents=(InspectionBodyDeclaration, MarketAccessDeclaration, AfterSalesConfirmation),
    title=Text(zh="声明或确认书日期晚于申请日期", en="letter dated after the application"),
    fail=Text(
        zh="{paper}的日期{found}晚于申请日期{day}，请核实。",
        en="The {paper} is dated {found}, after the application of {day}.",
    ),
    passed=Text(
        zh="{paper}的日期{found}不晚于申请日期{day}。",
        en="The {paper} is dated {found}, not after the application of {day}.",
    ),
    unsure=Text(
        zh="{paper}的日期未能确认，请人工核实。", en="The date of the {paper} is not certain."
    ),
    remedy=Text(
        zh="更正声明、确认书或申请的日期。", en="Correct the letter's or application's date."
    ),
)
def letter_dated_after_application(dossier: Dossier, document: Document) -> Judgement:
    """The day of the letter, where it has one, is not after that of the application.

    Where the application's day is not surely read, a letter that seems too late is left open.
    """
    if not isinstance(document, Letter):
        raise TypeError(f"{document.type} is no letter")
    if not stated(document.date):
        return not_applicable(NOT_STATED)

    applied = dossier.application.application_date
    sure = applied.sure or applied.value is None

    def check(day: dt.date | None) -> Outcome:
        if day is None:
            return "unsure"
        late = [day > other for other in (dossier.day, *applied.candidates)]
        if not any(late):
            return "pass"
        return "fail" if sure and all(late) else "unsure"

    paper = DOCUMENT_NAMES[document.type]
    return weigh(check, document.date, name="date", about=(document,), day=dossier.day, paper=paper)
