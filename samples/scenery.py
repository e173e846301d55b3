"""Made-up photographs of cars: enough like one that a page of them is plainly a picture."""

from io import BytesIO

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples.sheets import generator

PAINT = {
    "白": (236, 236, 234),
    "黑": (30, 30, 34),
    "灰": (120, 122, 126),
    "银": (188, 190, 194),
    "蓝": (38, 70, 140),
    "红": (150, 26, 30),
    "棕": (96, 66, 44),
    "黄": (214, 176, 40),
    "绿": (40, 96, 62),
}
SIZE = (1000, 700)


def car_photo(seed: str, colour: str, tall: bool = False) -> bytes:
    """A car in a yard, from the side, as JPEG."""
    rng = generator(f"scenery {seed}")
    wide, high = SIZE
    sky = np.linspace(200, 150, high)[:, None, None] * rng.uniform(0.85, 1.05, 3)
    ground = np.linspace(105, 85, high)[:, None, None] * rng.uniform(0.9, 1.1, 3)
    line = int(high * rng.uniform(0.45, 0.58))
    scene = np.where((np.arange(high) < line)[:, None, None], sky, ground)
    scene = np.broadcast_to(scene, (high, wide, 3)).clip(0, 255).astype(np.uint8).copy()
    picture = Image.fromarray(scene)
    draw = ImageDraw.Draw(picture)
    for _ in range(6):
        left = int(rng.uniform(-100, wide))
        shade = int(rng.uniform(90, 170))
        draw.rectangle(
            (left, line - int(rng.uniform(60, 230)), left + 190, line),
            fill=(shade, shade, shade - 8),
        )
    _body(draw, PAINT.get(colour, (140, 140, 140)), line, tall, rng)
    soft = np.asarray(picture.filter(ImageFilter.GaussianBlur(1.6))).astype(np.float32)
    grain = cv2.resize(rng.normal(0, 9, (high // 2, wide // 2)).astype(np.float32), SIZE)
    held = BytesIO()
    Image.fromarray((soft + grain[..., None]).clip(0, 255).astype(np.uint8)).save(
        held, "JPEG", quality=80
    )
    return held.getvalue()


def _body(
    draw: ImageDraw.ImageDraw,
    paint: tuple[int, int, int],
    line: int,
    tall: bool,
    rng: np.random.Generator,
) -> None:
    x, y = int(rng.uniform(90, 160)), line + 90
    roof = y - (250 if tall else 170)
    dark = tuple(int(part * 0.6) for part in paint)
    draw.ellipse((x - 20, y + 55, x + 770, y + 110), fill=(50, 50, 52))
    draw.polygon(
        [
            (x, y + 60),
            (x, y - 40),
            (x + 110, y - 70),
            (x + 230, roof),
            (x + 540, roof),
            (x + 640, y - 66),
            (x + 745, y - 40),
            (x + 750, y + 60),
        ],
        fill=paint,
    )
    draw.polygon(
        [(x + 150, y - 66), (x + 245, roof + 18), (x + 380, roof + 18), (x + 380, y - 66)],
        fill=(46, 54, 62),
    )
    draw.polygon(
        [(x + 395, roof + 18), (x + 530, roof + 18), (x + 610, y - 66), (x + 395, y - 66)],
        fill=(52, 60, 68),
    )
    draw.line((x + 388, roof + 10, x + 388, y + 55), fill=dark, width=4)
    for wheel in (x + 150, x + 600):
        draw.ellipse((wheel - 68, y - 5, wheel + 68, y + 131), fill=(24, 24, 26))
        draw.ellipse((wheel - 36, y + 27, wheel + 36, y + 99), fill=(170, 172, 176))
