"""Which of the files received is the declared application, and what it says."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, Protocol

from dossier import FileError, Text
from intake.declared.build import Declared
from intake.errors import file_error
from intake.received import Received
from intake.sniff import CSV, JSON, TABLES, XLSX
from intake.tasks import Parse, Source, TaskFailed

_NAME = re.compile(
    r"application(?:[ _.-].*)?|.*(?:申请(?:表|数据|信息|明细)|申领(?:表|数据|信息)).*",
    re.IGNORECASE,
)
_ORDER = (JSON, CSV, XLSX)
_SECOND = Text(zh="卷宗内已有另一份申请数据", en="the dossier holds another declared application")


class Asked(Protocol):
    """Whoever has a child: a pool, or a worker."""

    def call(self, task: Parse) -> Any:
        """What the task answers.

        Raises:
            TaskFailed: See `Child.call`.
        """


def is_application(name: str) -> bool:
    """Whether a table is the declared application, by its name.

    >>> is_application("a.zip/申请表.xlsx"), is_application("application.json")
    (True, True)
    >>> is_application("packing list.xlsx")
    False
    """
    return _NAME.fullmatch(PurePosixPath(name).stem) is not None


class Named(Protocol):
    """A file that was received, or its row."""

    @property
    def name(self) -> str:
        """As it was sent, folders before it."""

    @property
    def media_type(self) -> str:
        """What its bytes are."""


def has_pages(file: Named) -> bool:
    """Whether a file has pages to be read, and is no table of an application's data."""
    lists = file.media_type == XLSX and not is_application(file.name)
    return lists or file.media_type not in TABLES


def read_application(
    received: Sequence[Received], pool: Asked
) -> tuple[Declared | None, dict[str, FileError | None]]:
    """The declared application, and every table without pages with its error, if any.

    A spreadsheet that is not the application has pages as a document has; other such tables are
    refused.
    """
    tables = [one for one in received if one.error is None and not has_pages(one)]
    tables.sort(key=lambda one: _ORDER.index(one.media_type))
    found: Declared | None = None
    faults: dict[str, FileError | None] = {}
    for table in tables:
        if not is_application(table.name):
            faults[table.name] = file_error("unsupported_type")
        elif found is not None:
            faults[table.name] = file_error("bad_application", reason=_SECOND)
        else:
            found, faults[table.name] = _parsed(table, pool)
    return found, faults


def _parsed(table: Received, pool: Asked) -> tuple[Declared | None, FileError | None]:
    source = Source(table.path, table.media_type, table.name)
    try:
        found = Declared.model_validate_json(pool.call(Parse(source)))
    except TaskFailed as failed:
        return None, file_error(failed.code)
    if not found.problems:
        return found, None
    reason = Text(
        zh="；".join(problem.zh for problem in found.problems),
        en="; ".join(problem.en for problem in found.problems),
    )
    return found, file_error("bad_application", reason=reason)
