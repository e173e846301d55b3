"""`shendan rules`: the rule book in a terminal."""

import json

import pytest
from click.testing import CliRunner

from intake.cli.rules import command
from validators import RULES


def run(*arguments):
    return CliRunner().invoke(command, [*arguments, "--lang", "zh"])


def test_every_rule_is_listed_in_the_order_of_the_law():
    lines = run().output.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in RULES]


def test_a_rule_is_shown_with_its_law_and_remedy():
    for arguments in (("show", "pledge-open"), ("pledge-open",)):
        text = run(*arguments).output
        assert "§六(二)" in text
        assert "在抵押、质押期间或者处于海关监管期内的车辆；" in text
        assert "办理解除质押备案后" in text


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (("--clause", "六（二）"), {"mortgage-open", "pledge-open", "customs-supervision-noted"}),
        (("--clause", "§六(三)"), {"seizure-noted"}),
        (
            ("--clause", "五(三)", "--severity", "blocking"),
            {"owner-not-exporter", "owner-code-differs"},
        ),
    ],
)
def test_the_list_is_narrowed(arguments, ids):
    assert {line.split()[0] for line in run(*arguments).output.splitlines()} == ids


def test_a_day_shows_the_rules_then_in_force():
    before = run("--date", "2025-12-31").output
    after = run("--date", "2026-01-01").output
    assert "after-sales-confirmation-missing" not in before
    assert "after-sales-confirmation-missing" in after


def test_json_is_the_whole_rule_and_the_whole_law():
    rules = json.loads(run("--json").output)
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert json.loads(run("show", "pledge-open", "--json").output)["severity"] == "blocking"
    coverage = json.loads(run("--coverage", "--json").output)
    assert {"row", "clause", "what", "rules", "why_not"} == set(coverage[0])
    assert [
        row["row"] for row in json.loads(run("--coverage", "--clause", "八", "--json").output)
    ] == [
        "Z1",
        "Z2",
        "Z3",
    ]


def test_coverage_says_whom_to_ask():
    text = run("--coverage", "--clause", "六(四)").output
    assert "X7  §六(四)" in text
    assert "向公安机关查询" in text


def test_the_handbook_is_written(tmp_path):
    done = run("write", str(tmp_path / "rules"))
    assert done.exit_code == 0
    assert (tmp_path / "rules/README.md").exists()
    assert len(list((tmp_path / "rules").iterdir())) == len(RULES) + 1


@pytest.mark.parametrize(
    "arguments", [("no-such-rule",), ("show",), ("show", "a", "b"), ("x", "y")]
)
def test_wrong_use_is_told(arguments):
    assert run(*arguments).exit_code == 2
