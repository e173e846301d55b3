"""Which findings are reasons, and which are still to be settled."""

from collections.abc import Iterable, Sequence

from dossier import Finding, Report, ReviewDecision

_GRAVITY = {"blocking": 0, "error": 1, "review": 2, "info": 3}


def confirmed(report: Report, decisions: Sequence[ReviewDecision] = ()) -> tuple[Finding, ...]:
    """The findings that hold: `fail` unless a reviewer overrode it, `unsure` once one accepted it.

    The last decision on a finding counts. What is only a note (severity `info`) is no reason.
    """
    last = latest(decisions)
    return tuple(
        finding
        for finding in report.findings
        if finding.needs_a_person
        and (last[finding.id].accepted if finding.id in last else finding.outcome == "fail")
    )


def unsettled(report: Report, decisions: Sequence[ReviewDecision] = ()) -> tuple[Finding, ...]:
    """The findings that nobody could settle yet."""
    last = latest(decisions)
    return tuple(
        finding
        for finding in report.findings
        if finding.needs_a_person and finding.outcome == "unsure" and finding.id not in last
    )


def latest(decisions: Iterable[ReviewDecision]) -> dict[str, ReviewDecision]:
    """The last decision on each finding, by its id."""
    return {one.finding: one for one in sorted(decisions, key=lambda one: one.decided_at)}


def gravity(finding: Finding) -> int:
    """0 for the gravest."""
    return _GRAVITY[finding.severity]
