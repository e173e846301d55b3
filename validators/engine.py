"""Every rule in force at the dossier's day, run; its words filled; and the verdict that follows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dossier import (
    Document,
    Dossier,
    Finding,
    Judgement,
    PageRef,
    RegistrationCertificate,
    Text,
    Vehicle,
    VerdictName,
)
from validators.days import possible_days, under_all_days
from validators.history import EMPTY, History
from validators.rule import Rule

Subject = tuple[str | None, tuple[Document, ...], tuple[object, ...]]
"""The VIN and the documents that a judgement is about, and what the check is called with."""


def run(rules: Iterable[Rule], dossier: Dossier, history: History = EMPTY) -> tuple[Finding, ...]:
    """What some rules say, in their order; `judge` of the package runs all of them.

    A check that raises is an error of the program, and is let through. Ids are
    `rule:vin:n`, with `-` where a finding belongs to no vehicle: stable as long as the rule
    finds as many things about the vehicle as before.
    """
    counted: Counter[tuple[str, str]] = Counter()
    findings: list[Finding] = []
    days = possible_days(dossier)
    for rule in rules:
        if not rule.judges(dossier):
            continue
        for vin, documents, call in _subjects(rule, dossier):
            arguments = (*call, history) if rule.across else call
            answers = [_answer(rule, arguments, day) for day in days if rule.holds_on(day)]
            for judgement in under_all_days(answers):
                owner = judgement.values.get("vin.zh", vin)
                counted[rule.id, owner or "-"] += 1
                number = counted[rule.id, owner or "-"]
                findings.append(
                    _finding(rule, judgement, dossier, owner, documents).model_copy(
                        update={"id": f"{rule.id}:{owner or '-'}:{number}"}
                    )
                )
    return tuple(findings)


def _answer(rule: Rule, arguments: Sequence[object], day: dt.date) -> Sequence[Judgement]:
    """What a check says if the application was made on a day."""
    dossier, *others = arguments
    if isinstance(dossier, Dossier) and dossier.day != day:
        dossier = dossier.model_copy(update={"day": day})
    answer = rule.check(dossier, *others)
    return answer if isinstance(answer, Sequence) else (answer,)


def _subjects(rule: Rule, dossier: Dossier) -> Iterator[Subject]:
    """What a rule is called with, by its scope, each with the VIN that it belongs to."""
    if rule.scope == "dossier":
        yield None, (), (dossier,)
    elif rule.scope == "vehicle":
        for vehicle in dossier.vehicles:
            yield vehicle.vin, (), (dossier, vehicle)
    else:
        for document in dossier.documents:
            if not rule.documents or type(document) in rule.documents:
                yield _vin(document, dossier.vehicles), (document,), (dossier, document)


def _vin(document: Document, vehicles: tuple[Vehicle, ...]) -> str | None:
    """The vehicle that a document belongs to, by the application's VIN."""
    for vehicle in vehicles:
        papers = (vehicle.certificate, vehicle.inspection, *vehicle.more_inspections)
        if any(paper is not None and paper.id == document.id for paper in papers):
            return vehicle.vin
    if isinstance(document, RegistrationCertificate):
        return document.vin.value
    return None


def _finding(
    rule: Rule,
    judgement: Judgement,
    dossier: Dossier,
    vin: str | None,
    documents: tuple[Document, ...],
) -> Finding:
    """A judgement with its rule's law and words; documents follow from the evidence."""
    cited = judgement.documents or tuple(document.id for document in documents)
    return Finding(
        id="",
        rule=rule.id,
        outcome=judgement.outcome,
        severity="info" if rule.preview else rule.severity,
        clause=rule.clause.display,
        vin=vin,
        documents=cited or _documents_at(judgement, dossier),
        field=judgement.field,
        expected=judgement.expected,
        found=judgement.found,
        confidence=judgement.confidence,
        message=message(rule, judgement, vin),
        evidence=judgement.evidence,
    )


def _documents_at(judgement: Judgement, dossier: Dossier) -> tuple[str, ...]:
    """The documents whose pages the evidence lies on."""
    places = {PageRef(file=item.file, page=item.page) for item in judgement.evidence}
    return tuple(
        document.id for document in dossier.documents if places.intersection(document.pages)
    )


def message(rule: Rule, judgement: Judgement, vin: str | None) -> Text:
    """The rule's words for the outcome, filled from the judgement's values, and its reason."""
    words = rule.words(judgement.outcome)
    return Text(
        zh=_filled(words.zh, rule.title.zh, judgement, vin or "（未能识别）", "zh"),
        en=_filled(words.en, rule.title.en, judgement, vin or "(not read)", "en"),
    )


def _filled(words: str, title: str, judgement: Judgement, vin: str, language: str) -> str:
    """One language's sentence; a placeholder without a value is an error of the program."""
    values = {"vin": vin, "title": title}
    for name, value in judgement.values.items():
        key, _, tongue = name.rpartition(".")
        if tongue == language:
            values[key] = value
    sentence = words.format_map(values)
    reason = values.get("reason")
    if not reason or judgement.outcome == "pass":
        return sentence
    return f"{sentence}{reason}" if language == "zh" else f"{sentence} {reason}"


def verdict(dossier: Dossier, findings: Iterable[Finding]) -> VerdictName:
    """`cleared` only where everything was opened and read and nothing needs a person.

    Where no rule was in force at the dossier's day nothing was checked, and nothing is cleared.
    """
    findings = tuple(findings)
    if all(file.error is not None for file in dossier.files) and not dossier.documents:
        return "unprocessable"
    opened = all(file.error is None for file in dossier.files)
    recognised = all(
        page.document is not None or (page.legibility != "poor" and not page.resembles)
        for page in dossier.pages
    )
    clean = bool(findings) and not any(finding.needs_a_person for finding in findings)
    if opened and recognised and clean:
        return "cleared"
    return "needs_review"
