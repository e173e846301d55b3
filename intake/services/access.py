"""Who may do what: five roles, and whether a dossier is one's own.

Every door asks here, pages and API alike; what a person may not see is `not_found`, so that ids
cannot be tried out.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Session

from dossier import Text
from intake.record.tables import DossierRow
from intake.refusals import Refusal
from intake.settings import Role as Role

ROLES: Final[frozenset[Role]] = frozenset(
    {"submitter", "reviewer", "senior_reviewer", "auditor", "administrator"}
)
SUBMITTERS: Final[frozenset[Role]] = frozenset({"submitter", "administrator"})
"""Those who hand in, and add to what is theirs."""
REVIEWERS: Final[frozenset[Role]] = frozenset({"reviewer", "senior_reviewer", "administrator"})
"""Those who decide."""
READERS: Final[frozenset[Role]] = ROLES - {"submitter"}
"""Those who see everybody's dossiers."""
ADMINISTRATORS: Final[frozenset[Role]] = frozenset({"administrator"})
AUDITORS: Final[frozenset[Role]] = frozenset({"auditor", "administrator"})

ROLE_NAMES: Final[Mapping[Role, Text]] = {
    "submitter": Text(zh="申请人", en="submitter"),
    "reviewer": Text(zh="复核人", en="reviewer"),
    "senior_reviewer": Text(zh="高级复核人", en="senior reviewer"),
    "auditor": Text(zh="审计人员", en="auditor"),
    "administrator": Text(zh="管理员", en="administrator"),
}


@dataclass(frozen=True)
class Actor:
    """Somebody who is known, and by which role."""

    user_id: uuid.UUID
    name: str
    role: Role
    token_id: uuid.UUID | None = None
    """The API token by which a program acts for the person."""

    def must_be(self, allowed: frozenset[Role]) -> None:
        """Go on only where the role is among those allowed.

        Raises:
            Refusal: `forbidden`.
        """
        if self.role not in allowed:
            raise Refusal("forbidden", role=ROLE_NAMES[self.role])

    @property
    def sees_all(self) -> bool:
        """Whether other people's dossiers are to be seen."""
        return self.role in READERS

    def visible(self) -> ColumnElement[bool]:
        """The dossiers that the person may see, as a condition of a query; drafts are one's own."""
        own = DossierRow.submitter_id == self.user_id
        return or_(own, DossierRow.state != "draft") if self.sees_all else own

    def dossier(self, session: Session, dossier_id: uuid.UUID, *, own: bool = False) -> DossierRow:
        """A dossier that the person may see.

        Args:
            session: A transaction.
            dossier_id: Which one.
            own: Whether it has to be the person's own, or the person an administrator.

        Raises:
            Refusal: `not_found`; `forbidden` where it is somebody else's and to be one's own.
        """
        row = session.get(DossierRow, dossier_id)
        mine = row is not None and row.submitter_id == self.user_id
        if row is None or not (mine or (self.sees_all and row.state != "draft")):
            raise Refusal("not_found")
        if own and not mine and self.role != "administrator":
            raise Refusal("forbidden", role=ROLE_NAMES[self.role])
        return row
