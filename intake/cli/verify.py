"""`shendan verify`: one dossier, in this process; no server, queue or database."""

import datetime as dt
import logging
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError
from intake.law import put_in_use
from intake.pipeline import Kind, Verified, verify
from intake.pool import Pool
from intake.settings import Settings

log = logging.getLogger("shendan")

EXIT = {"cleared": 0, "needs_review": 1, "unprocessable": 1}
BAD_INPUT = 2
INTERNAL = 3


@click.command("verify")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write a page to look at."
)
@language_option
@click.option("--date", "day", help="The day at which the rules run, as 2026-07-01.")
@click.option("--jobs", type=click.IntRange(min=1), help="Pages read at once.  [default: cores]")
@click.option(
    "--kind",
    type=click.Choice(["licence", "enterprise"]),
    help="What is applied for.  [default: told from the papers]",
)
def command(
    path: Path,
    as_json: bool,
    html: Path | None,
    lang: Language,
    day: str | None,
    jobs: int | None,
    kind: Kind | None,
) -> None:
    """Check one dossier: a folder, a ZIP or a single file.

    Exit status: 0 cleared, 1 needs review, 2 bad usage or input, 3 internal failure.
    """
    on = day_of(day, lang)
    with verified(path, jobs, on, kind, lang) as (done, pool):
        if html is not None:
            _write_page(done, pool, html, lang)
    _show(done, as_json, lang)
    sys.exit(EXIT[done.report.dossier.verdict])


@contextmanager
def verified(
    path: Path, jobs: int | None, day: dt.date | None, kind: Kind | None, lang: Language
) -> Iterator[tuple[Verified, Pool]]:
    """What came of the dossier at a path, with the children that read it, ended afterwards.

    Raises:
        click.UsageError: Settings or dossier are not what they should be.
        SystemExit: The program failed here or in the caller's block; all is told (status 3).
    """
    if not path.exists():
        raise click.UsageError(pick(lang, f"找不到“{path}”。", f"There is no {path}."))
    settings = _settings(lang)
    with (
        tempfile.TemporaryDirectory(prefix="shendan-") as spool,
        Pool(settings, Path(spool), jobs) as pool,
    ):
        try:
            yield _run(path, pool, Path(spool), settings, day, kind, lang), pool
        except IntakeError as error:
            raise click.UsageError(said(error.message, lang)) from error
        except click.ClickException:
            raise
        except Exception:
            _failed(path, Path(spool), lang)
            sys.exit(INTERNAL)


def _settings(lang: Language) -> Settings:
    """The settings, the operator's tables of the law put in use."""
    settings = settings_of()
    try:
        put_in_use(settings)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error
    return settings


def day_of(text: str | None, lang: Language) -> dt.date | None:
    """A day as typed; None where none was.

    Raises:
        click.UsageError: It is no date.
    """
    from dossier.numbers import dates

    if text is None:
        return None
    day = dates.parse(text)
    if day is None:
        raise click.UsageError(
            pick(lang, f"“{text}”不是日期，请用2026-07-01格式。", f"“{text}” is no date.")
        )
    return day


def _run(
    path: Path,
    pool: Pool,
    spool: Path,
    settings: Settings,
    day: dt.date | None,
    kind: Kind | None,
    lang: Language,
) -> Verified:
    if not sys.stderr.isatty():
        return verify(path, pool, spool, settings, day=day, kind=kind)
    start = time.monotonic()

    def progress(done: int, total: int, name: str) -> None:
        """One line that the next one replaces."""
        rate = done / max(0.1, time.monotonic() - start) * 60
        bar = "█" * (20 * done // total) + "░" * (20 - 20 * done // total)
        words = pick(lang, f"{done}/{total}页 {rate:.0f}页/分", f"{done}/{total} {rate:.0f}/min")
        sys.stderr.write(f"\r\x1b[K{bar} {words} {name[-40:]}")
        sys.stderr.flush()

    try:
        return verify(path, pool, spool, settings, day=day, kind=kind, progress=progress)
    finally:
        sys.stderr.write("\r\x1b[K")


def _write_page(done: Verified, pool: Pool, target: Path, lang: Language) -> None:
    from intake.html_report import page
    from intake.snippets import Snippets

    try:
        target.write_text(page(done.report, lang, Snippets(done, pool)), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{target}: {error.strerror}") from error


def _failed(path: Path, spool: Path, lang: Language) -> None:
    """Tell of a fault of ours, with the dossier and all that is known of it."""
    log.exception("verify failed: %s", path)
    for file in sorted(spool.glob("child-*.log")):
        if tail := file.read_text("utf-8", "replace")[-2000:].strip():
            log.error("%s: %s", file.name, tail)
    click.echo(
        pick(
            lang,
            f"核验“{path}”时程序出错，卷宗未作任何结论，可以重试。详情见上。",
            f"The program failed on {path}; nothing was decided, and it may be tried again.",
        ),
        err=True,
    )


def _show(done: Verified, as_json: bool, lang: Language) -> None:
    if as_json:
        click.echo(done.report.model_dump_json(by_alias=True, indent=2))
        return
    from intake.cli.console import printed

    colour: Any = None if sys.stdout.isatty() else False
    for line in printed(done.report, lang):
        click.echo(line, color=colour)
