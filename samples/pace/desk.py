"""`shendan bench desk`: how long a reviewer waits, by real keys in a real browser."""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

import click

from intake.services import accounts, signing_in
from intake.services.service import Service
from intake.services.standing import standings

ROOT: Final = Path(__file__).parents[2]
_LOOK_MS: Final = 400
"""For which a finding is looked at before the key; the next one comes meanwhile."""
_SHOWN: Final = "performance.getEntriesByName('shendan:shown').map((one) => one.duration)"


@click.command("desk")
@click.option("--dossiers", type=click.IntRange(min=1), default=6, show_default=True,
              help="With ten findings or more each.")  # fmt: skip
@click.option("--corrections", type=click.IntRange(min=1), default=10, show_default=True)
def desk(dossiers: int, corrections: int) -> None:
    """Settle findings and correct values by keyboard in Chromium, and tell how long each took."""
    try:
        from playwright.sync_api import sync_playwright

        from tests.web.stocked import serving, stock
    except ImportError as error:
        raise click.ClickException("Playwright is not installed: run bin/test once") from error
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise click.ClickException("no Chromium is installed: apt-get install chromium")
    with tempfile.TemporaryDirectory(prefix="shendan-desk-") as folder, sync_playwright() as driver:
        service = serving(Path(folder))
        owner = accounts.create(service.record, "bench", "submitter")
        many = [stock(service, "service-life-ending", owner.id, f"{n:03}") for n in range(dossiers)]
        wrong = [stock(service, "vin-differs", owner.id, f"{n:03}") for n in range(corrections)]
        browser = driver.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        with _pages(service) as address:
            page = _reviewer(browser, service, address)
            shown = [one for dossier in many for one in _settled(page, f"{address}/desk/{dossier}")]
            judged = [_corrected(page, address + _at(service, dossier)) for dossier in wrong]
        browser.close()
        service.close()
    click.echo(f"key to the next finding, {len(shown)} times: {_told(shown)}")
    click.echo(f"correction to the new verdict, {len(judged)} times: {_told(judged)}")


def _at(service: Service, dossier: UUID) -> str:
    """The desk at the finding about the VIN; copies of one dossier have graver ones before it."""
    with service.record.reading() as session:
        found = [one.finding.finding for one in standings(session, dossier)]
    finding = next(one for one in found if one.startswith("registration-vin-differs"))
    return f"/desk/{dossier}?{urlencode({'finding': finding})}"


def _told(took: list[float]) -> str:
    p95 = statistics.quantiles(took, n=20, method="inclusive")[-1] if len(took) > 1 else took[0]
    return f"median {statistics.median(took):.0f} ms, p95 {p95:.0f} ms, longest {max(took):.0f} ms"


@contextmanager
def _pages(service: Service) -> Iterator[str]:
    """The pages in a process of their own, as they run in service; their address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "SHENDAN_DATA_DIR": str(service.settings.data_dir),
        "SHENDAN_PORT": str(port),
        "SHENDAN_REQUESTS_PER_MINUTE": "0",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "web"], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=2).close()  # noqa: S310
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def _reviewer(browser: Any, service: Service, address: str) -> Any:
    from web.signed_in import COOKIE

    person = accounts.create(service.record, "reviewer", "reviewer")
    secret = signing_in.for_person(service.record, person.id, "bench")
    context = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": COOKIE, "value": secret, "url": address}])
    return context.new_page()


def _settled(page: Any, address: str) -> list[float]:
    """Accept every finding of a dossier; milliseconds from each key to the next one's pictures."""
    page.goto(address)
    total = int(page.inner_text("#tally").split("/")[1])
    for number in range(1, total + 1):
        page.wait_for_selector(f"#desk[data-shown='{number}']")
        page.wait_for_timeout(_LOOK_MS)
        page.keyboard.press("a")
    page.wait_for_selector(f"#desk[data-shown='{total + 1}']")
    took = [float(one) for one in page.evaluate(_SHOWN)[1:]]  # the first was no key
    page.wait_for_selector("#unsaved", state="hidden")
    return took


def _corrected(page: Any, address: str) -> float:
    """Correct one character of a VIN; milliseconds from the key to the new verdict on screen."""
    page.goto(address)
    page.wait_for_selector("#desk[data-shown='1']")
    for key in ("e", "Tab", "1", "ArrowRight", "Backspace", "N", "Enter"):
        page.keyboard.press(key)
    page.wait_for_selector("#desk[data-judged-ms]")
    told = page.get_attribute("#desk", "data-judged-ms")
    return float(re.sub(r"\D", "", str(told)) or "nan")
