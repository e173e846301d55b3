"""`shendan watch`: hand in whatever comes to rest in a folder, for ever."""

import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from intake.bulk.discover import Layout
from intake.cli.at_work import at_work
from intake.cli.ingest import submitter_of
from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError

if TYPE_CHECKING:
    from intake.bulk.handing import Handed
    from intake.bulk.watch import After

_HOW = {
    "new": ("已收取", "taken in"),
    "version": ("有更新，已按新版本重新核验", "changed, judged anew"),
    "refused": ("未能收取", "not taken in"),
}


@click.command("watch")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--layout", type=click.Choice(get_args(Layout)), default="auto", show_default=True)
@click.option(
    "--after",
    type=click.Choice(["keep", "move", "delete"]),
    default="keep",
    show_default=True,
    help="What to do with a dossier once all of it is safe; move: into .shendan-done.",
)
@click.option(
    "--every",
    type=click.FloatRange(min=0.2),
    default=5.0,
    show_default=True,
    help="Seconds between looks.",
)
@click.option(
    "--quiet",
    type=click.FloatRange(min=0),
    default=5.0,
    show_default=True,
    help="Seconds for which nothing may have changed.",
)
@at_work
@language_option
def command(
    folder: Path,
    layout: Layout,
    after: "After",
    every: float,
    quiet: float,
    user: str | None,
    jobs: int | None,
    data: Path | None,
    lang: Language,
) -> None:
    """Hand in what is put into FOLDER: each folder, ZIP or file in it is a dossier.

    A dossier is taken once nothing of it has changed for a while. Nothing is moved or deleted
    unless --after says so. At a start the whole folder is looked through; what is known is not
    taken in twice.

    Exit status: 0 ended when asked to, 2 bad usage, 3 internal failure.
    """
    settings_of(data_dir=data)
    try:
        _watch(folder, layout, after, every, quiet, user, jobs, lang)
    except IntakeError as error:
        click.echo(said(error.message, lang), err=True)
        sys.exit(2 if error.problem.permanent else 3)


def _watch(
    folder: Path,
    layout: Layout,
    after: "After",
    every: float,
    quiet: float,
    user: str | None,
    jobs: int | None,
    lang: Language,
) -> None:
    from intake.bulk.crew import dismiss, hire, service_runs
    from intake.bulk.handing import Hand
    from intake.bulk.settled import Settling
    from intake.bulk.watch import Watch
    from intake.logs import write_logs
    from intake.queue.bell import SILENT
    from intake.serve.supervisor import Supervisor
    from intake.services.service import open_service
    from intake.settings import settings

    write_logs()
    limits = settings()
    running = service_runs(limits)
    supervisor = Supervisor()
    supervisor.listen()
    with ExitStack() as held:
        service = open_service(limits, None if running else SILENT)
        held.callback(service.close)
        hand = Hand(service, submitter_of(service, user, lang))
        settling = Settling(quiet_s=quiet, patience_s=max(60.0, 12 * quiet))
        watched = Watch(
            service, hand, folder, layout, after, settling, lambda one: _tell(one, lang)
        )
        held.callback(dismiss, supervisor, service)
        if not running and jobs != 0:
            hire(supervisor, limits, jobs)
        click.echo(pick(lang, f"正在监视{folder}，按Ctrl+C结束。", f"Watching {folder}."), err=True)
        due = 0.0

        def look() -> bool:
            nonlocal due
            if time.monotonic() >= due:
                watched.look(time.monotonic())
                due = time.monotonic() + every
            return False

        supervisor.until(look, float("inf"))


def _tell(one: "Handed", lang: Language) -> None:
    line = f"{one.name}: {pick(lang, *_HOW[one.how])}"
    if one.error is not None:
        line += f" [{one.error.code}] {said(one.error.message, lang)}"
    click.echo(line)
