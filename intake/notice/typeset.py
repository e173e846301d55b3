"""Sets a notice in type: a PDF with its fonts embedded and its text searchable."""

import datetime as dt
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

import typst

from intake.notice.fonts import chosen, installed
from intake.notice.model import Notice

log = logging.getLogger("shendan")

ARCHIVAL: Final = "a-2a"
"""PDF/A-2a: whole in itself, tagged, every character known as text; for the files of an office."""
FOLDER: Final = Path(__file__).parent
"""Where the letters lie, and what they share with the report."""

_NO_PICTURE = "could not be displayed"


def typeset(notice: Notice, fonts: typst.Fonts | None = None) -> bytes:
    """The notice as a PDF of A4 pages; the same notice and fonts give the same bytes.

    Args:
        notice: What to print.
        fonts: The fonts to choose from; all that are installed if None.

    Raises:
        FontMissing: There is no font that has Chinese characters.
    """
    template = FOLDER / f"letter.{notice.lang}.typ"
    return in_type(template, notice.model_dump(mode="json"), notice.day, fonts)


def in_type(
    template: Path, data: Mapping[str, Any], day: dt.date, fonts: typst.Fonts | None = None
) -> bytes:
    """A template with its data as a PDF; the same of all of them give the same bytes.

    Everything that was read travels as JSON beside the template, which never takes it for its
    own language. A character that no font has is printed as an empty box, and the PDF is then no
    PDF/A, which forbids that.

    Args:
        template: What is set; it reaches what lies beside it and nothing else.
        data: What it prints, with the words of both in `labels`.
        day: The day that the PDF is dated.
        fonts: The fonts to choose from; all that are installed if None.

    Raises:
        FontMissing: There is no font that has Chinese characters.
    """
    fonts = fonts or installed()
    said = {**data, "fonts": chosen(fonts.families())}
    try:
        return _compiled(template, said, day, fonts, ARCHIVAL)
    except typst.TypstError as error:
        if _NO_PICTURE not in error.message:
            raise
        log.warning("the PDF holds characters that no installed font has")
        return _compiled(template, said, day, fonts, None)


def _compiled(
    template: Path,
    data: Mapping[str, Any],
    day: dt.date,
    fonts: typst.Fonts,
    standard: Literal["a-2a"] | None,
) -> bytes:
    return typst.compile(
        template,
        root=template.parent,
        font_paths=fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=dt.datetime.combine(day, dt.time(), dt.UTC),
        pdf_standards=standard,
    )
