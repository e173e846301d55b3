"""The examples in the documentation of the extractors hold."""

import doctest
import importlib
import pkgutil

import pytest

import extractors

MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages(extractors.__path__, "extractors.")
    if ".fields" in name or ".layout" in name or ".kinds" in name
]


@pytest.mark.parametrize("name", MODULES)
def test_every_example_holds(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
