"""Makes a page picture into a photograph of the page on a table (design tier photo)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from samples.worn import Picture, Sheet

LONG_SIDE = 2600
"""Pixels of the photograph's longer side."""
COARSE = 8
"""Light and geometry are smooth: they are worked out for every eighth pixel."""
EXIF_OF_TURNS = {0: 1, 1: 8, 2: 3, 3: 6}
"""Clockwise quarter turns of the stored picture → the EXIF orientation that rights it."""
TABLES = ((92, 88, 84), (142, 104, 66), (70, 92, 110), (196, 190, 180), (58, 60, 64))
Plane = NDArray[np.float32]


def photo(picture: Picture, rng: np.random.Generator) -> Sheet:
    """Perspective, uneven light, shadow edge, blur, curl, JPEG 72; turned with or without EXIF."""
    height, width = picture.shape[:2]
    scale = LONG_SIDE / max(height, width)
    size = (int(width * scale * 1.12), int(height * scale * 1.06))
    shot = _lit(_laid(picture, _table(rng, size), rng), rng)
    shot = cv2.GaussianBlur(shot, (0, 0), float(rng.uniform(0.6, 1.1)))  # type: ignore[assignment]
    grain = rng.normal(0, 1.5, (shot.shape[0] // 2 + 1, shot.shape[1] // 2 + 1)).astype(np.int8)
    grown = cv2.resize(grain, shot.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    shot = cv2.add(shot, cv2.merge((grown, grown, grown)), dtype=cv2.CV_8U)  # type: ignore[assignment]
    turns = int(rng.choice((0, 0, 0, 0, 1, 3, 2)))
    exif = EXIF_OF_TURNS[turns] if turns and rng.random() < 0.5 else 1
    stored = np.ascontiguousarray(np.rot90(shot, -turns))
    return Sheet(stored, 72, 96, 0 if exif != 1 else turns, exif)


def _grid(wide: int, high: int) -> tuple[Plane, Plane]:
    """The x and y of every eighth pixel's middle."""
    across = (np.arange(wide // COARSE + 1, dtype=np.float32) + 0.5) * COARSE - 0.5
    down = (np.arange(high // COARSE + 1, dtype=np.float32) + 0.5) * COARSE - 0.5
    xs, ys = np.meshgrid(across, down)
    return xs, ys


def _fine(plane: Plane, wide: int, high: int) -> Plane:
    """A coarse plane at full size."""
    grown = (plane.shape[1] * COARSE, plane.shape[0] * COARSE)
    return cv2.resize(plane, grown, interpolation=cv2.INTER_LINEAR)[:high, :wide]  # type: ignore[return-value]


def _laid(picture: Picture, table: Picture, rng: np.random.Generator) -> Picture:
    """The page, slightly curled, put on the table in perspective."""
    height, width = picture.shape[:2]
    wide, high = table.shape[1], table.shape[0]
    corners = np.array([(0.05, 0.035), (0.95, 0.035), (0.95, 0.965), (0.05, 0.965)])
    corners = (corners + rng.uniform(-0.028, 0.028, (4, 2))) * (wide, high)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    back = cv2.getPerspectiveTransform(corners.astype(np.float32), flat)
    xs, ys = _grid(wide, high)
    depth = back[2, 0] * xs + back[2, 1] * ys + back[2, 2]
    page_x = ((back[0, 0] * xs + back[0, 1] * ys + back[0, 2]) / depth).astype(np.float32)
    page_y = ((back[1, 0] * xs + back[1, 1] * ys + back[1, 2]) / depth).astype(np.float32)
    bend = float(rng.uniform(-0.006, 0.006)) * height
    phase = float(rng.uniform(-0.4, 0.4))
    page_y += bend * np.sin(np.pi * np.clip(page_x / width, 0, 1) + phase)
    off_page = np.maximum.reduce((-page_x, page_x - width, -page_y, page_y - height))
    shade = 1 - 0.35 / (1 + np.exp(np.clip(off_page / 14, -20, 20)))
    ground = _multiplied(table, _fine(shade.astype(np.float32), wide, high))
    maps = _fine(page_x, wide, high), _fine(page_y, wide, high)
    laid = cv2.remap(picture, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    inside = (_fine(off_page, wide, high) < 0).astype(np.uint8)
    return cv2.copyTo(laid, inside, ground)  # type: ignore[return-value]


def _multiplied(shot: Picture, light: Plane, tint: tuple[float, ...] = (1, 1, 1)) -> Picture:
    """The picture under a light of 0 to about 1.2 and a tint."""
    planes = [(np.minimum(light * (part * 200), 255)).astype(np.uint8) for part in tint]
    return cv2.multiply(shot, cv2.merge(planes), scale=1 / 200)  # type: ignore[return-value]


def _lit(shot: Picture, rng: np.random.Generator) -> Picture:
    """Light falling off to one side, and in most shots the soft edge of somebody's shadow."""
    high, wide = shot.shape[:2]
    xs, ys = _grid(wide, high)
    xs, ys = xs / wide * 2 - 1, ys / high * 2 - 1
    turn = float(rng.uniform(0, 2 * np.pi))
    light = 0.9 + float(rng.uniform(0.05, 0.16)) * (xs * np.cos(turn) + ys * np.sin(turn))
    if rng.random() < 0.65:
        edge = float(rng.uniform(-0.5, 0.6)) + float(rng.uniform(-0.5, 0.5)) * ys - xs
        steep = np.clip(-edge * float(rng.uniform(18, 60)), -40, 40)
        light = light * (1 - float(rng.uniform(0.12, 0.34)) / (1 + np.exp(steep)))
    tint = tuple(float(part) for part in rng.uniform(0.94, 1.0, 3))
    return _multiplied(shot, _fine(light.astype(np.float32), wide, high), tint)


def _table(rng: np.random.Generator, size: tuple[int, int]) -> Picture:
    """What the page lies on: a plain top, wood, or a patterned cloth."""
    wide, high = size
    kind = int(rng.integers(0, 3))
    base = np.array(TABLES[int(rng.integers(0, len(TABLES)))], np.int16)
    if kind == 0:
        return np.broadcast_to(base, (high, wide, 3)).astype(np.uint8).copy()
    if kind == 1:
        grain: Plane = rng.normal(0, 13, (high // 6 + 1, 24)).astype(np.float32)
        streaks = cv2.resize(grain, (wide, high), interpolation=cv2.INTER_CUBIC).astype(np.int16)
        streaks += ((np.arange(high) // (high // 7 + 1)) % 2 * 9).astype(np.int16)[:, None]
        wood = [np.clip(streaks + part, 0, 255).astype(np.uint8) for part in (128, 90, 56)]
        return cv2.merge(wood)  # type: ignore[return-value]
    step = int(rng.integers(40, 150))
    checks = ((np.arange(high)[:, None] // step) + (np.arange(wide)[None, :] // step)) % 2
    cloth = np.clip(np.stack((base, base + np.array((28, 22, -18)))), 0, 255).astype(np.uint8)
    return cloth[checks]  # type: ignore[no-any-return]
