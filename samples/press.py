"""Prints papers: fills a Typst layout with a paper's strings and compiles it to PDF."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import typst

from samples import looks, scenery, seals
from samples.paper import Paper, Values
from samples.papers import certificate, companions, contract, form, inspection, letters

PRINTERS = {
    "application_form": form,
    "registration_certificate": certificate,
    "contract": contract,
    "contract_translation": contract,
    "inspection_report": inspection,
    "inspection_body_declaration": letters,
    "market_access_declaration": letters,
    "after_sales_confirmation": letters,
} | dict.fromkeys(companions.NAMES, companions)


def truth(paper: Paper) -> Values:
    """The fields of a paper as printed, normalised."""
    printer: Any = PRINTERS.get(paper.type)
    return printer.truth(paper) if printer else {}


def press(paper: Paper, folder: Path) -> bytes:
    """The paper as a PDF with a text layer.

    Args:
        paper: what to print.
        folder: a scratch folder for the pictures of seals and signatures.

    Raises:
        typst.TypstError: the layout is wrong.
    """
    printer: Any = PRINTERS.get(paper.prints or paper.type)
    strings = dict(paper.extra | paper.values)
    if printer:
        strings |= printer.printed(paper)
    strings = {key: value for key, value in strings.items() if _plain(value)}
    data = {
        "p": strings,
        "look": vars(paper.look)
        | {"font": _stack(paper), "value_font": [paper.look.value_font, *looks.FALLBACK]},
        "images": _pictures(paper, folder),
        "photos": [
            _kept(folder, scenery.car_photo, *shot, suffix=".jpg")
            for shot in paper.extra.get("photos") or ()
        ],
        "texts": contract.texts(paper) if printer is contract else {},
        "lang": paper.extra.get("tongues", ["zh"])[0],
    }
    name = looks.template(paper.prints or paper.type)
    pdf = _compiler().compile(
        input=str(looks.LAYOUTS / f"{name}-{paper.look.layout}.typ"),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, default=str)},
        format="pdf",
        pdf_tags=False,
    )
    return pdf  # type: ignore[return-value]


def _stack(paper: Paper) -> list[str]:
    own = [paper.look.font, *looks.FALLBACK]
    foreign = paper.extra.get("tongues", ["zh"])[0] != "zh"
    return [paper.look.latin, paper.look.arabic, *own] if foreign else own


def _plain(value: Any) -> bool:
    return not hasattr(value, "__dataclass_fields__") and not hasattr(value, "_fields")


def _pictures(paper: Paper, folder: Path) -> dict[str, str]:
    made: dict[str, str] = {}
    for place, says in paper.seals.items():
        made[place] = _kept(folder, seals.seal, says)
    for place, whose in paper.pens.items():
        made[f"sign-{place}"] = _kept(folder, seals.signature, whose)
    return made


def _kept(folder: Path, drawn: Any, *says: Any, suffix: str = ".png") -> str:
    key = sha256(repr(says).encode()).hexdigest()[:16]
    path = folder / f"{drawn.__name__}-{key}{suffix}"
    if not path.exists():
        path.write_bytes(drawn(*says))
    return str(path)


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(looks.FONT_FOLDERS),
    )
    return typst.Compiler(root="/", font_paths=fonts)
