"""`shendan notice`: the letter that tells an exporter every reason at once."""

import datetime as dt
from pathlib import Path

import click

from dossier import Report
from intake.cli.language import Language, language_option, pick, said
from intake.cli.verify import day_of, verified
from intake.pipeline import Kind


@click.command("notice")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The PDF to write.  [default: NAME-notice.pdf, here]",
)
@language_option
@click.option("--with-unsure", is_flag=True, help="List apart what could not be settled.")
@click.option("--date", "day", help="The date of the letter.  [default: the dossier's day]")
@click.option("--by", help="The day by which corrected papers are asked for.  [default: a blank]")
@click.option(
    "--wording",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of words of your own; see docs/notice.md.",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Pages read at once.  [default: cores]")
@click.option(
    "--kind",
    type=click.Choice(["licence", "enterprise"]),
    help="What is applied for.  [default: told from the papers]",
)
def command(
    path: Path,
    out: Path | None,
    lang: Language,
    with_unsure: bool,
    day: str | None,
    by: str | None,
    wording: Path | None,
    jobs: int | None,
    kind: Kind | None,
) -> None:
    """Write the notice of a dossier, or of a report that `verify --json` printed.

    It holds every confirmed reason. Where there is none, none is written. The rules run at the
    dossier's own day, whatever date the letter bears.

    Exit status: 0 written, or no reason to; 2 bad usage or input; 3 internal failure.
    """
    from intake.notice import NoticeError, write

    dated, until = day_of(day, lang), day_of(by, lang)
    report, own_day = _report(path, jobs, kind, lang)
    target = out or Path(f"{path.resolve().stem}-notice.pdf")
    try:
        notice = write(
            report,
            target,
            lang,
            day=dated or own_day,
            by=until,
            with_unsure=with_unsure,
            own_words=wording,
        )
    except NoticeError as error:
        raise click.UsageError(said(error.message, lang)) from error
    except OSError as error:
        raise click.UsageError(f"{target}: {error.strerror}") from error
    if notice is None:
        click.echo(_none(report, lang))
        return
    count = len(notice.reasons)
    click.echo(
        pick(
            lang,
            f"已写入{target}：一次性告知原因{count}项。",
            f"Wrote {target}, with {count} {'reason' if count == 1 else 'reasons'}.",
        )
    )


def _report(
    path: Path, jobs: int | None, kind: Kind | None, lang: Language
) -> tuple[Report, dt.date | None]:
    """The report to tell of, and the dossier's day where it was read just now."""
    if path.suffix.lower() == ".json" and path.is_file() and path.stem.lower() != "application":
        return _kept_report(path, lang), None
    with verified(path, jobs, None, kind, lang) as (done, _):
        return done.report, done.dossier.day


def _kept_report(path: Path, lang: Language) -> Report:
    """The report that a JSON file holds.

    Raises:
        click.UsageError: It holds something else.
    """
    from pydantic import ValidationError

    try:
        return Report.model_validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise click.UsageError(
            pick(
                lang,
                f"“{path}”不是核验报告（verify --json的输出）。",
                f"{path} is no report as verify --json prints it.",
            )
        ) from error


def _none(report: Report, lang: Language) -> str:
    """Why no notice was written."""
    unsure = sum(one.needs_a_person and one.outcome == "unsure" for one in report.findings)
    sentence = pick(
        lang,
        "没有已确认的不符合项，无需出具告知书。",
        "There is no confirmed reason, so no notice was written.",
    )
    if not unsure:
        return sentence
    return sentence + pick(
        lang,
        f"另有{unsure}项待核实，须由人工核实后确定。",
        f" Points still to be settled by a person: {unsure}.",
    )
