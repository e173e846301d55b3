"""Papers out of a multipart body, with names that are safe to show and to keep."""

import re
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, TypeVar, cast

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.datastructures import FileStorage

from intake.services.files import Paper
from intake.settings import MEGABYTE
from web.api.service import service
from web.problems import ProblemError, places

M = TypeVar("M", bound=BaseModel)

V = TypeVar("V", bound=Callable[..., Any])
TAKES_FILES = "_takes_files"
"""On a view: whether it takes files."""

_LONGEST_NAME = 240


def papers(field: str = "files") -> list[Paper]:
    """The files of a form, in the order in which they were sent."""
    return [_paper(one) for one in request.files.getlist(field) if one.filename]


def filled(model: type[M], *, without: Sequence[str] = ()) -> M:
    """The texts of a form as a model; empty ones count as not sent.

    Args:
        model: What the form holds.
        without: Fields that are files, and not looked at here.

    Raises:
        ProblemError: `invalid_request`.
    """
    values: dict[str, Any] = {}
    for name in request.form:
        if name in without:
            continue
        sent = [one for one in request.form.getlist(name) if one]
        listed = name in model.model_fields and "tuple" in str(model.model_fields[name].annotation)
        if sent:
            values[name] = sent if listed else sent[-1]
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise ProblemError("invalid_request", places(error)) from error


def paper_name(name: str) -> str:
    """A name as the report shows it: folders by `/`, no way upwards, no control characters.

    >>> paper_name("C:/scan/合同.pdf"), paper_name("../../etc/passwd"), paper_name("a//b.pdf")
    ('scan/合同.pdf', 'etc/passwd', 'a/b.pdf')
    """
    clean = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "\ufffd", name.replace("\\", "/"))
    clean = re.sub(r"^[A-Za-z]:", "", clean)
    parts = [part for part in clean.split("/") if part not in ("", ".", "..")]
    return "/".join(parts)[-_LONGEST_NAME:].lstrip("/") or "\ufffd"


def takes_files(view: V) -> V:
    """Have a page's view take bodies as large as a dossier may be.

    It stands below `may`: only of somebody who is known is so much heard.
    """
    setattr(view, TAKES_FILES, True)
    return view


def allow_large() -> None:
    """Let the request at hand be as large as a dossier may be."""
    request.max_form_parts = 3000
    request.max_content_length = (service().settings.max_archive_file_mb + 16) * MEGABYTE


def _paper(one: FileStorage) -> Paper:
    return Paper(paper_name(one.filename or ""), cast(BinaryIO, one.stream))
