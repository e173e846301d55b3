"""axe-core, on every page, light and dark: nothing serious."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.web.addresses import PAGES, places

pytestmark = pytest.mark.slow

DIALOGS = (("/desk/{dossier}", "?"), ("/desk/{dossier}", "r"), ("/desk/{dossier}", "t"))
"""What opens above a page, by a key."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(site, scheme):
    dossier = site.holds("vin-differs")
    site.holds("vin-differs", "the same once more")
    filled = places(site.service, site.people["submitter"].actor, dossier)
    page = site.visit("administrator", color_scheme=scheme, bypass_csp=True)
    found = []
    for path, key in (*((path, "") for _, _, path in PAGES), *DIALOGS):
        page.goto(site.address + path.format(**filled), wait_until="domcontentloaded")
        page.wait_for_timeout(300)
        if key:
            page.keyboard.press(key)
            expect(page.locator("dialog[open]")).to_be_visible()
        for one in Axe().run(page).response["violations"]:
            if one["impact"] in ("serious", "critical"):
                found.append((path, key, one["id"], one["nodes"][0]["html"][:120]))
    assert found == []
