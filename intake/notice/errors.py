"""Why a notice could not be written, in both languages, with what to do."""

from dossier import Text


class NoticeError(Exception):
    """The notice cannot be written as things are."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.en)


class FontMissing(NoticeError):
    """No font that has Chinese characters is installed."""


class WordingError(NoticeError):
    """A file of the notice's words does not say what the notice needs."""
