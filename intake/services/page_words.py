"""The lines of a page as they were read, with their places: for a person to point at."""

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Box
from intake.queue.reading import unpacked
from intake.record.tables import FileRow, ReadingRow


@dataclass(frozen=True)
class Words:
    """A line of text, and the rectangle around it in fractions of the upright page."""

    text: str
    box: Box


def on_page(
    session: Session, dossier_id: uuid.UUID, file_id: uuid.UUID, page: int
) -> tuple[Words, ...]:
    """What was read on a page, by the newest reading of it; nothing where it was not read."""
    kept = session.scalar(
        select(ReadingRow.content)
        .join(FileRow, FileRow.sha256 == ReadingRow.sha256)
        .where(
            FileRow.id == file_id,
            FileRow.dossier_id == dossier_id,
            ReadingRow.page == page,
        )
        .order_by(ReadingRow.made_at.desc())
        .limit(1)
    )
    if kept is None:
        return ()
    reading = unpacked(kept).reading
    return tuple(
        Words(line.text, reading.to_page(line.rect)) for line in reading.lines if line.text.strip()
    )
