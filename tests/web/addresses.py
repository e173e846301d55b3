"""Every page of the product: what it is called, whose it is, and where."""

from intake.services import upload_links
from intake.services.standing import standings

PAGES = (
    ("sign-in", None, "/sign-in"),
    ("bearer", None, "/add/{link}"),
    ("hand-in", "submitter", "/hand-in"),
    ("dossiers", "submitter", "/dossiers"),
    ("result", "submitter", "/dossiers/{dossier}"),
    ("links", "submitter", "/dossiers/{dossier}/links"),
    ("queue", "reviewer", "/queue"),
    ("desk", "reviewer", "/desk/{dossier}"),
    ("decide", "reviewer", "/desk/{dossier}?finding=dossier"),
    ("same", "reviewer", "/desk/{dossier}/same?finding={finding}"),
    ("sampling", "reviewer", "/sampling"),
    ("numbers", "auditor", "/numbers"),
    ("audit", "auditor", "/trail"),
    ("accounts", "administrator", "/admin"),
    ("rules", "administrator", "/admin/rules"),
    ("settings", "administrator", "/admin/settings"),
    ("failed", "administrator", "/admin/failed"),
    ("error", "submitter", "/dossiers/00000000-0000-4000-8000-000000000000"),
)
"""The last is what one sees of a dossier that is not there."""


def places(service, owner, dossier):
    """What the addresses are filled in with, of a dossier that is on record."""
    with service.record.reading() as session:
        finding = standings(session, dossier)[0].finding.finding
    link = upload_links.make(service.record, owner, dossier, "买方")[1]
    return {"dossier": dossier, "finding": finding, "link": link}
