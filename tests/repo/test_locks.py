"""The lock files say what pyproject.toml asks for, and nothing of where it comes from."""

import re
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REMAKE = "run bin/lock"


def pins(root, name):
    """The pins of a lock file: name → versions (by marker there may be several)."""
    text = (root / name).read_text(encoding="utf-8")
    found = {}
    for line in re.findall(r"^[\w.-]+==[^\\\n]+", text, re.MULTILINE):
        pin = Requirement(line.strip())
        version = str(pin.specifier).removeprefix("==")
        found.setdefault(canonicalize_name(pin.name), set()).add(version)
    return found


def wanted(pyproject, *groups):
    asked = list(pyproject["project"]["dependencies"])
    for group in groups:
        asked += pyproject["dependency-groups"][group]
    return [Requirement(text) for text in asked]


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("requirements.lock", ("build",)), ("requirements-dev.lock", ("build", "dev"))],
)
def test_each_dependency_is_pinned_within_what_is_asked(root, pyproject, lock, groups):
    pinned = pins(root, lock)
    for requirement in wanted(pyproject, *groups):
        versions = pinned.get(canonicalize_name(requirement.name))
        assert versions, f"{lock} lacks {requirement.name}: {REMAKE}"
        for version in versions:
            assert requirement.specifier.contains(version, prereleases=True), REMAKE


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_each_pin_has_its_checksums_and_no_address(root, lock):
    text = (root / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "index-url" not in text


def test_checks_run_on_the_very_versions_that_users_get(root):
    run, dev = pins(root, "requirements.lock"), pins(root, "requirements-dev.lock")
    assert {name: dev.get(name) for name in run} == run


def test_every_installed_library_has_what_it_asks_for():
    there = {canonicalize_name(dist.name): dist.version for dist in distributions()}
    lacking = []
    for dist in distributions():
        for text in dist.requires or ():
            need = Requirement(text)
            if need.marker is not None and not need.marker.evaluate({"extra": ""}):
                continue
            version = there.get(canonicalize_name(need.name))
            if version is None or not need.specifier.contains(version, prereleases=True):
                lacking.append(f"{dist.name} asks for {need}")
    assert lacking == []
