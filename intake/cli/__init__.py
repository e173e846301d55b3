"""The command line of Shendan; one module a command, imported when it is called."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

import click

COMMANDS: Final[Mapping[str, str]] = {
    "serve": "Run pages, workers and a private Redis.",
    "worker": "Read and judge what waits.",
    "ingest": "Hand in dossiers by the thousand, and see each to its verdict.",
    "watch": "Hand in whatever comes to rest in a folder, for ever.",
    "verify": "Check a dossier (a folder, a ZIP or a single file), or a folder of dossiers.",
    "notice": "Write the letter that tells an exporter every reason at once.",
    "rules": "Print the rule book, or write its pages.",
    "schema": "Print the JSON schema of the report.",
    "samples": "Make sample dossiers with known truth.",
    "bench": "Measure accuracy and speed on sample dossiers.",
    "recheck": "Have dossiers judged again.",
    "user": "Make accounts, and let people in by links.",
    "audit": "Verify the trail of who did what, or print its end.",
    "backup": "Copy everything into a folder, while the service runs.",
    "restore": "Bring a backup back.",
    "doctor": "Say what is installed, what is missing, and how to get it.",
}
"""Each command and its first line of help, told without importing its module."""


class Commands(click.Group):
    """Finds a command's module by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the list."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, its module imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"intake.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="shendan-dossier-review", prog_name="shendan")
def main() -> None:
    """Shendan 审单 reads and cross-checks used-car export licence dossiers."""
