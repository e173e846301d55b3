"""axe-core, on every page, light and dark: nothing serious."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from intake.services import upload_links

pytestmark = pytest.mark.slow

PAGES = (
    "/hand-in",
    "/dossiers",
    "/dossiers/{dossier}",
    "/dossiers/{dossier}/links",
    "/add/{link}",
    "/queue",
    "/desk/{dossier}",
    "/sampling",
    "/numbers",
    "/trail",
    "/admin",
    "/admin/rules",
    "/admin/settings",
    "/admin/failed",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(site, scheme):
    dossier = site.holds("vin-differs")
    owner = site.people["submitter"].actor
    link = upload_links.make(site.service.record, owner, dossier, "")[1]
    page = site.visit("administrator", color_scheme=scheme, bypass_csp=True)
    found = []
    for path in ("/sign-in", *PAGES):
        address = site.address + path.format(dossier=dossier, link=link)
        page.goto(address, wait_until="domcontentloaded")
        page.wait_for_timeout(300)
        for one in Axe().run(page).response["violations"]:
            if one["impact"] in ("serious", "critical"):
                found.append((path, one["id"], one["nodes"][0]["html"][:120]))
    assert found == []
