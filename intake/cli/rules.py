"""`shendan rules`: the rule book in a terminal, as JSON, or as pages."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from intake.cli.language import Language, language_option, pick, said

if TYPE_CHECKING:
    from validators.matrix import Row
    from validators.rule import Rule


@click.command("rules")
@click.argument("words", nargs=-1, metavar="[show ID | write [FOLDER]]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--coverage", is_flag=True, help="Show the law row by row, with what is not checked.")
@click.option("--clause", help="Only what a clause asks, as 五(三) or 648.")
@click.option(
    "--severity",
    type=click.Choice(["blocking", "error", "review", "info"]),
    help="Only rules of one severity.",
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only rules in force for an application of that day.",
)
@language_option
def command(
    words: tuple[str, ...],
    as_json: bool,
    coverage: bool,
    clause: str | None,
    severity: str | None,
    day: dt.datetime | None,
    lang: Language,
) -> None:
    """List every rule with its clause and severity, or show one in full.

    `rules show ID` prints a rule with its law; `rules write` writes the handbook's pages.
    """
    if words[:1] == ("write",) and len(words) <= 2:
        _write(Path(words[1]) if len(words) == 2 else Path("docs/rules"), lang)
        return
    name = words[-1] if words else None
    if len(words) > 2 or (len(words) == 2 and words[0] != "show") or words == ("show",):
        raise click.UsageError(
            pick(lang, "用法：rules show 规则编号", "Usage: rules show ID, or rules write FOLDER")
        )
    if coverage:
        _coverage(clause, as_json, lang)
        return
    chosen = _chosen(name, clause, severity, day.date() if day else None, lang)
    if as_json:
        from validators.coverage import rules_json

        values = rules_json(chosen)
        click.echo(json.dumps(values[0] if name else values, ensure_ascii=False, indent=2))
    elif name:
        click.echo("\n".join(_in_full(chosen[0], lang)))
    else:
        from intake.words import SEVERITIES

        for rule in chosen:
            level = said(SEVERITIES[rule.severity], lang)
            click.echo(f"{rule.id}  {rule.clause.display}  {level}  {said(rule.title, lang)}")


def _chosen(
    name: str | None,
    clause: str | None,
    severity: str | None,
    day: dt.date | None,
    lang: Language,
) -> "tuple[Rule, ...]":
    """The rules asked for, in the order of the law."""
    from validators import RULES

    if name is not None and name not in {rule.id for rule in RULES}:
        raise click.UsageError(pick(lang, f"没有“{name}”这条规则。", f"There is no rule {name}."))
    return tuple(
        rule
        for rule in RULES
        if (name is None or rule.id == name)
        and (clause is None or _within(rule.clause.source.key, rule.clause.locator, clause))
        and (severity is None or rule.severity == severity)
        and (day is None or rule.holds_on(day))
    )


def _within(source: str, locator: str, asked: str) -> bool:
    """Whether a place is the one asked for, or stands under it: 五 holds 五(三)."""
    plain = asked.lstrip("§").replace("（", "(").replace("）", ")")
    return source == asked or (source == "announcement" and locator.startswith(plain))


def _in_full(rule: "Rule", lang: Language) -> Iterator[str]:
    """One rule: its law, what is compared, what it says, and what the exporter should do."""
    from intake.words import SEVERITIES
    from validators.coverage import compared

    first, last = rule.in_force
    yield f"{rule.id} · {said(rule.title, lang)}"
    yield ""
    yield f"{pick(lang, '依据', 'clause')}: {rule.clause.display}（{rule.clause.source.issue}）"
    if rule.clause.words:
        yield f"  {rule.clause.words}"
    yield f"{pick(lang, '级别', 'severity')}: {said(SEVERITIES[rule.severity], lang)}"
    yield f"{pick(lang, '施行', 'in force')}: {first} – {last or ''}"
    yield f"{pick(lang, '不通过', 'fail')}: {said(rule.fail, lang)}"
    yield f"{pick(lang, '通过', 'pass')}: {said(rule.passed, lang)}"
    yield f"{pick(lang, '整改', 'remedy')}: {said(rule.remedy, lang)}"
    yield ""
    yield compared(rule)


def _coverage(clause: str | None, as_json: bool, lang: Language) -> None:
    """The law row by row."""
    from validators.coverage import coverage_json
    from validators.matrix import ROWS

    rows = [
        row
        for row in ROWS
        if clause is None or _within(row.clause.source.key, row.clause.locator, clause)
    ]
    if as_json:
        names = {row.id for row in rows}
        values = [value for value in coverage_json() if value["row"] in names]
        click.echo(json.dumps(values, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(_row(row, lang))


def _row(row: "Row", lang: Language) -> str:
    """A row of the matrix on one line, and whom to ask on the next."""
    rules = ", ".join(row.rules) or "—"
    line = f"{row.id}  {row.clause.display}  {said(row.what, lang)}  {rules}"
    return line if row.why_not is None else f"{line}\n    {said(row.why_not, lang)}"


def _write(folder: Path, lang: Language) -> None:
    """Write the handbook's pages."""
    from validators.handbook import write

    count = write(folder)
    click.echo(pick(lang, f"已写入{count}页：{folder}", f"{count} pages written to {folder}"))
