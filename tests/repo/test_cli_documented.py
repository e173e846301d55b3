"""The commands, their help, and what the pages say of them."""

import re

import click
import pytest
from click.testing import CliRunner

from intake.cli import main

READMES = ("README.md", "README.zh.md")
SPOKEN = re.compile(r"bin/shendan ([a-z][a-z-]*)")


def commands():
    context = click.Context(main)
    return main.list_commands(context)


@pytest.mark.parametrize("name", commands())
def test_each_command_tells_what_it_does(name):
    shown = CliRunner().invoke(main, [name, "--help"])
    assert shown.exit_code == 0
    assert re.search(r"\n\n  [A-Z一-鿿].{10}", shown.output), shown.output


@pytest.mark.parametrize("page", READMES)
def test_each_command_on_the_front_page_exists(root, page):
    spoken = set(SPOKEN.findall((root / page).read_text(encoding="utf-8")))
    assert spoken
    assert spoken <= set(commands())


def test_both_front_pages_tell_the_same_commands(root):
    said = [
        re.findall(r"^(bin/\w+.*?)\s*(?:#.*)?$", (root / page).read_text("utf-8"), re.MULTILINE)
        for page in READMES
    ]
    assert said[0] == said[1]


@pytest.mark.parametrize("page", READMES)
def test_each_command_is_on_the_front_page(root, page):
    text = (root / page).read_text(encoding="utf-8")
    assert [name for name in commands() if f"shendan {name}" not in text] == []
