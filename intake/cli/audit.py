"""`shendan audit`: whether the trail is whole, and its end to keep elsewhere."""

import sys

import click

from intake.cli.language import Language, language_option, pick
from intake.cli.settings import settings_of
from intake.record import audit, open_record

_REASONS = {
    "missing": ("缺少该行", "the row is missing"),
    "changed": ("该行内容被改动", "the row was changed"),
    "unlinked": ("该行与前一行不相接", "the row does not follow the one before"),
    "cut": ("末尾被截去", "the end was cut off"),
    "replaced": ("与所给的末端不符", "it is not the row whose head was given"),
}


@click.group("audit")
def command() -> None:
    """Verify the trail of who did what, or print its end."""


@command.command("head")
def head() -> None:
    """Print the end of the trail; keep it somewhere else, and verify against it later."""
    with open_record(settings_of()).reading() as session:
        click.echo(str(audit.head(session)))


@command.command("verify")
@click.option("--head", "known", help="An end that was kept elsewhere, as `audit head` printed it.")
@language_option
def verify(known: str | None, lang: Language) -> None:
    """Tell the first row at which the trail does not hold.

    Exit status: 0 it is whole, 1 it is not, 2 bad usage.
    """
    kept = _head(known, lang) if known else None
    with open_record(settings_of()).reading() as session:
        broken = audit.verify(session, kept)
        end = audit.head(session)
    if broken is None:
        click.echo(pick(lang, f"完整，共{end.seq}行。", f"Whole, {end.seq} rows."))
        return
    zh, en = _REASONS[broken.reason]
    click.echo(pick(lang, f"第{broken.seq}行起不可信：{zh}。", f"Row {broken.seq}: {en}."))
    sys.exit(1)


def _head(known: str, lang: Language) -> audit.Head:
    seq, _, hash_ = known.strip().partition(":")
    if not seq.isdigit() or len(hash_) != 64:
        raise click.UsageError(
            pick(lang, "--head应为“行号:哈希”。", "--head is to be “row:hash”, as printed.")
        )
    return audit.Head(int(seq), hash_)
