"""The handbook: a page for each rule, and the law clause by clause, as Markdown."""

from collections.abc import Iterator
from pathlib import Path

from dossier import Text
from validators.announcement import HEADINGS
from validators.clause import ANNOUNCEMENT, SOURCES
from validators.coverage import compared, rows_of
from validators.matrix import ROWS, Row
from validators.rule import Rule
from validators.rules import RULES

SEVERITIES = {
    "blocking": Text(zh="禁止出口", en="blocking: no licence may be issued"),
    "error": Text(zh="须补正", en="error: returned for correction"),
    "review": Text(zh="须核实", en="review: a person should look"),
    "info": Text(zh="提示", en="info: for information only"),
}
SCOPES = {
    "dossier": Text(zh="整份卷宗", en="the dossier"),
    "vehicle": Text(zh="每辆车", en="each vehicle"),
    "document": Text(zh="每份材料", en="each document"),
}
KINDS = {
    "licence": Text(zh="出口许可证申领", en="licence applications"),
    "enterprise": Text(zh="企业申报", en="enterprise declarations"),
    "both": Text(
        zh="出口许可证申领和企业申报", en="licence applications and enterprise declarations"
    ),
}
MADE = "<!-- 由规则生成，请勿手改。Made from the rules; do not edit. -->"


def pages() -> dict[str, str]:
    """Every page of the handbook by its file's name."""
    return {"README.md": overview(), **{f"{rule.id}.md": page(rule) for rule in RULES}}


def write(folder: Path) -> int:
    """Write the handbook into a folder, and take out pages of rules that are no more.

    Returns:
        How many pages were written.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(wanted)


def page(rule: Rule) -> str:
    """One rule: its law, what is compared, what it says, and what the exporter should do."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield MADE
    yield f"# {rule.title.zh} · {rule.title.en}"
    yield ""
    yield f"`{rule.id}`"
    yield ""
    yield "| | | |"
    yield "| --- | --- | --- |"
    yield f"| 依据 clause | {rule.clause.display} | {rule.clause.source.issue} |"
    severity, scope = SEVERITIES[rule.severity], SCOPES[rule.scope]
    yield f"| 级别 severity | {severity.zh} | {severity.en} |"
    yield f"| 范围 scope | {scope.zh} | {scope.en} |"
    kind = KINDS[rule.kind]
    yield f"| 适用 dossiers | {kind.zh} | {kind.en} |"
    yield f"| 施行 in force | {_life(rule, '起', '至')} | {_life(rule, '', '–')} |"
    yield from _law(rule)
    yield "## 比对什么 · What is compared"
    yield ""
    yield compared(rule)
    yield ""
    yield "## 结果示例 · What it says"
    yield ""
    yield "花括号内为实际内容。Braces stand for what was read."
    yield ""
    yield "| | 中文 | English |"
    yield "| --- | --- | --- |"
    yield f"| 通过 `pass` | {_cell(rule.passed.zh)} | {_cell(rule.passed.en)} |"
    yield f"| 不通过 `fail` | {_cell(rule.fail.zh)} | {_cell(rule.fail.en)} |"
    unsure = rule.words("unsure")
    zh = unsure.zh.replace("{title}", rule.title.zh)
    en = unsure.en.replace("{title}", rule.title.en)
    yield f"| 存疑 `unsure` | {_cell(zh)} | {_cell(en)} |"
    yield ""
    yield "## 企业应当怎么办 · What the exporter should do"
    yield ""
    yield rule.remedy.zh
    yield ""
    yield rule.remedy.en
    unseen = [row.why_not for row in rows_of(rule) if row.why_not is not None]
    if unseen:
        yield ""
        yield "## 材料不能体现的 · What no paper shows"
        for why in dict.fromkeys(unseen):
            yield ""
            yield f"- {why.zh} {why.en}"


def _law(rule: Rule) -> Iterator[str]:
    """The clause in its own words, or what is known of it."""
    if not rule.clause.words:
        yield ""
        return
    yield ""
    if rule.clause.source.verbatim:
        yield "## 条文 · The clause's own words"
    else:
        yield "## 要义 · What the text says (not its own words)"
    yield ""
    yield f"> {rule.clause.words}"
    yield ""


def _life(rule: Rule, since: str, until: str) -> str:
    first, last = rule.in_force
    begun = "—" if first.year < 2000 else f"{first}{since}"
    return f"{begun}{until}{last}" if last else begun


def _cell(words: str) -> str:
    """Words that break no table."""
    return words.replace("|", "\\|").replace("\n", " ")


def overview() -> str:
    """The law clause by clause, with the rules of each row or whom to ask; then every rule."""
    return "\n".join(_overview()) + "\n"


def _overview() -> Iterator[str]:
    yield MADE
    yield "# 规则手册 · The handbook of rules"
    yield ""
    yield (
        f"{len(RULES)}条规则覆盖{len(ROWS)}项要求。每条规则以其查找的问题命名，结果为"
        "`pass`（通过）、`fail`（不通过）、`unsure`（存疑，由人工核实）或`not_applicable`（不适用）。"
    )
    yield ""
    yield (
        f"{len(RULES)} rules for {len(ROWS)} demands of the law. A rule is named for the fault "
        "that it looks for. What no paper can show is told with whom to ask."
    )
    chapter = ""
    for row in ROWS:
        name = _chapter(row)
        if name != chapter:
            chapter = name
            yield ""
            yield f"## {name}"
            yield ""
            yield "| | 条款 clause | 要求 demand | 规则 rules | 材料之外 beyond the papers |"
            yield "| --- | --- | --- | --- | --- |"
        rules = "<br>".join(f"[{rule}]({rule}.md)" for rule in row.rules) or "—"
        why = f"{row.why_not.zh}<br>{row.why_not.en}" if row.why_not else ""
        what = f"{row.what.zh}<br>{row.what.en}"
        yield f"| {row.id} | {row.clause.display} | {what} | {rules} | {why} |"
    yield ""
    yield "## 全部规则 · Every rule"
    yield ""
    yield "| 规则 rule | 名称 title | 条款 clause | 级别 severity |"
    yield "| --- | --- | --- | --- |"
    for rule in RULES:
        yield (
            f"| [{rule.id}]({rule.id}.md) | {rule.title.zh}<br>{rule.title.en} | "
            f"{rule.clause.display} | `{rule.severity}` |"
        )
    yield ""
    yield "## 依据的文件 · The texts"
    yield ""
    for source in SOURCES.values():
        yield f"- {source.title.zh}（{source.issue}），{source.in_force}起施行。{source.title.en}."


def _chapter(row: Row) -> str:
    """The chapter of the announcement that a row stands under, by the first letter of its id."""
    if row.clause.source is not ANNOUNCEMENT or row.id.startswith("N"):
        return "后续文件 · Later notices"
    if row.clause.locator == "附件":
        return "附件 · Annex"
    number = row.clause.locator[0]
    return f"{number}、{HEADINGS[number]}"
