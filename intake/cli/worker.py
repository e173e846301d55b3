"""`shendan worker`: one more process that reads, on this machine or another."""

import sys

import click

from intake.cli.language import preferred, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError


@click.command("worker")
def command() -> None:
    """Read and judge what waits, until interrupted.

    `serve` starts one a core. On further machines set SHENDAN_DATABASE_URL, SHENDAN_REDIS_URL and
    SHENDAN_STORE_URL to what all of them share.
    """
    from intake.logs import write_logs
    from intake.queue.worker import run

    write_logs()
    try:
        run(settings_of())
    except IntakeError as error:
        raise click.ClickException(said(error.message, preferred())) from error
    sys.exit(0)
