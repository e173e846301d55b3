"""Links by which somebody without an account adds papers to one dossier."""

import datetime as dt
import uuid

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class UploadLink(Base):
    """One such link; only the hash of its secret is kept."""

    __tablename__ = "upload_links"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"), index=True)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    """Who made it; it holds as long as that account does."""
    label: Mapped[str]
    """Whom it is for, as its maker calls them; shown to the bearer."""
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[dt.datetime]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]
    revoked_at: Mapped[dt.datetime | None]


class LinkPaper(Base):
    """A paper that arrived by a link: all that its bearer gets to see of the dossier."""

    __tablename__ = "link_papers"
    __table_args__ = (UniqueConstraint("link_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    link_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("upload_links.id"))
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"), index=True)
    name: Mapped[str]
    """As the bearer sent it; in the dossier it may have got a name of its own."""
    size: Mapped[int]
    sha256: Mapped[str]
    arrived_at: Mapped[dt.datetime]
