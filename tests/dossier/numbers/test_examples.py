import doctest
import importlib
import pkgutil

import pytest

import dossier.numbers

MODULES = [found.name for found in pkgutil.iter_modules(dossier.numbers.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_each_number_hold(name):
    module = importlib.import_module(f"dossier.numbers.{name}")
    assert doctest.testmod(module).failed == 0
    assert module.__doc__
