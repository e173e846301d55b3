"""Prints the papers of a declaration with Typst."""

import json
from functools import cache
from pathlib import Path

import typst

from samples import looks, seals
from samples.enterprise import printed
from samples.paper import Paper

LAYOUTS = Path(__file__).parent / "layouts"


def layouts(family: str, split: str) -> list[int]:
    """The layouts of a family that belong to a split."""
    there = sorted(int(path.stem.rsplit("-", 1)[1]) for path in LAYOUTS.glob(f"{family}-*.typ"))
    return [number for number in there if number in looks.SPLITS[split]]


def press(paper: Paper, folder: Path) -> bytes:
    """The paper as a PDF with a text layer.

    Args:
        paper: what to print.
        folder: a scratch folder for the pictures of seals and signatures.

    Raises:
        typst.TypstError: the layout is wrong.
    """
    images = {}
    for at, says in paper.seals.items():
        images[at] = str(_kept(folder, f"seal-{abs(hash(says)):x}", seals.seal(says)))
    for at, whose in paper.pens.items():
        images[f"sign-{at}"] = str(
            _kept(folder, f"pen-{abs(hash(whose)):x}", seals.signature(whose))
        )
    look = vars(paper.look) | {
        "font": [paper.look.font, *looks.FALLBACK],
        "value_font": [paper.look.value_font, *looks.FALLBACK],
    }
    data = {"p": printed.strings(paper), "look": look, "images": images, "lang": "zh", "texts": {}}
    pdf = _compiler().compile(
        input=str(LAYOUTS / f"{printed.family(paper)}-{paper.look.layout}.typ"),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
        format="pdf",
        pdf_tags=False,
    )
    return pdf  # type: ignore[return-value]


def _kept(folder: Path, name: str, body: bytes) -> Path:
    path = folder / f"{name}.png"
    path.write_bytes(body)
    return path


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(looks.FONT_FOLDERS),
    )
    return typst.Compiler(root="/", font_paths=fonts)
