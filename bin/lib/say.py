"""What the set-up says, on stderr, in Chinese and English."""

import sys
from typing import NoReturn


class SetupError(Exception):
    """The set-up cannot go on; holds one sentence a language: what is wrong and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


def progress(zh: str, en: str) -> None:
    """Say what is being done now: one line that the next one replaces on a terminal."""
    text = f"审单准备环境 · {zh} · {en}"
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
    else:
        sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def note(zh: str, en: str) -> None:
    """Say something that should stay on the screen, on a single line."""
    start = "\r\x1b[K" if sys.stderr.isatty() else ""
    sys.stderr.write(f"{start}{zh} / {en}\n")
    sys.stderr.flush()


def stop(error: SetupError, status: int) -> NoReturn:
    """Tell why the set-up failed, a line a language, and leave with `status`."""
    start = "\r\x1b[K" if sys.stderr.isatty() else ""
    sys.stderr.write(f"{start}{error.zh}\n{error.en}\n")
    raise SystemExit(status)
