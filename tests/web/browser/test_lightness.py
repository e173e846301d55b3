"""What every page weighs, and that nothing on it moves once it is there."""

import pytest

from intake.services import upload_links

pytestmark = pytest.mark.slow

MOST_BYTES = 300_000
STILL = 0.05
"""Of layout shift, half of what counts as good: room for a scan is kept by a sheet of A4 upright,
and a page that lies across is lower than that."""
MOVES = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries())
    if (!one.hadRecentInput)
      window.moved.push([one.value, one.sources.map((s) => s.node?.outerHTML?.slice(0, 90))]);
}).observe({ type: 'layout-shift', buffered: true });
"""
PAGES = (
    (None, "/sign-in"),
    (None, "/add/{link}"),
    ("submitter", "/hand-in"),
    ("submitter", "/dossiers"),
    ("submitter", "/dossiers/{dossier}"),
    ("submitter", "/dossiers/{dossier}/links"),
    ("reviewer", "/queue"),
    ("reviewer", "/desk/{dossier}"),
    ("reviewer", "/sampling"),
    ("auditor", "/numbers"),
    ("auditor", "/trail"),
    ("administrator", "/admin"),
    ("administrator", "/admin/rules"),
    ("administrator", "/admin/settings"),
)


@pytest.mark.parametrize("width", [1440, 390])
def test_no_page_moves_while_it_loads_spills_sideways_or_weighs_over_300_kb_without_scans(
    site, width, told
):
    dossier = site.holds("vin-differs")
    owner = site.people["submitter"].actor
    link = upload_links.make(site.service.record, owner, dossier, "买方")[1]
    heaviest, moved, wide = ("", 0), {}, {}
    for role, path in PAGES:
        page = site.visit(role, "/healthz", viewport={"width": width, "height": 900})
        page.add_init_script(MOVES)
        weighed = []
        page.on("requestfinished", lambda one, to=weighed: to.append(one))
        page.goto(site.address + path.format(dossier=dossier, link=link), wait_until="load")
        page.wait_for_timeout(1200)
        size = sum(
            one.sizes()["responseBodySize"] + one.sizes()["responseHeadersSize"]
            for one in weighed
            if "/pages/" not in one.url and "/thumbnails/" not in one.url
        )
        heaviest = max(heaviest, (path, size), key=lambda pair: pair[1])
        shifts = page.evaluate("window.moved")
        if sum(one[0] for one in shifts) > STILL:
            moved[path] = shifts
        if (across := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[path] = across
        page.context.close()
    told(f"{width} px wide, heaviest: {heaviest[0]}, {heaviest[1] / 1000:.0f} kB")
    assert moved == {}
    assert wide == {}
    assert 10_000 < heaviest[1] < MOST_BYTES
