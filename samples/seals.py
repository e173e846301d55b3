"""Seal impressions and signatures, drawn with Pillow as transparent PNG pictures."""

import math
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE = 480
"""Pixels across; 40 mm at 300 dpi."""
RED, BLUE = (205, 32, 38), (38, 62, 150)
FONT_FILES = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
)
CENTRES = {"contract": "合同专用章", "inspection": "检验检测专用章", "authority": "", "firm": ""}


def seal(says: str) -> bytes:
    """The picture of a seal, asked for as `kind:name:number`.

    Kinds: firm, contract, inspection, authority, foreign.
    """
    kind, name, *rest = says.split(":")
    number = rest[0] if rest else ""
    rng = Random(says)  # noqa: S311 - pictures, not secrets
    picture = Image.new("RGBA", (SIZE, SIZE))
    if kind == "foreign":
        _foreign(picture, name, rng)
    elif kind == "authority":
        _authority(picture, name, rng)
    else:
        _round(
            picture,
            name,
            CENTRES[kind],
            number[-13:] if kind != "firm" or rng.random() < 0.5 else "",
            rng,
        )
    return _png(_worn(picture, rng))


def signature(seed: str) -> bytes:
    """A few pen strokes in blue or black that might be anybody's name."""
    rng = Random(f"pen {seed}")  # noqa: S311
    picture = Image.new("RGBA", (420, 170))
    draw = ImageDraw.Draw(picture)
    ink = (*rng.choice(((24, 36, 120), (20, 20, 28), (30, 50, 140))), 235)
    x = 20.0
    for _ in range(rng.randrange(3, 6)):
        points = [(x + rng.uniform(-8, 70), rng.uniform(20, 150)) for _ in range(4)]
        path = [_bezier(points, step / 24) for step in range(25)]
        for (x0, y0), (x1, y1), step in zip(path, path[1:], range(24), strict=False):
            draw.line(
                (x0, y0, x1, y1), fill=ink, width=2 + round(3 * math.sin(math.pi * step / 24))
            )
        x += rng.uniform(50, 95)
        if x > 330:
            break
    return _png(picture.rotate(rng.uniform(-7, 5), resample=Image.Resampling.BILINEAR))


def _bezier(points: list[tuple[float, float]], t: float) -> tuple[float, float]:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, points, strict=True)),
        sum(w * p[1] for w, p in zip(weights, points, strict=True)),
    )


def _round(picture: Image.Image, name: str, centre: str, number: str, rng: Random) -> None:
    draw = ImageDraw.Draw(picture)
    draw.ellipse((6, 6, SIZE - 7, SIZE - 7), outline=(*RED, 255), width=rng.choice((10, 13, 15)))
    middle = SIZE / 2
    points = []
    for turn in range(10):
        radius = 78 if turn % 2 == 0 else 30
        angle = math.pi * turn / 5 - math.pi / 2
        points.append((middle + radius * math.cos(angle), middle + radius * math.sin(angle)))
    draw.polygon(points, fill=(*RED, 255))
    file = rng.choice(FONT_FILES)
    size = max(30, min(58, int(1000 / (len(name) + 2))))
    _ring(picture, name, 186, size, file, start=-215, sweep=250)
    if centre:
        _middle(picture, centre, 340, 40, file)
    if number:
        _ring(picture, number[::-1], 205, 22, file, start=130, sweep=-80, outward=True)


