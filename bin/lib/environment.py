"""The virtual environment: made with whatever this Python has, filled from a lock file by pip.

The package index is the one of the user's own pip configuration; none is named here.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import system
from say import SetupError, note, progress

UNFINISHED = "unfinished"
"""A file that lies in the environment while pip works on it."""

REMEDIES = (
    (
        "No space left",
        "磁盘已满：请腾出约 2 GB 后重试。",
        "The disk is full: free about 2 GB and try again.",
    ),
    (
        "THESE PACKAGES DO NOT MATCH THE HASHES",
        "下载的组件与锁定文件的校验值不符：请检查 pip 所用的软件源是否可信、完整。",
        "A download differs from the hash in the lock: check the package index that pip uses.",
    ),
    (
        "(from versions: none)",
        "无法从软件源下载：请检查网络与 pip 的软件源设置后重试。",
        "Nothing can be had from the package index: check the network and pip's index settings.",
    ),
    (
        "No matching distribution",
        "软件源中没有所需的组件版本：请检查 pip 的软件源设置，或改用 Python 3.11 至 3.14。",
        "The package index lacks a pinned version: check pip's index, or use Python 3.11 to 3.14.",
    ),
    (
        "",
        "安装组件失败：请检查网络与 pip 的软件源设置后重试。",
        "Installing failed: check the network and pip's index settings, then try again.",
    ),
)


def works(venv: Path) -> bool:
    """Whether the environment's Python starts and has pip (the system's may have gone since).

    One that was moved does not: its scripts still name the place where they were made. Nor does
    one in which pip was killed: a package cut in half may look complete.
    """
    python, settings = venv / "bin/python", venv / "pyvenv.cfg"
    if (venv / UNFINISHED).exists():
        return False
    if not python.exists() or f"{venv}\n" not in settings.read_text(encoding="utf-8"):
        return False
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([python, "-c", check], capture_output=True).returncode == 0


def create(venv: Path, cache: Path) -> None:
    """Make the environment with pip in it, unless a working one is there.

    Debian's Python comes without `ensurepip` and pip: then the system's pip is used, and where
    there is none, the pip of Debian's own archive, unpacked without root.

    Raises:
        SetupError: no pip can be had.
    """
    if works(venv):
        return
    progress("创建虚拟环境", "making the virtual environment")
    shutil.rmtree(venv, ignore_errors=True)
    make = [sys.executable, "-m", "venv"]
    if importlib.util.find_spec("ensurepip"):
        done = subprocess.run([*make, venv], capture_output=True, text=True)
        if done.returncode == 0:
            return
        shutil.rmtree(venv, ignore_errors=True)
    done = subprocess.run([*make, "--without-pip", venv], capture_output=True, text=True)
    if done.returncode != 0 or not add_pip(venv, cache):
        shutil.rmtree(venv, ignore_errors=True)
        raise SetupError(
            "Python 缺少 venv 或 pip：请运行 sudo apt-get install python3-venv 后重试。",
            "This Python lacks venv or pip: run sudo apt-get install python3-venv, then try again.",
        )


def add_pip(venv: Path, cache: Path) -> bool:
    """Put pip into an environment without it; False where no pip was found anywhere."""
    python = str(venv / "bin/python")
    own = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "pip"]
    if importlib.util.find_spec("pip") and subprocess.run(own, capture_output=True).returncode == 0:
        return True
    for wheel in system.unpack(["python3-pip-whl"], cache).glob("**/pip-*.whl"):
        command = [python, str(wheel / "pip"), "install", "--quiet", "--no-index", str(wheel)]
        if subprocess.run(command, capture_output=True).returncode == 0:
            return True
    return False


def install(venv: Path, lock: Path, root: Path, log: Path) -> None:
    """Install exactly what the lock pins, then the checkout itself as an editable package.

    The lock is complete, so pip resolves nothing. All that pip says goes to `log`.

    Raises:
        SetupError: pip failed; the sentence holds the remedy.
    """
    count = len(re.findall(r"^[\w.-]+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    pip = [str(venv / "bin/python"), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    add = [*pip, "install", "--progress-bar", "off", "--no-deps"]
    (venv / UNFINISHED).touch()
    with log.open("w", encoding="utf-8") as out:
        run_pip([*add, "--require-hashes", "-r", str(lock)], out, count)
        run_pip([*add, "--no-build-isolation", "--editable", str(root)], out, 0)
    (venv / UNFINISHED).unlink()
    log_text = log.read_text(encoding="utf-8")
    if "WARNING: The candidate selected for download or install is a yanked" in log_text:
        note("锁定的组件已被撤回", "a pinned package was yanked: run bin/lock")


def run_pip(command: list[str], out: "system.Log", count: int) -> None:
    """Run one pip command, tell which of `count` packages it is at, and keep what it says."""
    tail: list[str] = []
    at = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            out.write(line)
            tail = [*tail[-30:], line]
            if match := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
                at += 1
                if sys.stderr.isatty() or at % 10 == 0:
                    name = match[1].split("==")[0]
                    progress(f"下载组件 {at}/{count} {name}", "downloading")
            elif line.startswith("Installing collected"):
                progress("安装组件", "installing")
    if process.returncode != 0:
        text = "".join(tail)
        zh, en = next((zh, en) for sign, zh, en in REMEDIES if sign in text)
        last = next((line.strip() for line in reversed(tail) if line.startswith("ERROR")), "")
        raise SetupError(
            f"{zh}（{out.name}）", f"{en} ({out.name})" + (f"\n{last}" if last else "")
        )
