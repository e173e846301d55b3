"""`shendan restore`: bring a backup back."""

from pathlib import Path

import click

from intake.cli.backup import told_missing
from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError


@click.command("restore")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@language_option
def command(folder: Path, lang: Language) -> None:
    """Bring a backup back into an empty data folder or database; overwrites nothing.

    Exit status: 0 all is there, 1 papers are damaged or gone, 2 it could not be done.
    """
    from intake.services.backup import restore

    try:
        done = restore(settings_of(), folder)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error
    click.echo(
        pick(
            lang,
            f"已恢复：{done.blobs}个文件。审计末端：{done.head}",
            f"Restored: {done.blobs} files. End of the trail: {done.head}",
        )
    )
    told_missing(done.missing, lang)
