"""`shendan doctor`: what is installed, what is missing, what that costs, how to get it."""

import sys
from typing import Any

import click

from intake.cli.language import Language, language_option, pick, said


@click.command("doctor")
@language_option
def command(lang: Language) -> None:
    """Say what is installed, what is missing, what that costs and how to get it.

    Exit status: 0 all there, 1 something is missing that a clearance needs.
    """
    from intake.doctor import examine

    colour: Any = None if sys.stdout.isatty() else False
    parts = examine()
    for part in parts:
        if part.found:
            mark = click.style("✓", fg="green")
            click.echo(f"{mark} {said(part.name, lang)}  {part.found}", color=colour)
            continue
        mark = click.style("✗" if part.needed else "–", fg="red" if part.needed else "yellow")
        missing = pick(lang, "缺失", "missing")
        click.echo(f"{mark} {said(part.name, lang)}  {missing}", color=colour)
        click.echo(f"  {said(part.cost, lang)}", color=colour)
        click.echo(f"  {pick(lang, '获取', 'get it')}: {part.remedy}", color=colour)
    sys.exit(int(any(part.needed and not part.found for part in parts)))
