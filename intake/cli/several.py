"""Several dossiers in one run of `verify`: all are read, then each is told of the others."""

import datetime as dt
import json
import logging
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from dossier import Report
from intake.bulk.discover import Found
from intake.cli.console import VERDICT_COLOURS, printed
from intake.cli.language import Language, pick, said
from intake.cli.progress import watched
from intake.errors import IntakeError
from intake.pipeline import Gathered, Kind, Verified, judged
from intake.pool import Pool
from intake.settings import Settings
from intake.words import VERDICTS
from validators.history import Others

log = logging.getLogger("shendan")

CLEARED, NOT_CLEARED, BAD_INPUT, INTERNAL = 0, 1, 2, 3
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True)
class Untaken:
    """A dossier that no report could be made of."""

    name: str
    reason: str
    status: int
    """The exit status that it leads to."""


def verify_all(
    found: Sequence[Found],
    settings: Settings,
    jobs: int | None,
    day: dt.date | None,
    kind: Kind | None,
    lang: Language,
    html: Path | None = None,
) -> tuple[list[Report], list[Untaken]]:
    """The reports of several dossiers, in their order, and what there is none of.

    All are read before any is judged, so that a vehicle applied for twice is told at both. One
    that cannot be taken, or on which the program fails, leaves the others alone.

    Args:
        found: The dossiers.
        settings: The limits.
        jobs: Pages read at once.
        day: The day at which the rules run; each application's own date if None.
        kind: What is applied for; told from each dossier if None.
        lang: For what is told.
        html: A folder to write a page of each dossier to.
    """
    others = Others()
    reports: list[Report] = []
    untaken: list[Untaken] = []
    with (
        tempfile.TemporaryDirectory(prefix="shendan-") as spool,
        Pool(settings, Path(spool), jobs) as pool,
    ):
        gathered = list(_gathered(found, pool, Path(spool), settings, day, kind, lang, untaken))
        histories = [others.add(one.dossier) for one in gathered]
        for one, history in zip(gathered, histories, strict=True):
            done = judged(one, history)
            reports.append(done.report)
            if html is not None:
                _write_page(done, pool, html, lang)
    return reports, untaken


def _gathered(
    found: Sequence[Found],
    pool: Pool,
    spool: Path,
    settings: Settings,
    day: dt.date | None,
    kind: Kind | None,
    lang: Language,
    untaken: list[Untaken],
) -> Iterator[Gathered]:
    for number, one in enumerate(found, start=1):
        place = spool / str(number)
        place.mkdir()
        at = f"{number}/{len(found)} {one.name} · "
        try:
            yield watched(
                one.path, pool, place, settings, lang, day=day, kind=kind, reference=one.name, at=at
            )
        except IntakeError as error:
            untaken.append(Untaken(one.name, said(error.message, lang), BAD_INPUT))
        except Exception:
            log.exception("verify failed: %s", one.path)
            reason = pick(
                lang,
                "程序出错，卷宗未作任何结论，可以重试。详情见上。",
                "the program failed; nothing was decided, and it may be tried again.",
            )
            untaken.append(Untaken(one.name, reason, INTERNAL))


def _write_page(done: Verified, pool: Pool, folder: Path, lang: Language) -> None:
    from intake.html_report import page
    from intake.snippets import Snippets

    name = _UNSAFE.sub("_", done.report.dossier.reference)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = page(done.report, lang, Snippets(done, pool))
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from error


def shown(
    reports: Sequence[Report], untaken: Sequence[Untaken], as_json: bool, lang: Language
) -> Iterator[str]:
    """What to print: a list of reports as JSON, or one after the other with a summary."""
    if as_json:
        whole = [report.model_dump(mode="json", by_alias=True) for report in reports]
        yield json.dumps(whole, ensure_ascii=False, indent=2)
        return
    for report in reports:
        yield from printed(report, lang)
        yield ""
        yield "─" * 60
    yield from _summary(reports, untaken, lang)


def _summary(
    reports: Sequence[Report], untaken: Sequence[Untaken], lang: Language
) -> Iterator[str]:
    counts = Counter(report.dossier.verdict for report in reports)
    parts = [f"{said(VERDICTS[name], lang)} {count}" for name, count in counts.items()]
    if untaken:
        parts.append(f"{pick(lang, '未能核验', 'not checked')} {len(untaken)}")
    total = len(reports) + len(untaken)
    yield pick(
        lang,
        f"共{total}份卷宗：{'，'.join(parts)}。",
        f"{total} dossiers: {', '.join(parts)}.",
    )
    for report in reports:
        head = report.dossier
        mark = click.style(said(VERDICTS[head.verdict], lang), fg=VERDICT_COLOURS[head.verdict])
        yield f"  {mark}  {head.reference}"


def status(reports: Sequence[Report], untaken: Sequence[Untaken]) -> int:
    """The exit status: the gravest of all."""
    uncleared = any(report.dossier.verdict != "cleared" for report in reports)
    return max([NOT_CLEARED if uncleared else CLEARED, *(one.status for one in untaken)])
