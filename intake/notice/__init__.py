"""The notice (一次性告知书): every confirmed reason at once, as a letter to the exporter."""

from intake.notice.compose import compose
from intake.notice.errors import FontMissing, NoticeError, WordingError
from intake.notice.model import Notice
from intake.notice.typeset import typeset
from intake.notice.wording import Language, wording
from intake.notice.writing import write

__all__ = [
    "FontMissing",
    "Language",
    "Notice",
    "NoticeError",
    "WordingError",
    "compose",
    "typeset",
    "wording",
    "write",
]
