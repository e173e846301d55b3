"""Plots as SVG, made on the server: bars by day, bars by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Series:
    """One kind of bar."""

    name: str
    kind: str
    """The class that colours it."""
    values: Sequence[float]


_WIDE, _HIGH = 1000, 190
_FOOT, _LEFT = 22, 34
_PLOT = Markup('<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>')
_BAR = Markup(
    '<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="1.5">'
    "<title>{} {}: {:g}</title></rect>"
)


def by_day(labels: Sequence[str], series: Sequence[Series], title: str) -> Markup:
    """Bars side by side for each day, with a scale, each telling its number.

    Args:
        labels: One a day.
        series: Their values, one a day each.
        title: What the plot shows, for those who cannot see it.
    """
    top = _round_up(max((value for one in series for value in one.values), default=0))
    room = (_WIDE - _LEFT) / max(1, len(labels))
    bar = min(26.0, room * 0.8 / max(1, len(series)))
    parts = [_scale(top)]
    for at, label in enumerate(labels):
        middle = _LEFT + room * (at + 0.5)
        for index, one in enumerate(series):
            x = middle + (index - len(series) / 2) * bar
            high = (_HIGH - _FOOT - 8) * one.values[at] / top
            parts.append(
                _BAR.format(
                    one.kind,
                    x,
                    _HIGH - _FOOT - high,
                    bar * 0.9,
                    high,
                    label,
                    one.name,
                    one.values[at],
                )
            )
        if at % max(1, len(labels) // 10) == 0:
            parts.append(
                Markup('<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>').format(
                    middle, _HIGH - 6, label
                )
            )
    return Markup(
        '<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(_WIDE, _HIGH, title, Markup("").join(parts))


def _scale(top: float) -> Markup:
    lines = []
    for part in (0.0, 0.5, 1.0):
        y = _HIGH - _FOOT - (_HIGH - _FOOT - 8) * part
        lines.append(
            Markup(
                '<line x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>'
                '<text x="{}" y="{:.1f}" text-anchor="end">{:g}</text>'
            ).format(_LEFT, _WIDE, y, y, _LEFT - 6, y + 4, top * part)
        )
    return Markup("").join(lines)


def _round_up(value: float) -> float:
    """The next number of the scale: 2, 4, 10, 20, 40, 100 and so on.

    >>> [_round_up(n) for n in (0, 3, 17, 350)]
    [2.0, 4.0, 20.0, 400.0]
    """
    size = 1.0
    while True:
        for step in (2, 4, 10):
            if value <= step * size:
                return step * size
        size *= 10