def _authority(picture: Image.Image, name: str, rng: Random) -> None:
    draw = ImageDraw.Draw(picture)
    if rng.random() < 0.5:
        _round(picture, name.replace("车辆管理所", ""), "车辆管理所", "", rng)
        return
    draw.rectangle((36, 100, SIZE - 36, 380), outline=(*RED, 255), width=8)
    file = FONT_FILES[0]
    head = name.replace("车辆管理所", "")
    for index, line in enumerate(
        (head[:10], head[10:], "车辆管理所", f"（{rng.randrange(1, 9)}）")
    ):
        if line:
            _middle(picture, line, 135 + index * 64, min(46, 385 // max(len(line), 6)), file)


def _foreign(picture: Image.Image, name: str, rng: Random) -> None:
    draw = ImageDraw.Draw(picture)
    colour = (*rng.choice((BLUE, BLUE, (70, 50, 130))), 255)
    if rng.random() < 0.5:
        draw.ellipse((8, 8, SIZE - 9, SIZE - 9), outline=colour, width=8)
        draw.ellipse((110, 110, SIZE - 110, SIZE - 110), outline=colour, width=4)
        _ring(
            picture,
            f"{name} * ",
            172,
            38,
            "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
            start=-200,
            sweep=300,
            colour=colour,
        )
    else:
        draw.rounded_rectangle((8, 130, SIZE - 9, 350), radius=24, outline=colour, width=8)
        font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", 34)
        words = name.split()
        half = (len(words) + 1) // 2
        for index, line in enumerate((" ".join(words[:half]), " ".join(words[half:]))):
            draw.text((SIZE / 2, 195 + index * 75), line, font=font, fill=colour, anchor="mm")


def _ring(
    picture: Image.Image,
    text: str,
    radius: float,
    size: int,
    file: str,
    start: float,
    sweep: float,
    colour: tuple[int, ...] = (*RED, 255),
    outward: bool = False,
) -> None:
    font = _font(file, size)
    step = sweep / max(len(text) - 1, 1)
    for index, char in enumerate(text):
        angle = start + step * index
        tile = Image.new("RGBA", (size * 2, size * 2))
        ImageDraw.Draw(tile).text((size, size), char, font=font, fill=colour, anchor="mm")
        tile = tile.resize((size * 2, int(size * 2.5)))
        turned = tile.rotate(
            -(angle + 90) + (180 if outward else 0), expand=True, resample=Image.Resampling.BICUBIC
        )
        x = SIZE / 2 + radius * math.cos(math.radians(angle))
        y = SIZE / 2 + radius * math.sin(math.radians(angle))
        picture.alpha_composite(
            turned, (max(0, int(x - turned.width / 2)), max(0, int(y - turned.height / 2)))
        )


def _middle(picture: Image.Image, text: str, y: int, size: int, file: str) -> None:
    ImageDraw.Draw(picture).text(
        (SIZE / 2, y), text, font=_font(file, size), fill=(*RED, 255), anchor="mm"
    )


@cache
def _font(file: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.truetype(file, size) if Path(file).exists() else ImageFont.load_default(size)


def _worn(picture: Image.Image, rng: Random) -> Image.Image:
    """Uneven ink: the impression fades in patches and is turned a little."""
    noise = np.random.default_rng(int.from_bytes(sha256(str(rng.random()).encode()).digest()[:4]))
    patch: NDArray[np.float32] = noise.uniform(0.45, 1.15, (12, 12)).astype(np.float32)
    cloud = np.asarray(Image.fromarray(patch).resize((SIZE, SIZE), Image.Resampling.BICUBIC))
    pixels = np.array(picture)
    specks = noise.random((SIZE, SIZE)) > 0.06
    pixels[..., 3] = (pixels[..., 3] * np.clip(cloud, 0.35, 0.92) * specks).astype(np.uint8)
    soft = Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(0.8))
    turned = np.array(soft.rotate(rng.uniform(-24, 24), resample=Image.Resampling.BICUBIC))
    # One ink and sixteen strengths keep the picture small.
    ink = pixels[pixels[..., 3] > 0][0, :3] if (pixels[..., 3] > 0).any() else 0
    turned[..., :3] = ink
    turned[..., 3] &= 0xF0
    return Image.fromarray(turned)


def _png(picture: Image.Image) -> bytes:
    held = BytesIO()
    picture.save(held, "PNG", compress_level=6)
    return held.getvalue()
