"""`shendan verify`: dossiers, in this process; no server, queue or database."""

import datetime as dt
import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from intake.bulk.apart import Taken, dossiers_at
from intake.bulk.discover import Found
from intake.cli.language import Language, language_option, pick, said
from intake.cli.progress import watched
from intake.cli.settings import settings_of
from intake.cli.several import shown, status, verify_all
from intake.errors import IntakeError
from intake.law import put_in_use
from intake.pipeline import Kind, Verified, judged
from intake.pool import Pool
from intake.settings import Settings

log = logging.getLogger("shendan")

EXIT = {"cleared": 0, "needs_review": 1, "unprocessable": 1}
INTERNAL = 3


@click.command("verify")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    help="Write a page to look at; of several dossiers, a folder of pages.",
)
@language_option
@click.option("--date", "day", help="The day at which the rules run, as 2026-07-01.")
@click.option("--jobs", type=click.IntRange(min=1), help="Pages read at once.  [default: cores]")
@click.option(
    "--kind",
    type=click.Choice(["licence", "enterprise"]),
    help="What is applied for.  [default: told from the papers]",
)
@click.option("--one", "taken", flag_value="one", help="A folder is one dossier.")
@click.option("--each", "taken", flag_value="each", help="Each thing in a folder is a dossier.")
def command(
    path: Path,
    as_json: bool,
    html: Path | None,
    lang: Language,
    day: str | None,
    jobs: int | None,
    kind: Kind | None,
    taken: Taken | None,
) -> None:
    """Check a dossier (a folder, a ZIP or a single file), or a folder of dossiers.

    A folder that holds nothing but folders and ZIPs is taken for several dossiers, unless these
    are called after papers or vehicles; --one and --each say so for certain. Several are also held
    against each other: a vehicle in two of them is told at both. --json prints a list of them.

    Exit status: 0 all cleared, 1 something needs review, 2 bad usage or input, 3 internal failure.
    """
    on = day_of(day, lang)
    _there(path, lang)
    found = _dossiers_at(path, taken or "auto")
    if len(found) != 1:
        _several(found, as_json, html, lang, on, jobs, kind)
    with verified(found[0].path, jobs, on, kind, lang) as (done, pool):
        if html is not None:
            _write_page(done, pool, html, lang)
    _show(done, as_json, lang, listed=taken == "each")
    sys.exit(EXIT[done.report.dossier.verdict])


def _there(path: Path, lang: Language) -> None:
    if not path.exists():
        raise click.UsageError(pick(lang, f"找不到“{path}”。", f"There is no {path}."))


def _dossiers_at(path: Path, taken: Taken) -> tuple[Found, ...]:
    try:
        return dossiers_at(path, taken)
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from error


def _several(
    found: Sequence[Found],
    as_json: bool,
    html: Path | None,
    lang: Language,
    day: dt.date | None,
    jobs: int | None,
    kind: Kind | None,
) -> NoReturn:
    """Check several dossiers, print what came of them, and end."""
    if not found:
        raise click.UsageError(said(IntakeError("no_files").message, lang))
    reports, untaken = verify_all(found, _settings(lang), jobs, day, kind, lang, html)
    colour: Any = None if sys.stdout.isatty() else False
    for line in shown(reports, untaken, as_json, lang):
        click.echo(line, color=colour)
    for one in untaken:
        click.echo(f"✗ {one.name}: {one.reason}", err=True)
    sys.exit(status(reports, untaken))


@contextmanager
def verified(
    path: Path, jobs: int | None, day: dt.date | None, kind: Kind | None, lang: Language
) -> Iterator[tuple[Verified, Pool]]:
    """What came of the dossier at a path, with the children that read it, ended afterwards.

    Raises:
        click.UsageError: Settings or dossier are not what they should be.
        SystemExit: The program failed here or in the caller's block; all is told (status 3).
    """
    _there(path, lang)
    settings = _settings(lang)
    with (
        tempfile.TemporaryDirectory(prefix="shendan-") as spool,
        Pool(settings, Path(spool), jobs) as pool,
    ):
        try:
            gathered = watched(path, pool, Path(spool), settings, lang, day=day, kind=kind)
            yield judged(gathered), pool
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


def _show(done: Verified, as_json: bool, lang: Language, *, listed: bool) -> None:
    """Print a report; `listed` as a list of one, where --each asked for a list."""
    if as_json:
        told = done.report.model_dump_json(by_alias=True, indent=2)
        click.echo(f"[{told}]" if listed else told)
        return
    from intake.cli.console import printed

    colour: Any = None if sys.stdout.isatty() else False
    for line in printed(done.report, lang):
        click.echo(line, color=colour)
