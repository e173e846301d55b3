"""Which papers each kind of dossier may hold, by the words that tell them."""

from dataclasses import dataclass
from typing import Literal

from extractors.kinds.enterprise_marks import ENTERPRISE_COMPANIONS, ENTERPRISE_MARKS, LISTS
from extractors.kinds.marks import COMPANIONS, LICENCE_MARKS, REPORT_LISTS, Marks
from extractors.kinds.project_marks import PROJECT_MARKS

DossierKind = Literal["licence", "enterprise"]


@dataclass(frozen=True)
class Vocabulary:
    """The papers that a kind of dossier may hold, by their marks."""

    marks: tuple[Marks, ...]
    companions: tuple[tuple[str, tuple[str, ...]], ...]
    lists: tuple[str, ...] = ()
    """Heads of a page that only names papers."""


VOCABULARIES: dict[DossierKind, Vocabulary] = {
    "licence": Vocabulary((*LICENCE_MARKS, *PROJECT_MARKS), COMPANIONS, REPORT_LISTS),
    "enterprise": Vocabulary(ENTERPRISE_MARKS, ENTERPRISE_COMPANIONS, LISTS),
}
