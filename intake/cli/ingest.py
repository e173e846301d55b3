"""`shendan ingest`: hand in a tree of dossiers, see each to its verdict, say what became of it."""

import sys
import uuid
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from intake.bulk.discover import Found, Layout, discover
from intake.cli.at_work import at_work
from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError

if TYPE_CHECKING:
    from intake.bulk.ingest import Run
    from intake.bulk.ledger import Ledger
    from intake.serve.supervisor import Supervisor
    from intake.services.exports import Format
    from intake.services.service import Service

FORMS: "dict[str, Format]" = {".xlsx": "xlsx", ".csv": "csv", ".json": "json"}
INTERRUPTED = 130


@click.command("ingest")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH…"
)
@click.option(
    "--layout",
    type=click.Choice(get_args(Layout)),
    default="auto",
    show_default=True,
    help="What is one dossier: told folder by folder, each child of PATH, PATH itself, each file.",
)
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV or XLSX with the applications; its column `dossier` says whose a row is.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every report to FILE.xlsx, .csv or .json.",
)
@at_work
@click.option("--no-wait", is_flag=True, help="End when all is handed in; a service does the rest.")
@click.option("--dry-run", is_flag=True, help="Only list what would be handed in.")
@language_option
def command(
    paths: tuple[Path, ...],
    layout: Layout,
    manifest: Path | None,
    report: Path | None,
    user: str | None,
    jobs: int | None,
    no_wait: bool,
    dry_run: bool,
    data: Path | None,
    lang: Language,
) -> None:
    """Hand in dossiers by the thousand: folders, ZIPs, single files, and trees of them.

    A dossier is a folder holding files, a ZIP, or a single file. Run it again at any time: what is
    known is not taken in twice, and a folder with one more file is a new version of its dossier.
    Where no service runs, it starts the workers that it needs and ends them with itself.

    Exit status: 0 all cleared (with --no-wait: taken in), 1 something needs review, 2 bad usage or
    input, 3 internal failure, 130 interrupted.
    """
    if report is not None and report.suffix.lower() not in FORMS:
        raise click.UsageError(
            pick(
                lang, f"“{report}”须以.xlsx、.csv或.json结尾。", f"{report}: .xlsx, .csv or .json?"
            )
        )
    if dry_run:
        sys.exit(_listed(paths, layout, lang))
    settings_of(data_dir=data)
    try:
        sys.exit(_run(paths, layout, manifest, report, user, jobs, no_wait, lang))
    except IntakeError as error:
        click.echo(said(error.message, lang), err=True)
        sys.exit(2 if error.problem.permanent else 3)


def _listed(paths: tuple[Path, ...], layout: Layout, lang: Language) -> int:
    """Print what would be handed in."""
    number = 0
    for path in paths:
        for one in discover(path, layout):
            mark = "✓" if isinstance(one, Found) else "–"
            number += isinstance(one, Found)
            click.echo(f"{mark} {one.name}")
    click.echo(pick(lang, f"共{number}份卷宗（未收取）。", f"{number} dossiers, none taken in."))
    return 0 if number else 2


def _run(
    paths: tuple[Path, ...],
    layout: Layout,
    manifest: Path | None,
    report: Path | None,
    user: str | None,
    jobs: int | None,
    no_wait: bool,
    lang: Language,
) -> int:
    """Do it, and say what became of it."""
    from intake.bulk.crew import dismiss, hire, service_runs
    from intake.bulk.handing import Hand
    from intake.bulk.ingest import Run
    from intake.bulk.ledger import Ledger
    from intake.bulk.manifest import Manifest
    from intake.queue.bell import SILENT
    from intake.serve.supervisor import Supervisor
    from intake.services.service import open_service
    from intake.settings import settings

    limits = settings()
    running = service_runs(limits)
    supervisor = Supervisor()
    supervisor.listen()
    with ExitStack() as held:
        service = open_service(limits, None if running else SILENT)
        held.callback(service.close)
        listed = held.enter_context(Manifest(manifest)) if manifest else None
        ledger = held.enter_context(Ledger())
        hand = Hand(service, submitter_of(service, user, lang), listed)
        run = Run(service, hand, ledger, paths, layout, wait=not no_wait)
        if not run.found:
            raise IntakeError("no_files")
        held.callback(dismiss, supervisor, service)
        if not running and jobs != 0 and not no_wait:
            hire(supervisor, limits, jobs)  # loads its engines while the tree is still counted
        _say_who_works(running, jobs, no_wait, lang)
        if not _kept_on(run, supervisor, lang):
            _interrupted(lang)
            return INTERRUPTED
        return _told(service, ledger, run, report, lang)


