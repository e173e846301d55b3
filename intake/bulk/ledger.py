"""What a run handed in, line by line, in a file of its own: any length stays off the heap."""

import sqlite3
import uuid
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from dossier import Text
from intake.bulk.handing import Handed, How

_TABLE = """
CREATE TABLE line (
    seq INTEGER PRIMARY KEY, name TEXT, how TEXT, dossier TEXT, code TEXT, zh TEXT, en TEXT
)
"""


class Ledger:
    """The lines of a run, in the order in which dossiers were found."""

    def __init__(self) -> None:
        # SQLite deletes a database without a name when it is closed, whatever happens.
        self._lines = sqlite3.connect("", isolation_level=None)
        self._lines.execute(_TABLE)
        self._lines.execute("CREATE INDEX by_dossier ON line (dossier)")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lines.close()

    def add(self, one: Handed) -> None:
        """One line more."""
        error = one.error
        self._lines.execute(
            "INSERT INTO line (name, how, dossier, code, zh, en) VALUES (?, ?, ?, ?, ?, ?)",
            (
                one.name.encode("utf-8", "replace").decode(),
                one.how,
                str(one.dossier_id) if one.dossier_id else None,
                error.code if error else None,
                error.message.zh if error else None,
                error.message.en if error else None,
            ),
        )

    def count(self, how: How) -> int:
        """How many dossiers came to be so."""
        asked = "SELECT COUNT(*) FROM line WHERE how = ?"
        return int(self._lines.execute(asked, (how,)).fetchone()[0])

    def __len__(self) -> int:
        return int(self._lines.execute("SELECT COUNT(*) FROM line").fetchone()[0])

    def dossiers(self) -> Iterator[uuid.UUID]:
        """Every dossier of the run once, in the order found."""
        asked = (
            "SELECT dossier FROM line WHERE dossier IS NOT NULL GROUP BY dossier ORDER BY MIN(seq)"
        )
        return (uuid.UUID(one) for (one,) in self._lines.execute(asked))

    def refused(self) -> Iterator[tuple[str, str, Text]]:
        """What was not taken in: its name, a code, and why."""
        asked = "SELECT name, code, zh, en FROM line WHERE how = 'refused' ORDER BY seq"
        return (
            (name, code, Text(zh=zh, en=en)) for name, code, zh, en in self._lines.execute(asked)
        )
