"""Whether a mask shows a ring with something written along it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

Mask: TypeAlias = npt.NDArray[np.uint8]

SECTORS = 72
STEPS = 40
REACH = 1.25
"""How far beyond the rim, in radii, the neighbourhood is unrolled."""


@dataclass(frozen=True)
class Ellipse:
    """An upright ellipse, in pixels."""

    x: float
    y: float
    wide: float
    """Half the width."""
    high: float
    """Half the height."""


@dataclass(frozen=True)
class RingSigns:
    """What speaks for a ring; all are shares of 0..1."""

    closed: float
    """Of the directions, those in which the rim has ink."""
    written: float
    """Of the directions, those in which something stands inside the rim, apart from it."""
    filled: float
    """Of the area inside the rim, what is inked."""
    clear: float
    """Of the rim's surroundings just outside, what is free of ink."""


def unrolled(mask: Mask, ring: Ellipse) -> npt.NDArray[np.float32]:
    """The ring's neighbourhood as (SECTORS x 4 directions, STEPS radii up to REACH)."""
    angles = np.linspace(0, 2 * np.pi, SECTORS * 4, endpoint=False, dtype=np.float32)[:, None]
    radii = np.linspace(0, REACH, STEPS, dtype=np.float32)[None, :]
    xs = (ring.x + ring.wide * radii * np.sin(angles)).astype(np.float32)
    ys = (ring.y - ring.high * radii * np.cos(angles)).astype(np.float32)
    return np.asarray(
        cv2.remap(mask, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT), np.float32
    )


def signs(mask: Mask, ring: Ellipse) -> RingSigns:
    """Measure a supposed ring.

    Args:
        mask: 0 or 255, shape (height, width).
        ring: Where its rim is supposed to be.
    """
    ink = unrolled(mask, ring) > 100
    radii = np.linspace(0, REACH, STEPS)
    rim = ink[:, (radii > 0.88) & (radii < 1.08)].any(axis=1)
    band = ink[:, (radii > 0.52) & (radii < 0.84)]
    inside = ink[:, radii < 0.9]
    weights = np.broadcast_to(radii[radii < 0.9], inside.shape)
    outside = ink[:, radii > 1.12]
    by_sector = rim.reshape(SECTORS, 4).any(axis=1)
    return RingSigns(
        closed=float(by_sector.mean()),
        written=float(band.reshape(SECTORS, -1).any(axis=1).mean()),
        filled=float((inside * weights).sum() / weights.sum()),
        clear=1.0 - float(outside.mean()),
    )


def refined(mask: Mask, ring: Ellipse) -> Ellipse:
    """The ring moved and resized a little to where its rim is inked best."""
    best, mark = ring, -1.0
    step = max(1.0, min(ring.wide, ring.high) * 0.04)
    for grow in (-2, -1, 0, 1, 2):
        for right in (-2, -1, 0, 1, 2):
            for down in (-2, -1, 0, 1, 2):
                tried = Ellipse(
                    ring.x + right * step,
                    ring.y + down * step,
                    ring.wide + grow * step,
                    ring.high + grow * step,
                )
                found = _rim_ink(mask, tried)
                if found > mark:
                    best, mark = tried, found
    return best


def _rim_ink(mask: Mask, ring: Ellipse) -> float:
    angles = np.linspace(0, 2 * np.pi, SECTORS, endpoint=False)
    xs = (ring.x + ring.wide * np.sin(angles)).round().astype(int)
    ys = (ring.y - ring.high * np.cos(angles)).round().astype(int)
    held = (xs >= 0) & (ys >= 0) & (xs < mask.shape[1]) & (ys < mask.shape[0])
    return float((mask[ys[held], xs[held]] > 0).sum() / SECTORS)
