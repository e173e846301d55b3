"""Commands that live beside the packages, in a checkout of the source only."""

from importlib import import_module

import click

from intake.cli.language import pick, preferred


def from_checkout(module: str) -> click.Command:
    """The click command `main` of a module that is not part of the installed product.

    Raises:
        click.ClickException: This is no checkout.
    """
    try:
        command = import_module(module).main
    except ModuleNotFoundError as error:
        if error.name not in (module, module.split(".", maxsplit=1)[0]):
            raise
        raise click.ClickException(
            pick(
                preferred(),
                "该命令需要完整的源代码目录，请在其中用bin/shendan运行。",
                "This command needs a checkout of the source: run bin/shendan there.",
            )
        ) from error
    assert isinstance(command, click.Command)  # noqa: S101  a slip of ours, not of the user
    return command
