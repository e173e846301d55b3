"""The reasons by vehicle and paper, numbered."""

from collections.abc import Iterator, Sequence

from dossier import Finding
from intake.notice.context import Context, capital
from intake.notice.entry import entry
from intake.notice.model import Group, Part
from intake.notice.numerals import chinese
from intake.notice.papers import FILES, order, paper
from intake.notice.reasons import gravity
from intake.notice.wording import filled
from intake.words import document_name


def chapters(
    findings: Sequence[Finding], numbers: Iterator[int], context: Context
) -> tuple[Group, ...]:
    """A chapter for each vehicle, a part for each of its papers.

    Args:
        findings: What is to be listed.
        numbers: Gives each reason its number.
        context: The report and the words.
    """
    return tuple(
        Group(
            heading=chapter_number(number, context) + _owner(vin, context),
            parts=tuple(_parts(own, numbers, context)),
        )
        for number, (vin, own) in enumerate(_by_vehicle(findings, context), start=1)
    )


def sections(
    findings: Sequence[Finding], numbers: Iterator[int], context: Context
) -> tuple[Group, ...]:
    """A section for each vehicle, inside one chapter: the papers are not set apart."""
    return tuple(
        Group(
            heading=_section_number(number, context) + _owner(vin, context),
            parts=(
                Part(
                    reasons=tuple(
                        entry(next(numbers), finding, context)
                        for _, of_paper in _by_paper(own, context)
                        for finding in of_paper
                    )
                ),
            ),
        )
        for number, (vin, own) in enumerate(_by_vehicle(findings, context), start=1)
    )


def chapter_number(number: int, context: Context) -> str:
    """The mark of a chapter: 一、 or 1."""
    numeral = chinese(number) if context.lang == "zh" else str(number)
    return f"{numeral}{context.words.headings}"


def _section_number(number: int, context: Context) -> str:
    return f"（{chinese(number)}）" if context.lang == "zh" else f"({chr(96 + number)}) "


def _by_vehicle(
    findings: Sequence[Finding], context: Context
) -> list[tuple[str | None, list[Finding]]]:
    """The whole application first, then its vehicles in their order, then any others."""
    vins = [vehicle.vin for vehicle in context.report.application.vehicles]
    vins += [finding.vin for finding in findings]
    owners = {
        vin: [one for one in findings if one.vin == vin] for vin in dict.fromkeys([None, *vins])
    }
    return [(vin, own) for vin, own in owners.items() if own]


def _owner(vin: str | None, context: Context) -> str:
    """How a vehicle is called, or what belongs to none."""
    words = context.words
    if vin is None:
        return words.common
    heading = filled(words.vehicle, vin=vin)
    for vehicle in context.report.application.vehicles:
        name = " ".join(part for part in (vehicle.brand, vehicle.model) if part)
        if vehicle.vin == vin and name:
            return heading + filled(words.vehicle_known_as, name=name)
    return heading


def _by_paper(
    findings: Sequence[Finding], context: Context
) -> list[tuple[str | None, list[Finding]]]:
    """The papers in the order of the announcement; in each the gravest reason first."""
    of = [paper(one, context.rule(one), context.report) for one in findings]
    kinds = tuple(dict.fromkeys(of))
    return [
        (
            kind,
            sorted(
                (one for one, its in zip(findings, of, strict=True) if its == kind), key=gravity
            ),
        )
        for kind in sorted(kinds, key=lambda kind: order(kind, kinds))
    ]


def _parts(findings: Sequence[Finding], numbers: Iterator[int], context: Context) -> Iterator[Part]:
    for number, (kind, own) in enumerate(_by_paper(findings, context), start=1):
        yield Part(
            heading=_section_number(number, context) + _paper(kind, context),
            reasons=tuple(entry(next(numbers), one, context) for one in own),
        )


def _paper(kind: str | None, context: Context) -> str:
    if kind is None:
        return context.words.other
    return context.words.files if kind == FILES else capital(context.say(document_name(kind)))
