"""The handbook is made from the rules, and covers the law row by row."""

import re
import string
from pathlib import Path

import pytest

import validators.rules
from validators import RULES
from validators.clause import ANNOUNCEMENT
from validators.coverage import coverage_json, rules_json
from validators.handbook import page, pages, write
from validators.matrix import ROWS
from validators.matrix.row import row

ROOT = Path(__file__).parents[2]


def placeholders(words):
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def test_the_pages_of_the_repository_are_those_of_the_rules():
    """Run `shendan rules write` where this fails."""
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "docs/rules").glob("*.md")}
    assert sorted(written) == sorted(pages())
    assert [name for name, text in pages().items() if written[name] != text] == []


def test_every_module_is_listed_once_and_every_id_is_its_own():
    folder = Path(validators.rules.__file__).parent
    modules = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    assert sorted(rule.id.replace("-", "_") for rule in RULES) == modules
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_the_same_in_both_languages(rule):
    for words in (rule.fail, rule.passed, rule.words("unsure"), rule.title, rule.remedy):
        assert words.zh
        assert words.en
        assert placeholders(words.zh) == placeholders(words.en)
        assert re.search(r"[\u4e00-\u9fff]", words.zh)
    assert not placeholders(rule.title.zh + rule.remedy.zh)
    assert rule.doc.strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_chinese_words_have_chinese_punctuation(rule):
    for words in (rule.fail, rule.passed, rule.unsure, rule.remedy):
        assert not re.search(r"[\u4e00-\u9fff][,;:!?](?=[\u4e00-\u9fff]|$)", words.zh), words.zh
        assert words.zh.endswith(("。", "？", "}")), words.zh


def test_a_page_shows_the_clause_and_what_to_do():
    rule = next(rule for rule in RULES if rule.id == "owner-not-exporter")
    text = page(rule)
    assert f"> {ANNOUNCEMENT.words['五(三)']}" in text
    assert rule.remedy.zh in text
    assert rule.remedy.en in text
    assert "| 不通过 `fail` |" in text


def test_writing_takes_out_pages_of_rules_that_are_no_more(tmp_path):
    (tmp_path / "never-a-rule.md").write_text("x", encoding="utf-8")
    assert write(tmp_path / "new") == write(tmp_path) == len(RULES) + 1
    assert {path.name for path in tmp_path.glob("*.md")} == set(pages())


def test_every_row_of_the_law_is_checked_or_says_whom_to_ask():
    assert [each.id for each in ROWS] == [
        *(f"{letter}{n}" for letter, most in COUNTS for n in range(1, most + 1))
    ]
    known = {rule.id for rule in RULES}
    for each in ROWS:
        assert each.rules or each.why_not, each.id
        assert set(each.rules) <= known, each.id
        assert len(set(each.rules)) == len(each.rules), each.id


COUNTS = (
    *(("G", 7), ("E", 8), ("P", 21), ("L", 22), ("M", 21), ("X", 13)),
    *(("R", 8), ("V", 8), ("A", 1), ("Z", 4), ("N", 8)),
)


def test_every_section_of_the_announcement_has_a_row():
    rows = {each.clause.locator for each in ROWS if each.clause.source is ANNOUNCEMENT}
    sections = {
        locator
        for locator in ANNOUNCEMENT.words
        if re.fullmatch(r"[三四五六七]\([一二三四五六七八九十]\)", locator)
    }
    covered = {locator[:4] for locator in rows}
    assert sections - covered == {"三(一)"}


def test_every_rule_checks_some_row():
    used = {rule for each in ROWS for rule in each.rules}
    assert {rule.id for rule in RULES} == used


def test_a_row_that_nobody_checks_must_say_why():
    with pytest.raises(ValueError, match="neither checked nor explained"):
        row("G1", "一", "要求", "demand")


def test_rules_and_coverage_are_json_values():
    import json

    rules, coverage = rules_json(), coverage_json()
    assert json.loads(json.dumps(rules)) == rules
    assert json.loads(json.dumps(coverage)) == coverage
    first = next(value for value in rules if value["id"] == "owner-not-exporter")
    assert first["clause"]["display"] == "§五(三)"
    assert first["rows"] == ["G2", "L7", "L10", "M6", "M14"]
    stolen = next(value for value in coverage if value["row"] == "X7")
    assert stolen["rules"] == []
    assert "公安机关" in stolen["why_not"]["zh"]
