"""What travels between parent and child: pickles of a few known types and nothing else.

A child that a hostile file has taken over must not be able to have its parent run code, so the
parent makes only these types of what the child sends.
"""

import io
import pickle
from typing import Any, Final

from dossier import Box, PageRef
from dossier.files import Photo
from extractors.geometry.transforms import Passage
from extractors.readers.text_sight import TextSight
from extractors.reading import Char, Line, PageReading, Rect, SealMark
from intake.sights import Answers, Placement, Recorded
from intake.tasks import Failed, Seen

_READING = (Box, Char, Line, PageReading, PageRef, Passage, Photo, Rect, SealMark, TextSight)
_ANSWERS = (Answers, Failed, Placement, Recorded, Seen)
_ARRAYS = {
    ("numpy", "dtype"),
    ("numpy", "ndarray"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "scalar"),
    ("numpy._core.numeric", "_frombuffer"),
}
_KNOWN: Final = {(one.__module__, one.__name__) for one in (*_READING, *_ANSWERS)} | _ARRAYS


def dumps(content: object) -> bytes:
    """The bytes of a task or an answer."""
    return pickle.dumps(content, protocol=5)


def loads_answer(data: bytes) -> Any:
    """An answer of a child.

    Raises:
        EOFError: It is none of ours; the child is not to be trusted any more.
    """
    try:
        return _Careful(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, AttributeError, ImportError, IndexError, ValueError) as error:
        raise EOFError("the child answers nonsense") from error


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Only types on the list."""
        if (module, name) not in _KNOWN:
            raise pickle.UnpicklingError(f"{module}.{name} is no answer")
        return super().find_class(module, name)
