"""Every page as a picture: `python -m tests.web.screens` makes `docs/screens` anew."""

import os
import tempfile
import threading
from pathlib import Path

import waitress.server
from playwright.sync_api import sync_playwright

from intake.services import accounts, closing, review, signing_in, upload_links
from intake.services.files import Paper
from intake.services.standing import standings
from tests.web.browser.conftest import CHROMIUM
from tests.web.stocked import NAMES, ROOT, serving, stock
from web.app import create_app
from web.signed_in import COOKIE

SCREENS = ROOT / "docs" / "screens"
LOOKS = {
    "light-zh": {"color_scheme": "light", "locale": "zh-CN"},
    "light-en": {"color_scheme": "light", "locale": "en-US"},
    "dark-zh": {"color_scheme": "dark", "locale": "zh-CN"},
    "phone-zh": {
        "color_scheme": "light",
        "locale": "zh-CN",
        "viewport": {"width": 390, "height": 844},
    },
}
PDF = b"%PDF-1.4\n%%EOF\n"
WIDE = {"width": 1280, "height": 860}


def pages(ids, link, same):
    """Each page by its name: who looks, where, and which keys are pressed."""
    return {
        "sign-in": (None, "/sign-in", ()),
        "hand-in": ("submitter", "/hand-in", ()),
        "dossiers": ("submitter", "/dossiers", ()),
        "result": ("submitter", f"/dossiers/{ids['vin-differs']}", ()),
        "links": ("submitter", f"/dossiers/{ids['sound-scan']}/links", ()),
        "bearer": (None, f"/add/{link}", ()),
        "queue": ("reviewer", "/queue", ()),
        "desk": ("reviewer", f"/desk/{ids['vin-differs']}", ()),
        "desk-keys": ("reviewer", f"/desk/{ids['vin-differs']}", ("?",)),
        "decide": ("reviewer", f"/desk/{ids['mortgage-open']}", ("g",)),
        "same": ("reviewer", f"/desk/{ids['vin-differs']}/same?finding={same}", ()),
        "sampling": ("reviewer", "/sampling", ()),
        "numbers": ("auditor", "/numbers", ()),
        "audit": ("auditor", "/trail?verify=1", ()),
        "accounts": ("administrator", "/admin", ()),
        "rules": ("administrator", "/admin/rules", ()),
        "settings": ("administrator", "/admin/settings", ()),
        "failed": ("administrator", "/admin/failed", ()),
        "error": ("submitter", "/dossiers/00000000-0000-4000-8000-000000000000", ()),
    }


def decided(service, actor, dossier_id, end):
    """Have a reviewer settle a dossier, so that the pages have something to show."""
    with service.record.reading() as session:
        stands = standings(session, dossier_id)
    for one in stands:
        review.decide(
            service.record, actor, dossier_id, one.finding.finding, "holds", seen=one.version
        )
    if end:
        with service.record.reading() as session:
            version = actor.dossier(session, dossier_id).version
        closing.close(service.record, actor, dossier_id, end, seen=version)


def main() -> None:
    """Make the pictures."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        service = serving(Path(folder))
        names = {
            "submitter": "王芳",
            "reviewer": "李明",
            "auditor": "孙磊",
            "administrator": "赵强",
        }
        people = {
            role: accounts.create(service.record, role, role, display_name=name)
            for role, name in names.items()
        }
        ids = {name: stock(service, name, people["submitter"].id) for name in NAMES}
        actor = people["reviewer"].actor
        decided(service, actor, ids["wrong-standard"], "returned")
        decided(service, actor, ids["mortgage-open"], None)
        for number in (2, 3, 4):
            stock(service, "vin-differs", people["submitter"].id, f"vin-differs {number}")
        with service.record.reading() as session:
            same = standings(session, ids["vin-differs"])[0].finding.finding
        asked = people["submitter"].actor
        link = upload_links.make(service.record, asked, ids["sound-scan"], "莫斯科客户")[1]
        upload_links.add(service, link, [Paper.of_bytes("合同补充页.pdf", PDF)])
        server = waitress.server.create_server(
            create_app(service.settings, service), host="127.0.0.1", port=0, threads=32
        )
        threading.Thread(target=server.run, daemon=True).start()
        address = f"http://127.0.0.1:{server.effective_port}"
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        for look, options in LOOKS.items():
            for name, (role, path, keys) in pages(ids, link, same).items():
                context = browser.new_context(**{"viewport": WIDE, **options})
                if role is not None:
                    secret = signing_in.for_person(service.record, people[role].id, "screens")
                    context.add_cookies([{"name": COOKIE, "value": secret, "url": address}])
                lang = options["locale"][:2]
                context.add_cookies([{"name": "shendan_lang", "value": lang, "url": address}])
                page = context.new_page()
                page.goto(address + path, wait_until="networkidle")
                for key in keys:
                    page.keyboard.press(key)
                page.wait_for_timeout(500)
                page.screenshot(path=SCREENS / f"{name}-{look}.jpg", type="jpeg", quality=55)
                context.close()
        browser.close()
        server.trigger.pull_trigger(server.close)
        service.close()


if __name__ == "__main__":
    main()
