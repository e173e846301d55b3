"""Reading a dossier with one line of progress, where somebody watches."""

import datetime as dt
import sys
import time
from pathlib import Path

from intake.cli.language import Language, pick
from intake.pipeline import Gathered, Kind, gather
from intake.pool import Pool
from intake.settings import Settings


def watched(
    path: Path,
    pool: Pool,
    spool: Path,
    settings: Settings,
    lang: Language,
    *,
    day: dt.date | None = None,
    kind: Kind | None = None,
    reference: str | None = None,
    at: str = "",
) -> Gathered:
    """Read the dossier at a path, as `gather`; `at` says which of several it is."""
    if not sys.stderr.isatty():
        return gather(path, pool, spool, settings, day=day, kind=kind, reference=reference)
    start = time.monotonic()

    def progress(done: int, total: int, name: str) -> None:
        """One line that the next one replaces."""
        rate = done / max(0.1, time.monotonic() - start) * 60
        bar = "█" * (20 * done // total) + "░" * (20 - 20 * done // total)
        words = pick(lang, f"{done}/{total}页 {rate:.0f}页/分", f"{done}/{total} {rate:.0f}/min")
        sys.stderr.write(f"\r\x1b[K{at}{bar} {words} {name[-40:]}")
        sys.stderr.flush()

    try:
        return gather(
            path, pool, spool, settings, day=day, kind=kind, reference=reference, progress=progress
        )
    finally:
        sys.stderr.write("\r\x1b[K")
