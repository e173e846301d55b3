"""The builders of an enterprise's papers, by type."""

from collections.abc import Callable, Sequence

from dossier import Document
from extractors.reading import PageReading

ENTERPRISE_BUILDERS: dict[str, Callable[[str, Sequence[PageReading]], Document]] = {}
