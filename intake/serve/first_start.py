"""The first start: somebody who may sign in, and made-up dossiers to look at."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import func, select

import intake
from intake.record.tables import DossierRow, User
from intake.serve.read_before import ENDING, put_as_read
from intake.services import accounts
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.service import Service
from intake.unpack import is_clutter, natural

ADMINISTRATOR = "admin"


def administrator(service: Service) -> tuple[uuid.UUID, bool]:
    """Somebody who may do everything, and whether the account was made just now for want of one."""
    with service.record.reading() as session:
        found = session.scalar(
            select(User.id)
            .where(User.role == "administrator", User.active.is_(True))
            .order_by(User.created_at)
            .limit(1)
        )
    if found is not None:
        return found, False
    made = accounts.create(service.record, ADMINISTRATOR, "administrator")
    return made.id, True


def is_empty(service: Service) -> bool:
    """Whether no dossier was ever handed in."""
    with service.record.reading() as session:
        return not session.scalar(select(func.count()).select_from(DossierRow))


def read_before(folder: Path, name: str) -> Path:
    """Where what the engines said of a sample dossier lies, beside the folder of dossiers."""
    return folder.parent / "read" / f"{name}{ENDING}"


def samples() -> Path:
    """Where the sample dossiers of a checkout lie; the folder need not exist."""
    return Path(intake.__file__).parents[1] / "samples" / "dossiers"


def hand_in_samples(service: Service, by: uuid.UUID, folder: Path) -> int:
    """Hand in every sample dossier, as if somebody had; returns how many are new.

    Those that were read before are judged at once.
    """
    made = 0
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        with ExitStack() as open_files:
            papers = [
                Paper(name, open_files.enter_context(file.open("rb")))
                for name, file in files_of(place)
            ]
            if papers:
                taken = hand_in(
                    service,
                    papers,
                    submitter=by,
                    reference=place.name,
                    origin="sample",
                    lenient=True,
                )
                made += taken.created
                if taken.created:
                    put_as_read(service, taken.dossier_id, read_before(folder, _stem(place)))
    return made


def _stem(place: Path) -> str:
    return place.name.removesuffix(".zip")


def files_of(place: Path) -> Iterator[tuple[str, Path]]:
    """The files of a dossier under the names that its report shows, in their order."""
    if place.is_file():
        if not is_clutter(place.name):
            yield place.name, place
        return
    found = [(file.relative_to(place).as_posix(), file) for file in place.rglob("*")]
    for name, file in sorted(found, key=lambda pair: (natural(pair[0]), pair[0])):
        if file.is_file():
            yield name, file
