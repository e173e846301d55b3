"""Masks of what lies over print: seals with their rings of text, and strokes of a pen."""

import math
from random import Random

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from samples.crops.canvas import CAPITAL, Faces
from samples.crops.texts import WORDS

Grey = npt.NDArray[np.uint8]

SIZE = 320
"""Pixels across a mask."""


def seal(rng: Random, faces: Faces) -> Grey:
    """A seal's impression, unevenly inked, shape (SIZE, SIZE)."""
    picture = Image.new("L", (SIZE, SIZE))
    rng.choice((_round, _round, _round, _oval, _square))(
        ImageDraw.Draw(picture), picture, rng, faces
    )
    mask = np.asarray(picture, np.float32)
    grain = np.random.default_rng(rng.getrandbits(32)).random((20, 20), np.float32)
    uneven = cv2.resize(grain, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    return np.clip(mask * (1.1 - rng.uniform(0.1, 0.9) * uneven), 0, 255).astype(np.uint8)


def strokes(rng: Random) -> Grey:
    """A signature or a line drawn by hand, shape (SIZE, SIZE)."""
    mask = np.zeros((SIZE, SIZE), np.uint8)
    x = rng.uniform(0, 60)
    for _ in range(rng.randint(1, 5)):
        ends = [(x + rng.uniform(-10, 120), rng.uniform(20, SIZE - 20)) for _ in range(4)]
        ts = np.linspace(0, 1, 30)[:, None]
        a, b, c, d = (np.array(end)[None] for end in ends)
        path = (1 - ts) ** 3 * a + 3 * (1 - ts) ** 2 * ts * b + 3 * (1 - ts) * ts**2 * c + ts**3 * d
        cv2.polylines(mask, [path.astype(np.int32)], False, (255,), rng.randint(2, 6), cv2.LINE_AA)
        x += rng.uniform(30, 70)
    return mask


def _round(draw: ImageDraw.ImageDraw, picture: Image.Image, rng: Random, faces: Faces) -> None:
    rim = rng.randint(4, 11)
    draw.ellipse((3, 3, SIZE - 4, SIZE - 4), outline=255, width=rim)
    if rng.random() < 0.2:
        inner = rng.randint(14, 90)
        draw.ellipse((inner, inner, SIZE - inner, SIZE - inner), outline=255, width=3)
    if rng.random() < 0.8:
        _star(draw, rng.uniform(30, 60))
    _ring(picture, rng, faces, (SIZE / 2 - rim - 24, SIZE / 2 - rim - 24))
    if rng.random() < 0.6:
        _row(draw, rng, faces, SIZE * rng.uniform(0.68, 0.75), rng.uniform(16, 28))


def _oval(draw: ImageDraw.ImageDraw, picture: Image.Image, rng: Random, faces: Faces) -> None:
    low = rng.uniform(0.18, 0.3) * SIZE
    draw.ellipse((3, low, SIZE - 4, SIZE - low), outline=255, width=rng.randint(4, 8))
    _ring(picture, rng, faces, (SIZE / 2 - 30, SIZE / 2 - low - 26))
    _row(draw, rng, faces, SIZE / 2, rng.uniform(18, 30))


def _square(draw: ImageDraw.ImageDraw, picture: Image.Image, rng: Random, faces: Faces) -> None:
    del picture
    low = rng.choice((4, 60, 90))
    draw.rectangle((4, low, SIZE - 5, SIZE - low), outline=255, width=rng.randint(4, 9))
    rows = rng.randint(1, 4)
    for row in range(rows):
        y = low + (SIZE - 2 * low) * (row + 0.5) / rows
        _row(draw, rng, faces, y, min(40.0, (SIZE - 2 * low) / rows * 0.7))


def _star(draw: ImageDraw.ImageDraw, radius: float) -> None:
    points = []
    for turn in range(10):
        reach = radius * (1 if turn % 2 == 0 else 0.38)
        angle = math.pi * turn / 5 - math.pi / 2
        points.append((SIZE / 2 + reach * math.cos(angle), SIZE / 2 + reach * math.sin(angle)))
    draw.polygon(points, fill=255)


def _ring(picture: Image.Image, rng: Random, faces: Faces, radii: tuple[float, float]) -> None:
    """Letters around the middle, their feet towards it."""
    size = rng.uniform(24, 40)
    font = faces.at(rng.choice(faces.chinese), size * CAPITAL)
    count = rng.randint(8, 20)
    for index in range(count):
        angle = math.radians(150 + 240 * index / (count - 1))
        glyph = Image.new("L", (64, 64))
        ImageDraw.Draw(glyph).text((32, 32), rng.choice(WORDS), font=font, fill=255, anchor="mm")
        turned = glyph.rotate(-math.degrees(angle) - 90, resample=Image.Resampling.BILINEAR)
        x = SIZE / 2 + radii[0] * math.cos(angle) - 32
        y = SIZE / 2 + radii[1] * math.sin(angle) - 32
        picture.paste(255, (round(x), round(y)), turned)


def _row(draw: ImageDraw.ImageDraw, rng: Random, faces: Faces, y: float, size: float) -> None:
    font = faces.at(rng.choice(faces.chinese), size * CAPITAL)
    text = "".join(rng.choice(WORDS) for _ in range(rng.randint(3, 8)))
    draw.text((SIZE / 2, y), text, font=font, fill=255, anchor="mm")
