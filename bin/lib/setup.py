"""Makes the checkout ready: `.venv/` with what a lock file pins, and Debian's packages.

Called by `ready.sh` as `setup.py run|dev`. Standard library only, Python 3.11 or later.
Two that start at once wait for each other; one that is cut off leaves no stamp and is done again.
"""

import fcntl
import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import environment
import system
from say import SetupError, note, progress, stop

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
CACHE = ROOT / ".cache"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
FAILED = 3


@contextmanager
def alone() -> Iterator[None]:
    """Hold the set-up of this checkout, waiting for another one that is at it.

    Raises:
        SetupError: nothing can be written in the checkout.
    """
    try:
        CACHE.mkdir(exist_ok=True)
        lock = (CACHE / "setup.lock").open("w")
    except OSError as error:
        raise SetupError(
            f"无法写入 {CACHE}（{error.strerror}）：请把代码放到您有写权限的文件夹后重试。",
            f"Cannot write to {CACHE} ({error.strerror}): put the checkout where you may write.",
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress("另一个进程正在准备，请稍候", "another process is at it, waiting")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def stamp_of(name: str) -> str:
    """What the stamp says of a finished set-up, as `ready.sh` makes it out by itself."""
    digest = hashlib.sha256((ROOT / LOCKS[name]).read_bytes()).hexdigest()
    return f"{digest}  -{ROOT}"


def write_stamp(name: str) -> None:
    """Put the stamp in place in one step, so that a half-written one cannot exist."""
    fresh = VENV / f"new-{name}"
    fresh.write_text(stamp_of(name), encoding="utf-8")
    fresh.replace(VENV / f"ready-{name}")


def is_ready(name: str) -> bool:
    """Whether another process finished the very same set-up while this one waited."""
    stamp = VENV / f"ready-{name}"
    return stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == stamp_of(name)


def make_ready(name: str) -> None:
    """Bring system packages, the virtual environment and the stamp into being.

    Raises:
        SetupError: what is wrong, and what to do.
    """
    for stamp in VENV.glob("ready-*"):
        stamp.unlink()
    if VENV.exists():
        progress("更新组件", "bringing it up to date")
    else:
        progress("首次启动约需一两分钟", "the first start takes a minute or two")
    system.install(VENV, dev=name == "dev")
    environment.create(VENV, CACHE)
    system.language_data(VENV, CACHE)
    environment.install(VENV, ROOT / LOCKS[name], ROOT, CACHE / "setup.log")
    write_stamp("run")  # what checks need holds all that the product needs
    write_stamp(name)
    note("环境已就绪", "ready")


def main(name: str) -> None:
    """Set up unless it is done by now; leave with a sentence where it cannot be."""
    try:
        with alone():
            if not is_ready(name):
                make_ready(name)
    except SetupError as error:
        stop(error, FAILED)
    except OSError as error:
        stop(
            SetupError(
                f"准备环境失败：{error}。请检查磁盘空间与权限后重试。",
                f"The set-up failed: {error}. Check disk space and permissions, then try again.",
            ),
            FAILED,
        )
    except KeyboardInterrupt:
        stop(SetupError("已中断，下次启动时继续。", "Interrupted; the next start resumes."), 130)


if __name__ == "__main__":
    main(sys.argv[1])
