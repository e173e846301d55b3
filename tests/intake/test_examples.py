import doctest
import importlib

import pytest

MODULES = (
    "application_file",
    "declared.headings",
    "declared.values",
    "differences",
    "services.signing",
    "unpack",
    "words",
    "zips",
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_each_module_hold(name):
    tried = doctest.testmod(importlib.import_module(f"intake.{name}"))
    assert tried.attempted
    assert tried.failed == 0