def submitter_of(service: "Service", name: str | None, lang: Language) -> uuid.UUID:
    """In whose name dossiers are handed in.

    Raises:
        click.UsageError: There is nobody of that name.
    """
    from intake.serve.first_start import administrator
    from intake.services.accounts import named

    if name is None:
        return administrator(service)[0]
    person = named(service.record, name)
    if person is None or not person.active:
        raise click.UsageError(
            pick(lang, f"没有名为“{name}”的可用账号。", f"There is no account {name} in use.")
        )
    return person.id


def _say_who_works(running: bool, jobs: int | None, no_wait: bool, lang: Language) -> None:
    if running:
        words = ("由正在运行的审单服务识读。", "The service that runs here does the reading.")
    elif no_wait:
        words = (
            "本机没有运行审单服务：只收取，不识读；之后运行 shendan serve 即继续。",
            "No service runs here: dossiers are taken in, and read once `shendan serve` runs.",
        )
    elif jobs == 0:
        words = (
            "不启动识读进程，等待其他机器上的识读进程。",
            "No workers are started here; those of other machines are waited for.",
        )
    else:
        words = (
            "本机没有运行审单服务：已为本次任务启动识读进程，结束时一并退出。",
            "No service runs here: workers were started for this run, and end with it.",
        )
    click.echo(pick(lang, *words), err=True)


def _kept_on(run: "Run", supervisor: "Supervisor", lang: Language) -> bool:
    """Go on until the end, showing how far it is; False where somebody ended it before."""
    from intake.bulk.show import Ticker

    ticker = Ticker(lang)

    def step() -> bool:
        done = run.step()
        if ticker.due():
            ticker.show(run.how_far())
        return done

    try:
        return supervisor.until(step, float("inf"))
    finally:
        ticker.clear()


def _interrupted(lang: Language) -> None:
    click.echo(
        pick(
            lang,
            "已中断，已收取的卷宗不受影响。再次运行同一命令即从此处继续。",
            "Interrupted; what was taken in is safe. Run the same again to go on from here.",
        ),
        err=True,
    )


def _told(
    service: "Service", ledger: "Ledger", run: "Run", report: Path | None, lang: Language
) -> int:
    """Print the summary and write the file."""
    from intake.bulk.show import table
    from intake.bulk.summary import reports, summed
    from intake.services.exports import export

    found = summed(service, ledger)
    for line in table(found, run.how_far().seconds, lang):
        click.echo(line)
    for name, code, message in ledger.refused():
        click.echo(f"✗ {name}: {said(message, lang)} [{code}]", err=True)
    if run.left_count:
        shown = "、".join(run.left[:5])
        click.echo(
            pick(
                lang,
                f"不属于任何卷宗、未收取的文件：{run.left_count}个（{shown}等）。",
                f"Files of no dossier, not taken in: {run.left_count} ({shown} …).",
            ),
            err=True,
        )
    if run.hand.manifest is not None and (missing := run.hand.manifest.unused()):
        click.echo(
            pick(
                lang,
                f"清单中有、文件夹中没有的卷宗：{len(missing)}份（{'、'.join(missing[:5])}等）。",
                f"In the manifest and not found: {len(missing)} ({', '.join(missing[:5])} …).",
            ),
            err=True,
        )
    if report is not None:
        done = export(reports(service, ledger), report, FORMS[report.suffix.lower()], lang)
        click.echo(
            pick(
                lang,
                f"已写入{done.dossiers}份报告：{'、'.join(map(str, done.paths))}",
                f"Wrote {done.dossiers} reports: {', '.join(map(str, done.paths))}",
            )
        )
    return found.status if run.wait else int("refused" in found.verdicts)
