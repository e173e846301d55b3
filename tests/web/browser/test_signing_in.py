import pytest
from playwright.sync_api import expect

from intake.services import signing_in
from tests.web.browser.conftest import PASSWORD

pytestmark = pytest.mark.slow


def test_a_name_and_its_password_open_the_pages(site):
    page = site.visit(None, "/queue")
    page.fill("[name=name]", "reviewer")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("待办队列")


def test_a_wrong_password_is_told_and_the_sixth_try_of_a_minute_is_not_heard(site):
    page = site.visit(None, "/sign-in")
    for _ in range(5):
        page.fill("[name=name]", "auditor")
        page.fill("[name=password]", "something else")
        page.keyboard.press("Enter")
        expect(page.locator("[role=alert]")).to_contain_text("不正确")
    page.fill("[name=name]", "auditor")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("[role=alert]")).to_contain_text("一分钟后")


def test_a_link_signs_in_once(site):
    secret = signing_in.link(site.service.record, site.people["administrator"].id)
    page = site.visit(None, f"/sign-in/{secret}")
    expect(page.locator("main button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("待办队列")
    other = site.visit(None, f"/sign-in/{secret}")
    expect(other.locator("[role=alert]")).to_contain_text("已使用")


def test_signing_out_ends_it(site):
    page = site.visit("reviewer", "/queue")
    page.click(".own .menu summary")
    page.click(".own .menu button")
    expect(page.locator("[name=password]")).to_be_visible()
    page.goto(f"{site.address}/queue")
    expect(page.locator("[name=password]")).to_be_visible()
