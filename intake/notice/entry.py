"""One finding as a notice prints it."""

from dossier import Finding
from intake.differences import Run, differences
from intake.notice.citation import law, prohibits
from intake.notice.context import Context, capital
from intake.notice.model import Place, Reason, Stretch
from intake.notice.values import said
from intake.notice.wording import filled
from intake.words import field_name
from validators.rule import Rule


def entry(number: int, finding: Finding, context: Context) -> Reason:
    """A finding with its law, what was expected and found, where, and what to hand in.

    A rule that is no longer known leaves its id, its clause as cited, and no remedy.
    """
    rule = context.rule(finding)
    title = context.say(rule.title) if rule else finding.rule
    expected, found = _compared(finding, context)
    return Reason(
        number=number,
        finding=finding.id,
        title=capital(title) + _tag(finding, rule, context),
        message=_message(finding, title, context),
        law=law(rule.clause, context.lang, context.words) if rule else finding.clause,
        expected=expected,
        found=found,
        where=_where(finding, context),
        remedy=context.say(rule.remedy) if rule else "",
    )


def _tag(finding: Finding, rule: Rule | None, context: Context) -> str:
    """What a reason means for the vehicle, where that is not plainly that a paper is wrong.

    A point that nobody settled yet means nothing for it.
    """
    words = context.words
    if finding.outcome == "unsure" and finding.id not in context.decisions:
        return ""
    if rule and finding.severity == "blocking" and prohibits(rule.clause):
        return filled(words.tag, tag=words.prohibited)
    return filled(words.tag, tag=words.review) if finding.severity == "review" else ""


def _message(finding: Finding, title: str, context: Context) -> str:
    """The finding's own sentence; of a doubt that a person settled, that and why."""
    decision = context.decisions.get(finding.id)
    if finding.outcome == "unsure" and decision is not None:
        return filled(context.words.confirmed, title=title, reason=decision.reason)
    return context.say(finding.message)


def _compared(
    finding: Finding, context: Context
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both sides under the name of their field, the characters that differ marked."""
    expected, found = (
        said(finding, side, context.values) for side in (finding.expected, finding.found)
    )
    runs = differences(expected, found) if expected and found else (_whole(expected), _whole(found))
    left, right = (
        tuple(Stretch(text=text, differs=differs) for text, differs in side) for side in runs
    )
    if not finding.field:
        return left, right
    name = capital(context.say(field_name(finding.field)))
    before, _, after = filled(context.words.value, field=name, value="\0").partition("\0")
    return _between(before, left, after), _between(before, right, after)


def _whole(value: str) -> tuple[Run, ...]:
    return (Run(value, False),) if value else ()


def _between(before: str, side: tuple[Stretch, ...], after: str) -> tuple[Stretch, ...]:
    """The stretches with words around them; nothing where there are none."""
    if not side:
        return ()
    ends = [(Stretch(text=text, differs=False),) if text else () for text in (before, after)]
    return (*ends[0], *side, *ends[1])


def _where(finding: Finding, context: Context) -> tuple[Place, ...]:
    """The files and pages of the evidence, else of the documents concerned."""
    words = context.words
    places = [(item.file, item.page) for item in finding.evidence] or [
        (ref.file, ref.page)
        for document in context.report.documents
        if document.id in finding.documents
        for ref in document.pages
    ]
    pages: dict[str, set[int]] = {}
    for file, page in places:
        pages.setdefault(file, set()).add(page)
    return tuple(
        Place(
            file=file,
            pages=filled(words.place, pages=words.pages.join(map(str, sorted(numbers)))),
        )
        for file, numbers in pages.items()
    )
