"""Debian's packages: installed by apt where that is allowed, else named in one line.

Set `SHENDAN_SETUP_SYSTEM=no` to have the system left alone.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from say import note, progress

Log = TextIO

LANGUAGES = tuple(f"tesseract-ocr-{name}" for name in ("eng", "chi-sim", "rus", "ara"))
"""What Tesseract reads in; plain data, of use without being installed."""

RUN = ("tesseract-ocr", *LANGUAGES, "fonts-noto-cjk")
"""The second reader with its languages, and a font for the papers that we print."""

DEV = (
    "chromium",
    "libatomic1",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "fonts-wqy-zenhei",
    "fonts-wqy-microhei",
    "fonts-arphic-uming",
    "fonts-arphic-ukai",
    "fonts-arphic-gkai00mp",
    "fonts-arphic-gbsn00lp",
    "fonts-lxgw-wenkai",
)
"""The browser that opens the pages in tests, what its driver needs, and fonts of sample papers."""

APT_GET = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120")


def install(venv: Path, *, dev: bool) -> None:
    """Install the packages that are missing, or say in one line how to; never fails.

    The product runs without them, with less: `shendan doctor` tells what each one is for.
    """
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        note(
            "本机没有 apt；建议自行安装 tesseract（含 chi_sim）与中文字体，不装也能运行",
            "no apt here: install tesseract with chi_sim and a Chinese font your own way; optional",
        )
        return
    wanted = (*RUN, *(DEV if dev else ()))
    if not importlib.util.find_spec("ensurepip"):
        wanted = ("python3-venv", *wanted)
    missing = absent(wanted)
    if not missing:
        return
    root = as_root()
    if root is not None:
        progress(f"安装系统软件包 {' '.join(missing)}", "installing system packages")
        missing = apt_install(root, missing)
    missing = [name for name in missing if name != "python3-venv"]  # pip is had without it
    if missing:
        note(
            f"建议运行（不运行也能继续）：sudo apt-get install {' '.join(missing)}",
            "recommended, not required",
        )


def absent(names: Iterable[str]) -> list[str]:
    """Those of the packages that are not installed, in the order given."""
    asked = list(names)
    command = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *asked]
    shown = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    return [name for name in asked if f"{name} installed" not in shown]


def as_root() -> list[str] | None:
    """The words to put before a command so that it runs as root; None where that is not to be."""
    if os.environ.get("SHENDAN_SETUP_SYSTEM", "").lower() in ("no", "0", "false"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        may = subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
        return ["sudo", "-n"] if may else None
    return None


def apt_install(root: list[str], names: list[str]) -> list[str]:
    """Install what the archive offers; returns what is still missing."""
    environment = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C"]
    apt = [*root, *environment, *APT_GET]
    if offered(names) != names:
        subprocess.run([*apt, "update"], capture_output=True)
    command = [*apt, "install", "-y", "--no-install-recommends", *offered(names)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        note("apt 安装未成功", f"apt did not succeed: {last}")
    return absent(names)


def offered(names: list[str]) -> list[str]:
    """Those of the packages that the archive's lists, as they are now, have a version of."""
    command = ["env", "LC_ALL=C", "apt-cache", "policy", *names]
    shown = subprocess.run(command, capture_output=True, text=True).stdout
    found: set[str] = set()
    name = ""
    for line in shown.splitlines():
        if not line.startswith(" "):
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            found.add(name)
    return [name for name in names if name in found]


def language_data(venv: Path, cache: Path) -> None:
    """Put Tesseract's languages into the environment where the system has none; never fails."""
    target = venv / "share/tessdata"
    if not shutil.which("apt-get") or target.exists() or not absent(LANGUAGES):
        return
    progress("取识别语言数据", "fetching language data")
    found = sorted(unpack(list(LANGUAGES), cache).glob("**/*.traineddata"))
    if found:
        target.mkdir(parents=True)
        for file in found:
            shutil.copy(file, target)


def unpack(names: list[str], cache: Path) -> Path:
    """Fetch packages from Debian's archive and unpack them under `cache`, without root.

    The archive's lists are fetched into a folder of our own, since those of a fresh machine
    are empty and only root may fill them.

    Returns:
        The folder, empty where the archive or its tools are out of reach.
    """
    folder, state = cache / "unpacked", cache / "apt"
    folder.mkdir(parents=True, exist_ok=True)
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return folder
    (state / "lists/partial").mkdir(parents=True, exist_ok=True)
    (state / "archives/partial").mkdir(parents=True, exist_ok=True)
    places = {
        "Dir::State": state,
        "Dir::State::lists": state / "lists",
        "Dir::Cache": state,
        "Debug::NoLocking": "1",
    }
    apt = ["apt-get", "-qq", *(word for key in places for word in ("-o", f"{key}={places[key]}"))]
    subprocess.run([*apt, "update"], capture_output=True)
    subprocess.run([*apt, "download", *names], cwd=folder, capture_output=True)
    for archive in sorted(folder.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", archive, folder], capture_output=True)
        archive.unlink()
    shutil.rmtree(state, ignore_errors=True)
    return folder
