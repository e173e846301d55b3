"""Whether a mask shows a ring with something written along it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extractors.marks.masks import Mask

SECTORS = 72
STEPS = 50
REACH = 1.25
"""How far beyond the rim, in radii, the neighbourhood is unrolled."""
RADII = np.linspace(0, REACH, STEPS)
RIMS = np.array([1.0, 1.1])
"""The rim itself, and what should be free just outside it."""
SINES, COSINES = (
    turn(np.linspace(0, 2 * np.pi, SECTORS, endpoint=False))[:, None] for turn in (np.sin, np.cos)
)


@dataclass(frozen=True)
class Ellipse:
    """An ellipse, in pixels; `wide` and `high` are its half axes, `turn` is clockwise degrees."""

    x: float
    y: float
    wide: float
    high: float
    turn: float = 0.0

    @property
    def reach(self) -> tuple[float, float]:
        """Half the width and half the height of the upright box around it."""
        cosine, sine = np.cos(np.radians(self.turn)), np.sin(np.radians(self.turn))
        return (
            float(np.hypot(self.wide * cosine, self.high * sine)),
            float(np.hypot(self.wide * sine, self.high * cosine)),
        )

    def holds(self, other: Ellipse) -> bool:
        """Whether most of the other's box lies inside this one's."""
        (wide, high), (width, height) = self.reach, other.reach
        across = min(self.x + wide, other.x + width) - max(self.x - wide, other.x - width)
        down = min(self.y + high, other.y + height) - max(self.y - high, other.y - height)
        return max(0.0, across) * max(0.0, down) > 0.72 * 4 * width * height

    def around(
        self, angles: npt.NDArray[np.float64], radii: npt.NDArray[np.float64]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Points at directions (clockwise from the top) and radii (1 is the rim): x and y."""
        across, down = self.wide * radii * np.sin(angles), -self.high * radii * np.cos(angles)
        cosine, sine = np.cos(np.radians(self.turn)), np.sin(np.radians(self.turn))
        return self.x + across * cosine - down * sine, self.y + across * sine + down * cosine


@dataclass(frozen=True)
class RingSigns:
    """What speaks for a ring; all but `strokes` are shares of 0..1."""

    closed: float
    """Of the directions, those in which the rim has ink."""
    line: float
    """How much more ink is on the rim than just inside and outside it."""
    written: float
    """Of the directions, those in which something stands inside the rim, apart from it."""
    strokes: int
    """How many strokes one meets on a way around inside the rim: a logo has few."""
    filled: float
    """Of the area inside the rim, what is inked."""
    clear: float
    """Of the rim's surroundings just outside, what is free of ink."""


def signs(mask: Mask, ring: Ellipse) -> RingSigns:
    """Measure a supposed ring.

    Args:
        mask: 0 or 255, shape (height, width).
        ring: Where its rim is supposed to be.
    """
    ink = _unrolled(mask, ring) > 100
    thin = max(0.03, 1.6 / min(ring.wide, ring.high))
    rim = ink[:, np.abs(RADII - 1) < thin].any(axis=1)
    inner = ink[:, (RADII > 0.84) & (RADII < 0.93)].mean()
    outer = ink[:, (RADII > 1.07) & (RADII < 1.16)].mean()
    inside = ink[:, RADII < 0.9]
    weights = np.broadcast_to(RADII[RADII < 0.9], inside.shape)
    band = ink[:, (RADII > 0.5) & (RADII < 0.86)]
    return RingSigns(
        closed=float(rim.reshape(SECTORS, -1).any(axis=1).mean()),
        line=float(rim.mean() - (inner + outer) / 2),
        written=float(band.reshape(SECTORS, -1).any(axis=1).mean()),
        strokes=int((np.diff(band.astype(np.int8), axis=0) > 0).sum(axis=0).max()),
        filled=float((inside * weights).sum() / weights.sum()),
        clear=1.0 - float(ink[:, RADII > 1.1].mean()),
    )


def refined(mask: Mask, ring: Ellipse) -> Ellipse:
    """The ring moved and resized a little to where its rim is inked best."""
    best = ring
    for step in (0.05, 0.025):
        unit = max(0.7, min(ring.wide, ring.high) * step)
        tried = [
            Ellipse(
                best.x + right * unit,
                best.y + down * unit,
                best.wide + (grow + stretch) * unit,
                best.high + (grow - stretch) * unit,
                best.turn,
            )
            for grow in (-2, -1, 0, 1, 2)
            for stretch in (-0.7, 0, 0.7)
            for right in (-1, 0, 1)
            for down in (-1, 0, 1)
        ]
        best = tried[int(np.argmax(rim_ink(mask, tried)))]
    return best


def rim_ink(mask: Mask, rings: list[Ellipse]) -> npt.NDArray[np.float64]:
    """The share of each rim that is inked, a filled neighbourhood counting against it."""
    sizes = np.array([(one.x, one.y, one.wide, one.high, one.turn) for one in rings])
    x, y, wide, high, turn = (column[:, None, None] for column in sizes.T)
    across, down = wide * RIMS * SINES, -high * RIMS * COSINES
    cosine, sine = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    xs = (x + across * cosine - down * sine).round().astype(int)
    ys = (y + across * sine + down * cosine).round().astype(int)
    held = (xs >= 0) & (ys >= 0) & (xs < mask.shape[1]) & (ys < mask.shape[0])
    ink = mask[ys.clip(0, mask.shape[0] - 1), xs.clip(0, mask.shape[1] - 1)] > 0
    shares = (ink & held).mean(axis=1)
    return np.asarray(shares[:, 0] - 0.5 * shares[:, 1], np.float64)


def _unrolled(mask: Mask, ring: Ellipse) -> npt.NDArray[np.float32]:
    """The ring's neighbourhood: (SECTORS x 4 directions, STEPS radii up to REACH)."""
    angles = np.linspace(0, 2 * np.pi, SECTORS * 4, endpoint=False)[:, None]
    xs, ys = (side.astype(np.float32) for side in ring.around(angles, RADII[None, :]))
    return np.asarray(
        cv2.remap(mask, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT), np.float32
    )
