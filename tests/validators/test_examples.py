"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import validators

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(validators.__path__, "validators.")
    if ".rules." not in name
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
