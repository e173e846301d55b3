"""The fonts of a letter: the first of each list that is installed.

The lists begin with the faces that GB/T 9704 asks for, then name free ones that come close.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

import typst

from dossier import Text
from intake.notice.errors import FontMissing

FOLDERS = ("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",)
"""Where fonts lie that the system itself does not know of (Fandol of TeX Live)."""

_SONG = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Songti SC",
    "STSong",
    "SimSun",
    "FandolSong",
    "AR PL SungtiL GB",
    "AR PL UMing",
)
_HEI = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)

ROLES: Mapping[str, tuple[str, ...]] = {
    "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", *_SONG, *_HEI),
    "body": (
        "FangSong_GB2312",
        "FangSong",
        "STFangsong",
        "FZFangSong-Z02S",
        "Zhuque Fangsong",
        "Zhuque Fangsong (technical preview)",
        "FandolFang R",
        "FandolFang",
        *_SONG,
        *_HEI,
    ),
    "chapter": ("SimHei", "STHeiti", "Heiti SC", "FZHei-B01S", *_HEI, "FandolHei", *_SONG),
    "section": (
        "KaiTi_GB2312",
        "KaiTi",
        "STKaiti",
        "Kaiti SC",
        "FandolKai",
        "LXGW WenKai",
        "AR PL KaitiM GB",
        "AR PL UKai",
        *_SONG,
        *_HEI,
    ),
    "latin": ("Times New Roman", "Liberation Serif", "Tinos", "Libertinus Serif"),
    "plain": ("Arial", "Helvetica Neue", "Liberation Sans", "Arimo", "Noto Sans", "DejaVu Sans"),
}
"""The faces of each part of the letter: 小标宋, 仿宋, 黑体, 楷体, and one for Latin letters; and
the one that the report has for Latin letters."""

MISSING = Text(
    zh="未安装中文字体，无法排版告知书。请安装后重试：sudo apt-get install fonts-noto-cjk"
    "（或将仿宋、宋体等字体文件放入~/.local/share/fonts）。",
    en="No Chinese font is installed, so the notice cannot be set in type. Install one and try "
    "again: sudo apt-get install fonts-noto-cjk (or put font files into ~/.local/share/fonts).",
)


def installed() -> typst.Fonts:
    """All fonts within reach, those that come with the typesetter among them."""
    return typst.Fonts(font_paths=[folder for folder in FOLDERS if Path(folder).is_dir()])


def chosen(families: Collection[str]) -> dict[str, list[str]]:
    """The fonts of each role, the one to use first and those that fill its gaps behind it.

    Args:
        families: The names of the families that are installed.

    Raises:
        FontMissing: None of them has Chinese characters.
    """
    found = {role: [name for name in names if name in families] for role, names in ROLES.items()}
    if not found["body"]:
        raise FontMissing(MISSING)
    return found
