"""Every page is among those that are looked at, weighed and held against WCAG."""

import re
from collections import defaultdict

from tests.web.addresses import PAGES
from tests.web.screens import pages
from tests.web.stocked import serving
from web.app import create_app

NO_PAGES = {
    "home.show",  # sends one on
    "sign_in.link",  # shows what signing in shows
    "desk.panel",  # a piece of the desk
    "desk_whole.listed",
    "desk_whole.words",
    "hand_in.files",  # a piece of handing in
    "hand_in.thumbnail",
    "hand_in.vin",
    "dossier.printed",  # files
    "dossier.workbook",
    "numbers.export",
    "single_sign_on.begin",  # send one on
    "single_sign_on.back",
    "health.healthz",
    "health.readyz",
    "health.metrics",
    "static",
    "fingerprinted",
}


def test_every_page_is_among_the_addresses(tmp_path):
    service = serving(tmp_path)
    app = create_app(service.settings, service)
    nobody = "00000000-0000-4000-8000-000000000000"
    adapter = app.url_map.bind("localhost")
    filled = {
        adapter.match(re.sub(r"{\w+}", nobody, path.split("?")[0]))[0] for _, _, path in PAGES
    }
    views = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.endpoint.startswith("api.")
    }
    service.close()
    assert views - NO_PAGES == filled


def test_every_page_is_among_the_pictures():
    taken = pages(defaultdict(str), "", "")
    assert {name for name, _, _ in PAGES} <= set(taken)
