"""Our packages, their floors, and what they lean on."""

import ast
import sys
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

OURS = ("dossier", "extractors", "intake", "validators", "web")
DISTRIBUTION = "shendan-dossier-review"


def test_the_floors_cover_every_package(root, pyproject):
    linter = pyproject["tool"]["importlinter"]
    found = {path.parent.name for path in root.glob("*/__init__.py")} - {"samples", "tests"}
    layers = next(c for c in linter["contracts"] if c["type"] == "layers")["layers"]
    named = {name.strip() for layer in layers for name in layer.split("|")}
    include = pyproject["tool"]["setuptools"]["packages"]["find"]["include"]
    assert found == set(OURS) == set(linter["root_packages"]) == named
    assert {name.removesuffix("*") for name in include} == set(OURS)


def test_no_other_distribution_bears_the_name_of_one_of_our_packages():
    owners = packages_distributions()
    assert {name: set(owners.get(name, [])) - {DISTRIBUTION} for name in OURS} == {
        name: set() for name in OURS
    }


def imported(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def test_every_library_that_is_imported_is_declared(texts, pyproject):
    groups = pyproject["dependency-groups"]
    declared = {
        canonicalize_name(Requirement(text).name)
        for text in (*pyproject["project"]["dependencies"], *groups["dev"], *groups["train"])
    }
    owners = packages_distributions()
    own = {*OURS, "samples", "tests", *sys.stdlib_module_names}
    missing = {}
    for path, text in texts.items():
        if path.suffix != ".py" or path.parts[0] == "bin":
            continue
        for name in set(imported(text)) - own:
            if not declared & {canonicalize_name(owner) for owner in owners.get(name, [name])}:
                missing.setdefault(name, []).append(str(path))
    assert missing == {}
