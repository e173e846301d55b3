"""No field that a rule may ask for is left unset by every extractor, for then it never speaks."""

import re
from collections.abc import Iterator
from pathlib import Path

from dossier import Document

SOURCE = "\n".join(
    path.read_text("utf-8")
    for path in (Path(__file__).resolve().parents[2] / "extractors").rglob("*.py")
)


def _kinds_of(kind: type[Document]) -> Iterator[type[Document]]:
    for one in kind.__subclasses__():
        yield one
        yield from _kinds_of(one)


def test_every_field_of_a_document_is_set_by_some_extractor():
    papers = list(_kinds_of(Document))
    unset = {
        f"{paper.__name__}.{name}"
        for paper in papers
        for name in paper.model_fields
        if not re.search(rf'"{name}"|\b{name}\s*=', SOURCE)
    }
    assert len(papers) > 20
    assert unset == set()
