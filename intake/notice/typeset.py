"""Sets a notice in type: a PDF with its fonts embedded and its text searchable."""

import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any, Final, Literal

import typst

from intake.notice.fonts import chosen, installed
from intake.notice.model import Notice

log = logging.getLogger("shendan")

ARCHIVAL: Final = "a-2a"
"""PDF/A-2a: whole in itself, tagged, every character known as text; for the files of an office."""

_NO_PICTURE = "could not be displayed"
_FOLDER = Path(__file__).parent


def typeset(notice: Notice, fonts: typst.Fonts | None = None) -> bytes:
    """The notice as a PDF of A4 pages; the same notice and fonts give the same bytes.

    Everything that was read travels as JSON beside the template, which never takes it for its
    own language. A character that no font has is printed as an empty box, and the PDF is then no
    PDF/A, which forbids that.

    Args:
        notice: What to print.
        fonts: The fonts to choose from; all that are installed if None.

    Raises:
        FontMissing: There is no font that has Chinese characters.
    """
    fonts = fonts or installed()
    data = notice.model_dump(mode="json") | {"fonts": chosen(fonts.families())}
    try:
        return _compiled(notice, data, fonts, ARCHIVAL)
    except typst.TypstError as error:
        if _NO_PICTURE not in error.message:
            raise
        log.warning("the notice holds characters that no installed font has")
        return _compiled(notice, data, fonts, None)


def _compiled(
    notice: Notice, data: dict[str, Any], fonts: typst.Fonts, standard: Literal["a-2a"] | None
) -> bytes:
    return typst.compile(
        _FOLDER / f"letter.{notice.lang}.typ",
        root=_FOLDER,
        font_paths=fonts,
        sys_inputs={"notice": json.dumps(data, ensure_ascii=False)},
        timestamp=dt.datetime.combine(notice.day, dt.time(), dt.UTC),
        pdf_standards=standard,
    )
