"""Pages and places as a script names them."""

from typing import Any
from uuid import UUID

from dossier import Box
from intake.refusals import Refusal
from web.api.service import service
from web.opened import opened
from web.signed_in import actor


def page_named(dossier_id: UUID, key: str) -> tuple[str, int]:
    """The file's name and the page's number behind a page's key."""
    file_id, _, number = key.partition("/")
    with service().record.reading() as session:
        actor().dossier(session, dossier_id)
        ids = opened(session, dossier_id).places.ids
    for name, one in ids.items():
        if str(one) == file_id and number.isdigit():
            return name, int(number)
    raise Refusal("not_found")


def place_pointed(dossier_id: UUID, sent: Any) -> tuple[str, int, Box] | None:
    """Where on a page somebody pointed."""
    if not sent:
        return None
    file, page = page_named(dossier_id, str(sent["page"]))
    edges = [min(1.0, max(0.0, float(edge))) for edge in sent["box"]]
    if len(edges) != 4 or edges[0] > edges[2] or edges[1] > edges[3]:
        raise Refusal("no_such_value", value="box")
    return file, page, Box(*edges)
