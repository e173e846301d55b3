"""An engine reports to nobody that it is used, and leaves nothing behind."""

import os
import subprocess
import sys

import pytest

pytest.importorskip("onnxruntime")

LOAD = """
import extractors.readers.models as models
models.session(models.ORIENTATION)
"""


def test_an_engine_that_is_loaded_makes_no_file_and_no_name_for_the_machine(tmp_path):
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    asked = {"HOME": str(home), "TMPDIR": str(temporary), "ORT_DISABLE_TELEMETRY": "0"}
    environment = {**os.environ, **asked}
    environment.pop("XDG_CACHE_HOME", None)
    subprocess.run([sys.executable, "-c", LOAD], env=environment, check=True)
    assert [*home.rglob("*"), *temporary.rglob("*")] == []
