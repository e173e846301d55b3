"""`shendan backup`: copy record and papers somewhere safe while the service runs."""

import sys
from pathlib import Path

import click

from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError


@click.command("backup")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@language_option
def command(folder: Path, lang: Language) -> None:
    """Copy everything into a folder; again into the same one copies only what is new.

    Exit status: 0 all is there, 1 papers are damaged or gone, 2 it could not be done.
    """
    from intake.services.backup import back_up
    from intake.services.service import open_service

    service = open_service(settings_of())
    try:
        done = back_up(service, folder)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error
    except OSError as error:
        raise click.UsageError(f"{folder}: {error.strerror}") from error
    finally:
        service.close()
    click.echo(
        pick(
            lang,
            f"已备份：{done.blobs}个文件（新增{done.new}个）。审计末端：{done.head}",
            f"Backed up: {done.blobs} files, {done.new} of them new. End of the trail: {done.head}",
        )
    )
    told_missing(done.missing, lang)


def told_missing(missing: tuple[str, ...], lang: Language) -> None:
    """Name the papers that are damaged or gone, and end with status 1; nothing where none is."""
    if not missing:
        return
    for sha256 in missing:
        click.echo(pick(lang, f"损坏或丢失：{sha256}", f"damaged or gone: {sha256}"), err=True)
    sys.exit(1)
