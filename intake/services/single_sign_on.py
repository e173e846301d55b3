"""People whom a provider of single sign-on vouches for: known again by its own name for them.

An account is made at the first sign-in; its role follows what the provider tells at every one.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import Identity, User
from intake.refusals import Refusal
from intake.services.accounts import only_administrator
from intake.settings import Role, Settings

STRONGEST_FIRST: Final[tuple[Role, ...]] = (
    "administrator",
    "senior_reviewer",
    "reviewer",
    "auditor",
    "submitter",
)
"""Of several roles that are told, the first of these counts."""
_LONGEST: Final = 120


@dataclass(frozen=True)
class Vouched:
    """What a provider says of a person."""

    issuer: str
    subject: str
    name: str
    display_name: str
    role: Role


def vouched(settings: Settings, claims: Mapping[str, Any]) -> Vouched:
    """What claims say, by the settings.

    Args:
        settings: Which claims tell the name and the roles, and how roles are called there.
        claims: Of an ID token that was verified.

    Raises:
        Refusal: `no_role_told`.
    """
    said = _at(claims, settings.oidc_role_claim)
    values = {said} if isinstance(said, str) else {str(one) for one in said or ()}
    told = {settings.oidc_roles[one] for one in values if one in settings.oidc_roles}
    role = next((one for one in STRONGEST_FIRST if one in told), settings.oidc_role)
    if role is None:
        raise Refusal("no_role_told")
    subject = str(claims["sub"])
    name = _at(claims, settings.oidc_name_claim) or claims.get("email") or subject
    shown = claims.get("name")
    return Vouched(
        issuer=str(claims["iss"]),
        subject=subject,
        name=" ".join(str(name).split())[:_LONGEST],
        display_name=" ".join(str(shown or "").split())[:_LONGEST],
        role=role,
    )


def _at(claims: Mapping[str, Any], path: str) -> Any:
    """A claim, or one within another: `realm_access.roles`."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def person(record: Record, who: Vouched, *, adopt: bool) -> uuid.UUID:
    """The account of a person whom the provider vouches for, made where there is none.

    Args:
        record: The record.
        who: What the provider says.
        adopt: Whether an account that has the name already, and no identity yet, is taken for
            the person's.

    Raises:
        Refusal: `account_of_another`; `account_out_of_use`.
    """
    try:
        with record.writing() as session:
            now = record.now(session)
            known = session.scalar(
                select(User)
                .join(Identity, Identity.user_id == User.id)
                .where(Identity.issuer == who.issuer, Identity.subject == who.subject)
            )
            user = known or _named(session, who, adopt)
            if user is None:
                user = User(
                    id=uuid.uuid4(),
                    name=who.name,
                    display_name=who.display_name,
                    role=who.role,
                    created_at=now,
                )
                session.add(user)
                session.flush()
                detail = {"role": who.role, "by": "single sign-on"}
                audit.append(session, audit.SYSTEM, "user.made", str(user.id), now, detail)
            if not user.active:
                raise Refusal("account_out_of_use")
            if known is None:
                session.add(
                    Identity(
                        user_id=user.id, issuer=who.issuer, subject=who.subject, created_at=now
                    )
                )
                audit.append(session, audit.SYSTEM, "user.identified", str(user.id), now)
            if user.role != who.role and not only_administrator(session, user):
                user.role = who.role
                detail = {"role": who.role, "by": "single sign-on"}
                audit.append(session, audit.SYSTEM, "user.changed", str(user.id), now, detail)
            return user.id
    except IntegrityError as error:  # two browsers of one person, at the same moment
        raise Refusal("single_sign_on_failed") from error


def _named(session: Session, who: Vouched, adopt: bool) -> User | None:
    """The account that has the name, where it may be taken for the person's."""
    found = session.scalar(select(User).where(User.name == who.name))
    if found is None:
        return None
    identified = session.scalar(select(Identity.id).where(Identity.user_id == found.id).limit(1))
    if not adopt or identified is not None:
        raise Refusal("account_of_another", name=who.name)
    return found
