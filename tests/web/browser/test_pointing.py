import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from dossier import Box
from intake.record.tables import CorrectionRow
from intake.services import page_words
from intake.services.page_words import Words

pytestmark = pytest.mark.slow

RIGHT = "LFMAP54C1N0209348"
LINES = (
    Words("机动车登记证书", Box(0.3, 0.05, 0.7, 0.09)),
    Words(RIGHT, Box(0.3, 0.3, 0.6, 0.34)),
    Words("小型轿车", Box(0.3, 0.4, 0.5, 0.44)),
)


@pytest.fixture
def page(site, monkeypatch):
    """The desk at a VIN that was misread, its page's words at hand."""
    monkeypatch.setattr(page_words, "on_page", lambda *where: LINES)
    made = site.visit("reviewer", f"/desk/{site.holds('vin-differs')}")
    expect(made.locator("#desk")).to_have_attribute("data-shown", "1")
    made.keyboard.press("e")
    made.keyboard.press("Tab")  # from the application's to the certificate's
    assert made.locator(".value input").input_value() == "LFMAP54C3M0209348"
    return made


def begun(page):
    """Point, as the key does where no value is open."""
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("p")
    expect(page.locator(".sheet.pointing rect.word").first).to_be_attached(timeout=20_000)


def corrected(site, page):
    expect(page.locator("#toasts")).to_contain_text("规则已重新运行")
    with site.service.record.reading() as session:
        return session.scalars(select(CorrectionRow)).one()


def test_words_on_the_page_are_pointed_at_with_the_mouse(site, page):
    begun(page)
    page.click("[data-tool=fit]")
    page.locator(f"rect.word[aria-label='{RIGHT}']").click()
    expect(page.locator(".value input")).to_have_value(RIGHT)
    expect(page.locator(".value input")).to_be_focused()
    expect(page.locator(".sheet.pointing")).to_have_count(0)
    page.keyboard.press("Enter")
    assert RIGHT in str(vars(corrected(site, page)))
    expect(page.locator("#rail [data-finding^=registration-vin-differs]")).to_have_count(0)
    assert page.faults == []


def test_words_on_the_page_are_pointed_at_by_keyboard_alone(site, page):
    begun(page)
    for _ in range(8):
        page.keyboard.press("ArrowUp")
    expect(page.locator("rect.word:focus")).to_have_attribute("aria-label", "机动车登记证书")
    page.keyboard.press("ArrowDown")
    for _ in range(12):
        if page.locator("rect.word:focus").get_attribute("aria-label") == RIGHT:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".value input")).to_have_value(RIGHT)
    page.keyboard.press("Enter")
    assert RIGHT in str(vars(corrected(site, page)))


def test_pointing_is_given_up_by_escape_and_nothing_is_changed(site, page):
    begun(page)
    page.keyboard.press("Escape")
    expect(page.locator(".sheet.pointing")).to_have_count(0)
    expect(page.locator(".value input")).to_have_count(0)
    page.keyboard.press("a")
    expect(page.locator("#tally b")).to_have_text("1")
    with site.service.record.reading() as session:
        assert session.scalars(select(CorrectionRow)).all() == []
