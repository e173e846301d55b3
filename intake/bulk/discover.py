"""Which dossiers lie below a path: a folder holding files, a ZIP, or a single file each.

Nothing is opened here; the answer follows from names alone, so that a tree of a hundred thousand
files is listed as it is walked.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from intake.application_file import is_application
from intake.sniff import NAMED
from intake.unpack import is_clutter, natural, readable

Layout = Literal["auto", "children", "one", "files"]
"""How a tree holds its dossiers.

`auto`: told folder by folder; `children`: whatever lies directly below the path is one dossier;
`one`: the path itself is one; `files`: every file anywhere is one.
"""

_TABLES = frozenset({".json", ".csv", ".xlsx"})
_ZIPS = frozenset({".zip"})
_PAPERS = NAMED - _TABLES - _ZIPS
_PART_OF_DOSSIER = re.compile(
    r"(?:\d+[\s._、-]*)?(?:.*(?:合同|登记证|检测|声明|申请表|照片|图片|扫描|译本|材料|附件|承诺|车辆\d|发票"
    r"|绿本|大本|确认书|证件|单证|上传|新建文件夹|第.{1,2}[辆台])"
    r".*|资料|文件|档案|contracts?|certificates?|inspections?|reports?|declarations?|translations?|photos?|images?"
    r"|pictures?|scans?|papers?|pages?|documents?|attachments?|vehicles?|cars?[\s_-]?\d*"
    r"|[A-HJ-NPR-Z0-9]{17})",
    re.IGNORECASE,
)
"""What people call a folder inside a dossier: a paper's name, or a vehicle's VIN."""


@dataclass(frozen=True)
class Found:
    """One dossier that was found."""

    path: Path
    """A folder, a ZIP or a single file."""
    name: str
    """Where it lies below the path that was asked for, as text; names it in the report."""


@dataclass(frozen=True)
class Left:
    """A file in a tree of dossiers that belongs to none of them."""

    path: Path
    name: str


def discover(path: Path, layout: Layout = "auto") -> Iterator[Found | Left]:
    """The dossiers at and below a path, and the files that are of none, in natural order.

    Raises:
        OSError: The path cannot be listed.
    """
    name = readable(path.resolve().name) or "dossier"
    if layout == "one" or not path.is_dir():
        yield Found(path, name)
    elif layout == "children":
        yield from (Found(one, _below(one, path)) for one in _entry(path).all)
    elif layout == "files":
        yield from (Found(one, _below(one, path)) for one in _files(path))
    else:
        yield from _told(path, path, name)


@dataclass(frozen=True)
class _Entry:
    """What lies directly in a folder; clutter and empty folders are left out."""

    folders: tuple[Path, ...]
    files: tuple[Path, ...]

    @property
    def all(self) -> list[Path]:
        """Folders and files as one list."""
        return sorted((*self.folders, *self.files), key=lambda one: natural(one.name))

    def of(self, endings: frozenset[str]) -> list[Path]:
        """The files whose names have one of the endings."""
        return [one for one in self.files if one.suffix.lower() in endings]

    @property
    def declares(self) -> bool:
        """Whether one of the files is a declared application."""
        return any(is_application(readable(one.name)) for one in self.of(_TABLES))


def _told(folder: Path, root: Path, name: str) -> Iterator[Found | Left]:
    """The dossiers of a folder, told from what lies in it."""
    entry = _entry(folder)
    papers, zips = entry.of(_PAPERS), entry.of(_ZIPS)
    inside = _parts(entry.folders)
    # At the top, scans beside folders are dossiers of their own; deeper down they are one's papers.
    is_tree = folder == root and bool(entry.folders) and not inside
    packed = bool(zips) and not papers
    leaf = bool(entry.files) and not entry.folders and not packed
    if entry.declares or leaf or (papers and not is_tree) or (inside and not packed):
        yield Found(folder, name)
        return
    loose, folders = {*papers, *zips}, set(entry.folders)
    for one in entry.all:
        if one in folders:
            yield from _told(one, root, _below(one, root))
        else:
            yield (Found if one in loose else Left)(one, _below(one, root))


def is_part(name: str) -> bool:
    """Whether a folder is called after a paper or a vehicle, as those inside a dossier are.

    >>> is_part("2 合同"), is_part("LSVCY6C49MN027789"), is_part("远航 2026-07")
    (True, True, False)
    """
    return _PART_OF_DOSSIER.fullmatch(readable(name)) is not None


def _parts(folders: Sequence[Path]) -> bool:
    """Whether all of them are."""
    return bool(folders) and all(is_part(one.name) for one in folders)


def _entry(folder: Path) -> _Entry:
    folders, files = [], []
    with os.scandir(folder) as listed:
        for one in listed:
            if is_clutter(readable(one.name)) or one.name.startswith("."):
                continue
            path = Path(one.path)
            if not one.is_dir(follow_symlinks=False):
                files.append(path)
            elif next(_files(path), None) is not None:
                folders.append(path)
    return _Entry(_in_order(folders), _in_order(files))


def _in_order(paths: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(sorted(paths, key=lambda one: natural(readable(one.name))))


def _files(root: Path) -> Iterator[Path]:
    """Every file below a folder, clutter left out."""
    for folder, folders, names in os.walk(root):
        folders[:] = [
            one.name
            for one in _in_order([Path(name) for name in folders])
            if not is_clutter(one.name) and not one.name.startswith(".")
        ]
        for name in _in_order([Path(name) for name in names]):
            if not is_clutter(readable(name.name)) and not name.name.startswith("."):
                yield Path(folder) / name


def _below(path: Path, root: Path) -> str:
    return readable(path.relative_to(root).as_posix())
