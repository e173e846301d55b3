"""A real browser before a real server, whose record holds sample dossiers that were read before."""

import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import waitress.server
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from intake.services import accounts, signing_in
from intake.services.accounts import Person
from intake.services.service import Service
from tests.web.stocked import serving, stock
from web.app import create_app
from web.signed_in import COOKIE

PASSWORD = "correct-horse"  # noqa: S105  of made-up people
expect.set_options(timeout=20_000)  # what is awaited comes; on a machine under load, late
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Site:
    """A server with its people and dossiers, and browsers that are signed in."""

    service: Service
    address: str
    browser: Browser
    people: dict[str, Person]
    contexts: list[BrowserContext] = field(default_factory=list)

    def holds(self, name: str, reference: str = "") -> uuid.UUID:
        """Put a sample dossier into the record."""
        return stock(self.service, name, self.people["submitter"].id, reference)

    def visit(self, role: str | None, path: str = "/", **options: object) -> Page:
        """A page of a browser of its own, somebody of a role signed in."""
        context = self.browser.new_context(
            **{"locale": "zh-CN", "viewport": {"width": 1440, "height": 900}, **options}
        )
        context.set_default_timeout(30_000)
        self.contexts.append(context)
        page = context.new_page()
        page.faults = faults = []  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda said: faults.append(said.text) if "Content Security" in said.text else None,
        )
        if role is not None:
            secret = signing_in.for_person(self.service.record, self.people[role].id, "test")
            context.add_cookies([{"name": COOKIE, "value": secret, "url": self.address}])
        page.goto(self.address + path, wait_until="domcontentloaded")
        return page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox"] if os.geteuid() == 0 else [],
        )
        yield opened
        opened.close()


@pytest.fixture
def site(tmp_path, browser) -> Iterator[Site]:
    service = serving(tmp_path)
    people = {
        role: accounts.create(service.record, role, role, password=PASSWORD)
        for role in ("submitter", "reviewer", "senior_reviewer", "auditor", "administrator")
    }
    server = waitress.server.create_server(
        create_app(service.settings, service), host="127.0.0.1", port=0, threads=32
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    made = Site(service, f"http://127.0.0.1:{server.effective_port}", browser, people)
    yield made
    for context in made.contexts:
        context.close()
    server.trigger.pull_trigger(server.close)
    thread.join(5)
    service.close()
