"""`shendan user`: who may sign in."""

import click

from intake.cli.language import Language, language_option, pick, said
from intake.cli.settings import settings_of
from intake.errors import IntakeError
from intake.record import Record, open_record
from intake.serve.address import address_of
from intake.services import accounts, signing_in
from intake.services.access import ROLES, Role


@click.group("user")
def command() -> None:
    """Make accounts, list them, and let people in by links."""


def _record() -> Record:
    return open_record(settings_of())


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(sorted(ROLES)), default="submitter", show_default=True)
@click.option("--display-name", default="", help="How the person is called on pages.")
@click.option("--password", is_flag=True, help="Ask for a password; else the person gets a link.")
@language_option
def add(name: str, role: Role, display_name: str, password: bool, lang: Language) -> None:
    """Make an account and a link that signs in once."""
    typed = None
    if password:
        typed = click.prompt(
            pick(lang, "密码", "Password"), hide_input=True, confirmation_prompt=True
        )
    record = _record()
    try:
        made = accounts.create(record, name, role, display_name=display_name, password=typed)
        _tell_link(record, made, lang)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error


@command.command("link")
@click.argument("name")
@language_option
def link(name: str, lang: Language) -> None:
    """Make a link that signs a person in once."""
    record = _record()
    found = accounts.named(record, name)
    if found is None:
        raise click.UsageError(pick(lang, f"没有账户“{name}”。", f"There is no account {name}."))
    try:
        _tell_link(record, found, lang)
    except IntakeError as error:
        raise click.UsageError(said(error.message, lang)) from error


def _tell_link(record: Record, person: accounts.Person, lang: Language) -> None:
    secret = signing_in.link(record, person.id)
    label = pick(lang, "登录链接（仅一次有效）：", "Sign in (works once): ")
    click.echo(f"{label}{address_of(settings_of())}/sign-in/{secret}")


@command.command("list")
@language_option
def listed(lang: Language) -> None:
    """List the accounts."""
    from sqlalchemy import select

    from intake.record.tables import User

    with _record().reading() as session:
        for row in session.scalars(select(User).order_by(User.name)):
            state = "" if row.active else pick(lang, "（停用）", " (out of use)")
            click.echo(f"{row.name}\t{row.role}\t{row.display_name}{state}")
