"""What every page weighs, and that nothing on it moves once it is there."""

import http.server
import threading
import time
import urllib.request

import pytest

from tests.web.addresses import PAGES, places

pytestmark = pytest.mark.slow

MOST_BYTES = 300_000
LEAST_MOVE = 0.001  # of the screen and its height: a hundredth of what is called a good score
MOVES = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries())
    if (!one.hadRecentInput)
      window.moved.push([one.value, one.sources.map((s) => s.node?.outerHTML?.slice(0, 90))]);
}).observe({ type: 'layout-shift', buffered: true });
"""


@pytest.mark.parametrize("width", [1440, 390])
def test_no_page_moves_while_it_loads_spills_sideways_or_weighs_over_300_kb_without_scans(
    site, width, told
):
    dossier = site.holds("vin-differs")
    site.holds("vin-differs", "the same once more")
    filled = places(site.service, site.people["submitter"].actor, dossier)
    heaviest, moved, wide = ("", 0), {}, {}
    for name, role, path in PAGES:
        page = site.visit(role, "/healthz", viewport={"width": width, "height": 900})
        page.add_init_script(MOVES)
        weighed = []
        page.on("requestfinished", lambda one, to=weighed: to.append(one))
        page.goto(site.address + path.format(**filled), wait_until="load")
        page.wait_for_timeout(1200)
        size = sum(
            one.sizes()["responseBodySize"] + one.sizes()["responseHeadersSize"]
            for one in weighed
            if "/pages/" not in one.url and "/thumbnails/" not in one.url
        )
        heaviest = max(heaviest, (name, size), key=lambda pair: pair[1])
        shifts = page.evaluate("window.moved")
        if sum(value for value, _ in shifts) >= LEAST_MOVE:
            moved[name] = shifts
        if (across := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[name] = across
        page.context.close()
    told(f"{width} px wide, heaviest: {heaviest[0]}, {heaviest[1] / 1000:.0f} kB")
    assert moved == {}
    assert wide == {}
    assert 10_000 < heaviest[1] < MOST_BYTES


class Dribbling(http.server.BaseHTTPRequestHandler):
    """Passes a site on over a line so slow that its pages come in pieces."""

    site = ""
    piece, pause = 150, 0.05  # bytes, seconds

    def do_GET(self) -> None:
        with urllib.request.urlopen(self.site + self.path) as answer:  # noqa: S310  loopback
            body, kind = answer.read(), answer.headers["Content-Type"]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        size = self.piece if kind.startswith("text/html") else len(body)
        for start in range(0, len(body), size):
            self.wfile.write(body[start : start + size])
            time.sleep(self.pause)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("width", [1440, 390])
def test_the_head_of_a_page_does_not_move_where_it_comes_in_pieces(site, width):
    handler = type("OfTheSite", (Dribbling,), {"site": site.address})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as slow:
        threading.Thread(target=slow.serve_forever, daemon=True).start()
        page = site.visit(None, "/healthz", viewport={"width": width, "height": 900})
        page.add_init_script(MOVES)
        page.goto(f"http://127.0.0.1:{slow.server_port}/sign-in", wait_until="load")
        page.wait_for_timeout(300)
        assert page.locator(".own").is_visible()
        assert page.evaluate("window.moved") == []
        slow.shutdown()
