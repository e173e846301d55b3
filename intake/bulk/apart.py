"""Whether a path is one dossier or a folder of several, where a person named it as either."""

from pathlib import Path
from typing import Literal

from intake.bulk.discover import Found, discover, is_part
from intake.unpack import readable

Taken = Literal["auto", "one", "each"]
"""How a folder is taken: told from what lies in it, as one dossier, or each thing in it as one."""


def dossiers_at(path: Path, taken: Taken = "auto") -> tuple[Found, ...]:
    """The dossiers at a path; one unless it surely holds several.

    A folder holds several where nothing but folders and ZIPs lies in it, two or more, and they are
    not called after papers or vehicles, as the folders inside a dossier are. With a scan or a
    declared application beside them they are parts of one dossier.

    Raises:
        OSError: The path cannot be listed.
    """
    whole = Found(path, readable(path.resolve().name) or "dossier")
    if taken == "one" or not path.is_dir():
        return (whole,)
    if taken == "each":
        return tuple(one for one in discover(path, "children") if isinstance(one, Found))
    below = [one for one in discover(path, "children") if isinstance(one, Found)]
    closed = all(one.path.is_dir() or one.path.suffix.lower() == ".zip" for one in below)
    if not closed or len(below) < 2 or all(is_part(one.path.stem) for one in below):
        return (whole,)
    found = tuple(discover(path))
    dossiers = tuple(one for one in found if isinstance(one, Found))
    return dossiers if len(dossiers) > 1 and len(dossiers) == len(found) else (whole,)
