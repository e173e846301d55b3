"""Runs every check, then every test: `bin/test [--quick] [pytest arguments]`.

A check that fails does not keep the next from running; the end names all that failed, and the
last line is pytest's own closing line. `--quick` leaves out the tests that run engines or are slow.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv/bin"
PYTHON = str(BIN / "python")
SETUP = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "bin/lib").glob("*.py"))

CHECKS = {
    "ruff check": [PYTHON, "-m", "ruff", "check", "."],
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "mypy": [PYTHON, "-m", "mypy"],
    "mypy bin/lib": [PYTHON, "-m", "mypy", *SETUP],
    "lint-imports": [str(BIN / "lint-imports")],
}

ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}
"""One thread a process: two test processes share two cores, and results do not hang on it."""


def check(name: str, command: list[str]) -> bool:
    """Run one check with its output on the screen; True where it passed."""
    print(f"── {name}", flush=True)
    start = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, stdin=subprocess.DEVNULL)
    print(f"   {time.monotonic() - start:.1f} s", flush=True)
    return done.returncode == 0


def pytest_command(arguments: list[str], *, quick: bool) -> list[str]:
    """The command line of pytest: two processes unless the caller says how many."""
    command = [PYTHON, "-m", "pytest", "-q", "--color=no"]
    if not any(argument.startswith(("-n", "-p", "--pdb")) for argument in arguments):
        command += ["-n", "2", "--dist", "loadgroup"]
    if quick:
        command += ["-m", "not ocr and not slow"]
    if os.environ.get("CI"):
        command += ["--durations=10"]
    return [*command, *arguments]


def tests(arguments: list[str], *, quick: bool) -> tuple[bool, str]:
    """Run pytest with its output on the screen; whether it passed, and its closing line."""
    print("── pytest", flush=True)
    last = ""
    with subprocess.Popen(
        pytest_command(arguments, quick=quick),
        cwd=ROOT,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode == 0, last


def main(arguments: list[str]) -> int:
    """Run all of it; 0 where everything passed, else 1."""
    quick = "--quick" in arguments
    rest = [argument for argument in arguments if argument != "--quick"]
    failed = [name for name, command in CHECKS.items() if not check(name, command)]
    passed, closing = tests(rest, quick=quick)
    failed += [] if passed else ["pytest"]
    print(f"── failed: {', '.join(failed)}" if failed else "── every check passed")
    print(closing)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
