"""Which layouts and fonts belong to which split, and the choice of a look for a paper."""

from pathlib import Path
from random import Random
from typing import NamedTuple

from samples.paper import Look, dice

LAYOUTS = Path(__file__).parent / "layouts"
FONT_FOLDERS = ("/usr/share/fonts/truetype", "/usr/share/fonts/opentype")
FALLBACK = (
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Naskh Arabic",
)


class Faces(NamedTuple):
    """The fonts of one split: for body text, for filled-in values, for Latin and Cyrillic text."""

    body: tuple[str, ...]
    value: tuple[str, ...]
    latin: tuple[str, ...]


FACES = {
    "tune": Faces(
        body=("Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "AR PL UMing"),
        value=("AR PL UMing", "AR PL UKai", "Noto Serif CJK SC"),
        latin=("Noto Serif", "DejaVu Sans"),
    ),
    "test": Faces(
        body=("LXGW WenKai", "WenQuanYi Micro Hei", "AR PL SungtiL GB", "LXGW WenKai Mono"),
        value=("AR PL KaitiM GB", "AR PL SungtiL GB", "LXGW WenKai Mono"),
        latin=("Noto Sans", "DejaVu Serif"),
    ),
}
WATERMARKS = {
    "registration_certificate": ("仅供办理出口许可证使用", "复印件 仅限二手车出口"),
    "inspection_report": ("检验检测专用", "防伪"),
    "contract": ("COPY",),
    "contract_translation": ("副本",),
}
ARABIC = {"tune": "Noto Naskh Arabic", "test": "Noto Sans Arabic"}
TEMPLATES = {"contract_translation": "contract"}
"""Types that share the layouts of another."""
SPLITS = {"tune": (1, 2, 3), "test": (4, 5)}


def template(paper_type: str) -> str:
    """The first part of a layout's file name for a type of paper."""
    return TEMPLATES.get(paper_type, paper_type)


def layouts(paper_type: str, split: str) -> list[int]:
    """The numbers of the layouts of a type that belong to a split."""
    there = sorted(
        int(path.stem.rsplit("-", 1)[1]) for path in LAYOUTS.glob(f"{template(paper_type)}-*.typ")
    )
    ours = [number for number in there if number in SPLITS[split]]
    return ours or there


def worded(options: list[str], chosen: Look, die: int) -> str:
    """One of several wordings: the last is kept for the test split, the first for tuning."""
    if len(options) < 2:
        return options[0]
    ours = options[1:] if chosen.layout in SPLITS["test"] else options[:-1]
    return ours[die % len(ours)]


def look(rng: Random, paper_type: str, split: str, language: str = "zh") -> Look:
    """A look for one paper of a type."""
    faces = FACES[split]
    style = rng.choice(("zh", "zh", "zh0", "iso", "iso", "dots", "slash"))
    if paper_type == "registration_certificate":
        style = "iso"
    if language not in {"zh", "zh-en"}:
        style = rng.choice(
            (language, language, "iso", "dmy" if language in {"ru", "pt"} else language)
        )
    watermarks = WATERMARKS.get(paper_type, ()) if rng.random() < 0.12 else ()
    return Look(
        layout=rng.choice(layouts(paper_type, split)),
        font=rng.choice(faces.body),
        value_font=rng.choice(faces.value),
        latin=rng.choice(faces.latin),
        arabic=ARABIC[split],
        date_style=style,
        dice=dice(rng),
        ink=rng.choice(("#2f6b46", "#3b3b3b", "#4a7a5a", "#355e8a")),
        watermark=rng.choice(watermarks) if watermarks else "",
        matrix=paper_type == "registration_certificate" and rng.random() < 0.35,
    )
