"""Makes a page picture into a photograph of the page on a table (design tier photo)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from samples.worn import Picture, Sheet

LONG_SIDE = 2900
"""Pixels of the photograph's longer side."""
EXIF_OF_TURNS = {0: 1, 1: 8, 2: 3, 3: 6}
"""Clockwise quarter turns of the stored picture → the EXIF orientation that rights it."""


def photo(picture: Picture, rng: np.random.Generator) -> Sheet:
    """Perspective, uneven light, a shadow's edge, blur, slight curl, JPEG 72, turned with or without EXIF."""
    height, width = picture.shape[:2]
    scale = LONG_SIDE / max(height, width)
    size = (int(width * scale * 1.12), int(height * scale * 1.06))
    table = _table(rng, size)
    shot = _laid(picture, table, rng)
    shot = _lit(shot, rng)
    shot = cv2.GaussianBlur(shot, (0, 0), float(rng.uniform(0.7, 1.25)))
    grain = rng.normal(0, 2.2, (shot.shape[0] // 2, shot.shape[1] // 2)).astype(np.float32)
    grain = cv2.resize(grain, (shot.shape[1], shot.shape[0]), interpolation=cv2.INTER_NEAREST)
    shot = np.clip(shot.astype(np.float32) + grain[..., None], 0, 255).astype(np.uint8)
    turns = int(rng.choice((0, 0, 0, 0, 1, 3, 2)))
    exif = EXIF_OF_TURNS[turns] if turns and rng.random() < 0.5 else 1
    return Sheet(
        np.ascontiguousarray(np.rot90(shot, -turns)), 72, 96, 0 if exif != 1 else turns, exif
    )


def _laid(picture: Picture, table: Picture, rng: np.random.Generator) -> Picture:
    """The page, slightly curled, put on the table in perspective."""
    height, width = picture.shape[:2]
    wide, high = table.shape[1], table.shape[0]
    corners = np.array([(0.05, 0.035), (0.95, 0.035), (0.95, 0.965), (0.05, 0.965)])
    corners = (corners + rng.uniform(-0.028, 0.028, (4, 2))) * (wide, high)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    back = cv2.getPerspectiveTransform(corners.astype(np.float32), flat)
    xs, ys = np.meshgrid(np.arange(wide, dtype=np.float32), np.arange(high, dtype=np.float32))
    depth = back[2, 0] * xs + back[2, 1] * ys + back[2, 2]
    page_x = ((back[0, 0] * xs + back[0, 1] * ys + back[0, 2]) / depth).astype(np.float32)
    page_y = ((back[1, 0] * xs + back[1, 1] * ys + back[1, 2]) / depth).astype(np.float32)
    bend = float(rng.uniform(-0.006, 0.006)) * height
    page_y += bend * np.sin(np.pi * np.clip(page_x / width, 0, 1) + float(rng.uniform(-0.4, 0.4)))
    laid = cv2.remap(picture, page_x, page_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    inside = (page_x >= 0) & (page_x < width) & (page_y >= 0) & (page_y < height)
    shade = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), 14)
    ground = table * (1 - 0.35 * shade[..., None])
    return np.where(inside[..., None], laid, ground).astype(np.uint8)


def _lit(shot: Picture, rng: np.random.Generator) -> Picture:
    """Light falling off to one side, and in most shots the soft edge of somebody's shadow."""
    high, wide = shot.shape[:2]
    xs = np.linspace(-1, 1, wide, dtype=np.float32)[None, :]
    ys = np.linspace(-1, 1, high, dtype=np.float32)[:, None]
    turn = float(rng.uniform(0, 2 * np.pi))
    light = 0.9 + float(rng.uniform(0.05, 0.16)) * (xs * np.cos(turn) + ys * np.sin(turn))
    if rng.random() < 0.65:
        edge = float(rng.uniform(-0.5, 0.6)) + float(rng.uniform(-0.5, 0.5)) * ys - xs
        light = light * (
            1
            - float(rng.uniform(0.12, 0.34))
            / (1 + np.exp(np.clip(-edge * float(rng.uniform(18, 60)), -40, 40)))
        )
    tint = np.array(rng.uniform(0.94, 1.0, 3), np.float32)
    return np.clip(shot * light[..., None] * tint, 0, 255).astype(np.uint8)


def _table(rng: np.random.Generator, size: tuple[int, int]) -> Picture:
    """What the page lies on: a plain top, wood, or a patterned cloth."""
    wide, high = size
    kind = int(rng.integers(0, 3))
    base = np.array(
        ((92, 88, 84), (142, 104, 66), (70, 92, 110), (196, 190, 180), (58, 60, 64))[
            int(rng.integers(0, 5))
        ],
        np.float32,
    )
    if kind == 0:
        return np.broadcast_to(base, (high, wide, 3)).astype(np.uint8).copy()
    if kind == 1:
        grain: NDArray[np.float32] = rng.normal(0, 1, (high // 6 + 1, 24)).astype(np.float32)
        streaks = cv2.resize(grain, (wide, high), interpolation=cv2.INTER_CUBIC) * 13
        planks = ((np.arange(high) // (high // 7 + 1)) % 2 * 9)[:, None]
        wood = np.array((128, 90, 56), np.float32) + (streaks + planks)[..., None]
        return np.clip(wood, 0, 255).astype(np.uint8)
    step = int(rng.integers(40, 150))
    checks = ((np.arange(high)[:, None] // step) + (np.arange(wide)[None, :] // step)) % 2
    return np.clip(base + checks[..., None] * np.array((28, 22, -18), np.float32), 0, 255).astype(
        np.uint8
    )
