"""The two commands that set a checkout up."""

import os
import subprocess
import sys

import pytest


def start(root, *arguments, cwd):
    return subprocess.run(
        [root / "bin/shendan", *arguments], cwd=cwd, capture_output=True, text=True, timeout=60
    )


@pytest.fixture(scope="module")
def ready(root):
    """Skip where the tests run in an environment that the set-up did not make."""
    if not any((root / ".venv").glob("ready-run")):
        pytest.skip("bin/shendan has not been run in this checkout")


def test_scripts_are_sound_shell(root):
    for name in ("bin/shendan", "bin/test", "bin/lock", "bin/lib/ready.sh", ".ci/run"):
        assert subprocess.run(["sh", "-n", root / name]).returncode == 0, name


def test_a_ready_checkout_starts_from_anywhere_and_through_a_link(root, ready, tmp_path):
    link = tmp_path / "a link to it"
    link.symlink_to(root / "bin/shendan")
    (tmp_path / "web").mkdir()
    (tmp_path / "web/__init__.py").write_text("raise SystemExit('the wrong web')")
    shown = subprocess.run([link, "--version"], cwd=tmp_path, capture_output=True, text=True)
    assert (shown.returncode, shown.stderr) == (0, "")


def test_a_ready_checkout_is_not_set_up_again(root, ready, tmp_path):
    """No other Python is asked for anything: each of them here would end the start."""
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        fake = tmp_path / name
        fake.write_text("#!/bin/sh\nexit 9\n")
        fake.chmod(0o755)
    shown = subprocess.run(
        [root / "bin/shendan", "--version"],
        env={**os.environ, "PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert (shown.returncode, shown.stderr) == (0, "")


def test_the_set_up_needs_the_standard_library_only(root):
    for path in (root / "bin/lib").glob("*.py"):
        command = [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"compile(open({str(path)!r}).read(), '', 'exec')",
        ]
        assert subprocess.run(command).returncode == 0
    modules = "import sys; sys.path.insert(0, sys.argv[1]); import setup"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", modules, root / "bin/lib"])
    assert done.returncode == 0
