"""`shendan recheck`: have dossiers judged again, as after an update of readers or rules."""

import uuid

import click

from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError


@click.command("recheck")
@click.argument("dossiers", nargs=-1, type=click.UUID)
@click.option("--all", "everything", is_flag=True, help="Every dossier that is not decided yet.")
@click.option("--decided", is_flag=True, help="With --all: those that were decided, too.")
@click.option("--outdated", is_flag=True, help="With --all: only those that an older program read.")
@language_option
def command(
    dossiers: tuple[uuid.UUID, ...],
    everything: bool,
    decided: bool,
    outdated: bool,
    lang: Language,
) -> None:
    """Judge dossiers again; pages that this very program has read are not read again."""
    from intake.services.rechecking import recheck, undecided
    from intake.services.service import open_service

    if bool(dossiers) == everything:
        raise click.UsageError(
            pick(lang, "请给出卷宗编号，或用--all。", "Name dossiers, or say --all.")
        )
    service = open_service(settings_of())
    try:
        chosen = undecided(service, decided=decided, outdated=outdated) if everything else dossiers
        number = recheck(service, chosen)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error
    finally:
        service.close()
    click.echo(
        pick(lang, f"{number}份卷宗待重新核验。", f"{number} dossiers will be judged again.")
    )
