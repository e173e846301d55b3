import sys

import pytest


@pytest.fixture
def told():
    """Say a figure that a test measured; `pytest -s` shows it."""

    def say(words: str) -> None:
        sys.stderr.write(f"\n{words}\n")

    return say
