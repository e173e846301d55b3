"""Where the parts of a service write what they do, and how that is kept small."""

import logging
import shutil
from pathlib import Path

from intake.scratch import own
from intake.settings import Settings

log = logging.getLogger(__name__)

LONGEST_MB = 20
"""Beyond this a log begins anew; the one before it is kept beside it."""


def log_file(settings: Settings, name: str) -> Path | None:
    """The file that a part's log goes to; None where it goes to our own standard error.

    Files are the rule, so that the address and the way to sign in stay in sight; a journal or a
    container asks for standard error by `SHENDAN_LOGS`.
    """
    if settings.logs == "stderr":
        return None
    folder = own(settings.data_dir / "logs")
    return folder / f"{name.replace(' ', '-')}.log"


def cut(path: Path, longest: int = LONGEST_MB * 1024 * 1024) -> bool:
    """Begin a log anew where it has grown too long; whether it was.

    Whoever writes it has it open at its end and goes on, so it is copied and emptied in place;
    a line written between the two is lost. A disk that is full is no reason to end anything.
    """
    try:
        if path.stat().st_size <= longest:
            return False
        shutil.copyfile(path, path.with_name(f"{path.name}.1"))
        with path.open("r+b") as file:
            file.truncate(0)
    except FileNotFoundError:
        return False
    except OSError as error:
        log.warning("a log could not be cut: %s", type(error).__name__)
        return False
    return True
