"""Two pictures as SVG: what confidence is worth, and what straight-through costs in safety."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Final, NamedTuple

from samples.accuracy import interval
from samples.figures import Figures, Read

WIDE, HIGH, LEFT, FOOT, TOP = 760, 420, 70, 50, 34
COLOURS: Final = {"digital": "#2f6f4f", "scan": "#27559b", "poor": "#a5661a", "photo": "#8d2f55"}
BINS: Final = (0.0, 0.5, 0.7, 0.9, 0.945, 0.965, 0.975, 0.983, 0.988, 0.993, 1.0)
"""Between which confidences values are taken together."""
SUREST, WORST = 0.0005, 1.0
"""Ends of the scale of errors."""


class Point(NamedTuple):
    """A place on the picture, in units of its axes, and how far it may lie from there."""

    x: float
    y: float
    low: float
    high: float
    said: str


def reliability(tiers: Mapping[str, Figures]) -> str:
    """How often values were wrong, against how often their confidence says so; log scales."""
    return _picture(
        {tier: reliable(one.read) for tier, one in tiers.items()},
        ("wrong, as the confidence says", "wrong, as it was (95 % interval)"),
        (0.001, 0.01, 0.1, 1.0),
        diagonal=True,
    )


def reliable(read: Sequence[Read]) -> list[Point]:
    """Shares of errors by bins of confidence; a bin without an error stands at the bottom."""
    points = []
    for low, high in pairwise(BINS):
        held = [(how, exact) for how, _, exact in read if low < how <= high]
        if held:
            wrong = sum(not exact for _, exact in held)
            ends = interval(wrong, len(held))
            says = 1 - sum(how for how, _ in held) / len(held)
            said = f"{wrong} of {len(held)} wrong at confidence {1 - says:.3f}"
            low_end, high_end = (_log(end) for end in ends)
            points.append(Point(_log(says), _log(wrong / len(held)), low_end, high_end, said))
    return points


def trade_off(tiers: Mapping[str, Figures]) -> str:
    """Faulty dossiers cleared against sound ones cleared, as the threshold moves."""
    return _picture(
        {tier: traded(one) for tier, one in tiers.items()},
        ("sound dossiers cleared with no person", "faulty dossiers cleared (95 % interval)"),
        (0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
        diagonal=False,
    )


def traded(one: Figures) -> list[Point]:
    """One point for each confidence that may count as sure."""
    faulty, sound = one.dossiers
    points = []
    for at, (wrongly, rightly) in sorted(one.cleared.items()):
        if faulty and sound:
            said = f"sure from {at:g}: {wrongly} of {faulty} faulty, {rightly} of {sound} sound"
            points.append(
                Point(rightly / sound, wrongly / faulty, *interval(wrongly, faulty), said)
            )
    return points


def _log(share: float) -> float:
    """A share of errors on a scale of 0 (one in 2,000 or fewer) to 1 (all)."""
    held = min(WORST, max(SUREST, share))
    return math.log(held / SUREST) / math.log(WORST / SUREST)


def _picture(
    series: Mapping[str, list[Point]],
    names: tuple[str, str],
    ticks: Sequence[float],
    *,
    diagonal: bool,
) -> str:
    places = [(_log(tick) if diagonal else tick, f"{100 * tick:g} %") for tick in ticks]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="#444">',
        f"<title>{escape(names[1])} / {escape(names[0])}</title>",
        f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>',
    ]
    for place, label in places:
        x, y = _at(place, place)
        parts += [
            f'<path d="M{x:.1f} {TOP}V{HIGH - FOOT}M{LEFT} {y:.1f}H{WIDE - 20}" stroke="#ddd"/>',
            f'<text x="{x:.1f}" y="{HIGH - FOOT + 18}" text-anchor="middle">{label}</text>',
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>',
        ]
    if diagonal:
        (x0, y0), (x1, y1) = _at(0, 0), _at(1, 1)
        parts.append(
            f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="#999" stroke-dasharray="4 4"/>'
        )
    parts += [
        f'<text x="{(WIDE + LEFT) / 2}" y="{HIGH - 10}" text-anchor="middle">{names[0]}</text>',
        f'<text x="{LEFT}" y="18">{names[1]}</text>',
    ]
    for at, (tier, points) in enumerate(series.items()):
        colour = COLOURS.get(tier, "#555")
        parts += _line(points, colour)
        x = WIDE - 90 * (len(series) - at)
        parts.append(
            f'<circle cx="{x - 10}" cy="14" r="4" fill="{colour}"/>'
            f'<text x="{x}" y="18">{escape(tier)}</text>'
        )
    return "\n".join([*parts, "</svg>\n"])


def _line(points: Sequence[Point], colour: str) -> list[str]:
    """A curve with its intervals; each point tells its numbers."""
    parts = []
    places = [_at(point.x, point.y) for point in points]
    if len(places) > 1:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
    for point, (x, y) in zip(points, places, strict=True):
        low, high = _at(0, point.low)[1], _at(0, point.high)[1]
        parts.append(
            f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="{colour}" stroke-opacity=".4"/>'
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}">'
            f"<title>{escape(point.said)}</title></circle>"
        )
    return parts


def _at(x: float, y: float) -> tuple[float, float]:
    """Where 0..1 by 0..1 lies on the picture."""
    return LEFT + x * (WIDE - 20 - LEFT), HIGH - FOOT - y * (HIGH - FOOT - TOP)
