"""The pages: links lead somewhere, decisions are numbered, the changelog is open."""

import re

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def pages(texts):
    return {path: text for path, text in texts.items() if path.suffix == ".md"}


def test_every_link_inside_the_pages_leads_to_a_file(root, texts):
    broken = []
    for path, text in pages(texts).items():
        for target in LINK.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
            file = target.partition("#")[0]
            if "://" in target or target.startswith("mailto:") or not file:
                continue
            if not (root / path.parent / file).exists():
                broken.append(f"{path}: {target}")
    assert broken == []


def test_every_page_that_the_code_names_is_there(root, texts):
    named = {
        (str(path), name)
        for path, text in texts.items()
        if path.suffix == ".py" and path.parts[0] != "tests"
        for name in re.findall(r"\b(?:[\w-]+/)*[\w-]+\.md\b", text)
    }
    places = (root, root / "docs", root / "docs/adr")
    assert [
        (path, name) for path, name in named if not any((p / name).exists() for p in places)
    ] == []


def test_the_changelog_has_a_place_for_what_comes_next(root):
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[?Unreleased\]?$", text, re.MULTILINE)


def test_decisions_are_numbered_without_gaps_and_say_when_what_and_why(root):
    records = sorted((root / "docs/adr").glob("*.md"))
    numbers = [int(path.name[:4]) for path in records]
    assert numbers == list(range(1, len(records) + 1))
    for path in records:
        text = path.read_text(encoding="utf-8")
        assert re.search(r"^Date: \d{4}-\d{2}-\d{2}$", text, re.MULTILINE), path.name
        for heading in ("## Context", "## Decision", "## Consequences"):
            assert heading in text, f"{path.name} lacks {heading}"


def test_every_decision_is_reachable_from_the_architecture_page(root):
    text = (root / "docs/architecture.md").read_text(encoding="utf-8")
    names = [path.name for path in (root / "docs/adr").glob("*.md")]
    assert [name for name in names if name not in text] == []
