"""A dossier as it was judged, as JSON and back: rules can run again without reading again."""

import json
from collections.abc import Mapping
from typing import Any, Final

from dossier import ENTERPRISE_DOCUMENTS, LICENCE_DOCUMENTS, Document, Dossier, Unknown

_ALL: Final[tuple[type[Document], ...]] = (Unknown, *LICENCE_DOCUMENTS, *ENTERPRISE_DOCUMENTS)
_CLASSES: Final[Mapping[str, type[Document]]] = {one.type: one for one in _ALL}
_PAPERS = ("documents", "stray")


def dumped(dossier: Dossier) -> str:
    """The dossier as JSON, each document with its type."""
    content = dossier.model_dump(mode="json", exclude=set(_PAPERS), exclude_defaults=True)
    for name in _PAPERS:
        content[name] = [_paper(one) for one in getattr(dossier, name)]
    content["vehicles"] = [
        one.model_dump(mode="json", exclude_defaults=True) for one in dossier.vehicles
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _paper(document: Document) -> dict[str, Any]:
    return {"type": document.type, **document.model_dump(mode="json", exclude_defaults=True)}


def loaded(content: str) -> Dossier:
    """The dossier that `dumped` wrote.

    Raises:
        pydantic.ValidationError: It was written by a program with other fields; judge it anew.
    """
    raw = json.loads(content)
    for name in _PAPERS:
        raw[name] = tuple(_document(one) for one in raw[name])
    return Dossier.model_validate(raw)


def _document(raw: dict[str, Any]) -> Document:
    return _CLASSES[raw.pop("type")].model_validate(raw)
