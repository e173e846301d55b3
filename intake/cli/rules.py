"""`shendan rules`: the rule book in a terminal."""

import textwrap

import click

from intake.cli.language import Language, language_option, pick, said


@click.command("rules")
@click.argument("rule_id", required=False)
@language_option
def command(rule_id: str | None, lang: Language) -> None:
    """List every rule with its clause and severity, or print one in full."""
    from intake.words import SEVERITIES
    from validators import RULES

    if rule_id is None:
        for rule in RULES:
            severity = said(SEVERITIES[rule.severity], lang)
            click.echo(f"{rule.id}  {rule.clause.display}  {severity}  {said(rule.title, lang)}")
        return
    found = [rule for rule in RULES if rule.id == rule_id]
    if not found:
        raise click.UsageError(
            pick(lang, f"没有“{rule_id}”这条规则。", f"There is no rule {rule_id}.")
        )
    rule = found[0]
    first, last = rule.in_force
    click.echo(f"{rule.id} · {said(rule.title, lang)}\n")
    click.echo(f"{pick(lang, '依据', 'clause')}: {rule.clause.display}")
    if rule.clause.words:
        click.echo(textwrap.indent(rule.clause.words, "  "))
    click.echo(f"{pick(lang, '级别', 'severity')}: {said(SEVERITIES[rule.severity], lang)}")
    click.echo(f"{pick(lang, '施行', 'in force')}: {first} – {last or ''}")
    click.echo(f"{pick(lang, '整改', 'remedy')}: {said(rule.remedy, lang)}")
    click.echo(f"\n{textwrap.dedent(rule.doc).strip()}")
