"""The example on the front pages is what one gets."""

import re

import pytest
from click.testing import CliRunner

from intake.cli import main

EXAMPLE = re.compile(r"```text\n\$ bin/shendan ([^\n]+)\n(.*?)```", re.DOTALL)
FAULT = re.compile(r"^✗ .*", re.MULTILINE)


@pytest.mark.ocr
@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_the_example_on_the_front_page_is_what_one_gets(root, monkeypatch, page):
    monkeypatch.chdir(root)
    command, shown = EXAMPLE.search((root / page).read_text(encoding="utf-8")).groups()
    said = CliRunner().invoke(main, command.split()).stdout
    assert FAULT.findall(shown) == FAULT.findall(said) != []


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_path_on_the_front_page_is_there(root, tracked, page):
    text = (root / page).read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:samples|validators|extractors|docs)/[\w./-]+\w", text))
    held = {str(parent) for path in tracked for parent in (path, *path.parents)}
    assert sorted(named - held) == []
