"""`shendan serve`: pages, workers and a private Redis, from one command."""

import logging
import sys
from pathlib import Path

import click

from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError


@click.command("serve")
@click.option("--host", help="Where the pages are served.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="[default: 8700, or the next free]")
@click.option("--workers", type=click.IntRange(min=0), help="Reading processes.  [default: cores]")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where everything is kept.  [default: SHENDAN_DATA_DIR]",
)
@click.option("--no-samples", is_flag=True, help="Begin without the sample dossiers.")
@language_option
def command(
    host: str | None,
    port: int | None,
    workers: int | None,
    data: Path | None,
    no_samples: bool,
    lang: Language,
) -> None:
    """Run pages, workers and a private Redis until interrupted.

    Exit status: 0 ended when asked to, 2 it cannot run here, 3 internal failure.
    """
    from intake.logs import write_logs
    from intake.serve.run import Started, serve

    write_logs(level=logging.WARNING)
    settings = settings_of(host=host, port=port, workers=workers, data_dir=data)

    def tell(started: Started) -> None:
        """Where it is to be found."""
        colour = None if sys.stdout.isatty() else False
        lines = (
            (pick(lang, "审单已启动", "Shendan is running"), started.address),
            (pick(lang, "管理员登录（仅一次有效）", "Sign in (works once)"), started.link),
            (pick(lang, "数据目录", "Data"), str(started.data_dir)),
            (pick(lang, "运行日志", "Logs"), str(started.logs or "")),
        )
        for name, value in lines:
            if not value:
                continue
            click.echo(
                f"{name}{pick(lang, '：', ': ')}{click.style(value, bold=True)}", color=colour
            )
        if started.samples:
            click.echo(
                pick(
                    lang,
                    f"已放入{started.samples}份示例卷宗。",
                    f"{started.samples} sample dossiers are in it.",
                )
            )
        click.echo(pick(lang, "按Ctrl+C停止。", "Press Ctrl+C to stop."))
        sys.stdout.flush()

    try:
        at_terminal = sys.stdout.isatty()
        serve(settings, tell=tell, with_samples=not no_samples, with_link=at_terminal)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error
