import re
import time

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from intake.record.tables import CorrectionRow, DossierRow
from intake.services.standing import standings

pytestmark = pytest.mark.slow

PROHIBITED = "#rail [data-finding^=inspection-not-qualified]"


def shown_in(page):
    """Milliseconds from a key to the next finding on the screen, pictures drawn."""
    return page.evaluate("performance.getEntriesByName('shendan:shown').map((one) => one.duration)")


def at(page):
    return page.get_attribute("#panel article", "data-finding")


def settled(page, number):
    expect(page.locator("#tally b")).to_have_text(str(number))


def wait_for_shown(page, number):
    expect(page.locator("#desk")).to_have_attribute("data-shown", str(number))


def desk_of(site, dossier, role="reviewer", **options):
    """A dossier's desk once it shows its first finding: from then on it hears every key."""
    page = site.visit(role, f"/desk/{dossier}", **options)
    wait_for_shown(page, 1)
    return page


def until(happened):
    """Wait until something is so in the record."""
    for _ in range(300):
        if happened():
            return
        time.sleep(0.1)
    pytest.fail("it never came to be")


def status(site, dossier_id):
    with site.service.record.reading() as session:
        return [one.status for one in standings(session, dossier_id)]


def verdict(site, dossier_id):
    with site.service.record.reading() as session:
        return session.get(DossierRow, dossier_id).verdict


def test_ten_findings_are_settled_by_one_key_each_and_returned_with_a_notice(site):
    dossiers = [site.holds("service-life-ending"), site.holds("wrong-standard")]
    page = site.visit("reviewer", "/queue")
    expect(page.locator("#next")).to_be_focused()
    page.keyboard.press("Enter")
    settled_by_key = 0
    for dossier in dossiers:  # the next one comes by itself
        page.wait_for_url(f"**/desk/{dossier}", wait_until="commit")
        total = int(page.inner_text("#tally").split("/")[1])
        for number in range(1, total + 1):
            wait_for_shown(page, number)
            page.keyboard.press("a")
            settled(page, number)
        wait_for_shown(page, total + 1)
        assert at(page) == "dossier"
        assert len(shown_in(page)) == total + 1  # each measured, for `shendan bench desk`
        expect(page.locator("#panel")).to_contain_text("退回")
        expect(page.locator("#unsaved")).to_be_hidden()
        page.keyboard.press("Enter")
        settled_by_key += total
    page.wait_for_url("**/queue", wait_until="commit")
    assert [verdict(site, dossier) for dossier in dossiers] == ["returned", "returned"]
    assert settled_by_key >= 10
    notice = page.request.get(f"{site.address}/api/v1/dossiers/{dossiers[0]}/notice")
    assert notice.ok
    assert notice.body().startswith(b"%PDF")
    assert page.faults == []


def test_one_wrong_character_of_a_vin_is_corrected_by_four_keys(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    for key in ("e", "Tab", "1", "Enter"):  # the caret stands before the first that differs
        page.keyboard.press(key)
    expect(page.locator("#desk")).to_have_attribute("data-judged-ms", re.compile(r"\d+"))
    with site.service.record.reading() as session:
        row = session.scalar(select(CorrectionRow))
    before, after = row.value["before"]["value"], row.value["value"]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_two_wrong_characters_of_a_vin_are_corrected_and_the_rules_run_again(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    assert at(page).startswith("registration-vin-differs")
    page.keyboard.press("e")
    page.keyboard.press("Tab")  # from the application's to the certificate's
    field = page.locator(".value input")
    assert field.input_value() == "LFMAP54C3M0209348"
    page.keyboard.press("1")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Backspace")
    page.keyboard.press("N")
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("消除")
    expect(page.locator("#desk")).to_have_attribute("data-judged-ms", re.compile(r"\d+"))
    expect(page.locator("[data-finding^=registration-vin-differs]")).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator("#rail [data-finding^=registration-vin-differs]")).to_be_visible()


def test_a_decision_is_undone_by_one_key(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    first = at(page)
    page.keyboard.press("a")
    settled(page, 1)
    page.keyboard.press("u")
    settled(page, 0)
    expect(page.locator("#panel article")).to_have_attribute("data-finding", first)
    until(lambda: set(status(site, dossier)) == {"open"})


def test_a_fail_is_overruled_with_a_reason_by_two_keys(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    page.keyboard.press("r")
    expect(page.locator("#why")).to_be_visible()
    page.keyboard.press("1")
    settled(page, 1)
    until(lambda: "overridden" in status(site, dossier))


def test_what_the_law_prohibits_is_overruled_by_two_people_the_second_blind(site):
    dossier = site.holds("not-qualified")
    first = desk_of(site, dossier)
    assert at(first).startswith("inspection-not-qualified")
    first.keyboard.press("r")
    first.fill("#whytext", "甲之理由")
    first.click("#why button[value=ok]")
    expect(first.locator(PROHIBITED)).to_have_attribute("data-status", "awaits_second")
    first.keyboard.press("a")
    first.keyboard.press("g")
    expect(first.locator("[data-act=pass-on]")).to_be_visible()
    first.keyboard.press("Enter")  # a click is lost where the panel comes anew under the mouse
    first.wait_for_url("**/queue", wait_until="commit")

    second = site.visit("senior_reviewer", "/queue?show=second")
    expect(second.locator("#next")).to_be_focused()
    second.keyboard.press("Enter")
    second.wait_for_url(f"**/desk/{dossier}", wait_until="commit")
    assert at(second).startswith("inspection-not-qualified")
    assert "甲之理由" not in second.content()
    wait_for_shown(second, 1)
    second.keyboard.press("r")
    expect(second.locator("#why")).to_be_visible()
    second.keyboard.press("2")
    expect(second.locator(PROHIBITED)).to_have_attribute("data-status", "overridden")
    until(lambda: status(site, dossier)[0] == "overridden")


def test_of_two_reviewers_one_has_the_dossier_and_the_other_reads(site):
    dossier = site.holds("vin-differs")
    desk_of(site, dossier)
    other = desk_of(site, dossier, "senior_reviewer")
    assert other.get_attribute("#desk", "data-free") == ""
    other.keyboard.press("a")
    other.wait_for_timeout(300)
    assert set(status(site, dossier)) == {"open"}


def test_a_decision_made_without_a_network_arrives_when_it_is_back(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    page.context.set_offline(True)
    page.keyboard.press("a")
    expect(page.locator("#unsaved")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("#unsaved")).to_be_hidden(timeout=15_000)
    until(lambda: "holds" in status(site, dossier))


def test_a_reload_and_the_back_button_lose_no_decision(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    page.keyboard.press("a")
    settled(page, 1)
    page.reload()
    settled(page, 1)
    page.goto(f"{site.address}/queue")
    page.go_back()
    settled(page, 1)


def test_a_reload_shows_a_decision_that_arrived_while_the_page_was_on_its_way(site):
    """The page was written before the decision, and the outbox was empty when it came."""
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    held = []
    page.route("**/decide", lambda route: held.append(route))

    def written_before(route):
        written = route.fetch()
        held[0].continue_()
        until(lambda: "holds" in status(site, dossier))
        time.sleep(1)  # the page that goes hears of it; it cannot be asked while it goes
        route.fulfill(response=written)

    page.keyboard.press("a")
    page.route(f"**/desk/{dossier}", written_before)
    page.reload()
    settled(page, 1)


def test_every_key_is_told_by_the_question_mark(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    for key in "AREPQTUNGZVS":
        expect(page.locator("#keys dt kbd", has_text=re.compile(f"^{key}$"))).to_have_count(1)


def test_a_page_is_said_to_be_none_of_the_papers(site):
    dossier = site.holds("vin-differs")
    page = desk_of(site, dossier)
    page.keyboard.press("t")
    expect(page.locator("#types")).to_be_visible()
    page.click("[data-kind=harmless]")
    expect(page.locator("#toasts")).to_contain_text("规则已重新运行")


def test_on_a_phone_the_desk_opens_at_its_head(site):
    dossier = site.holds("vin-differs")
    phone = {"viewport": {"width": 390, "height": 844}}
    page = desk_of(site, dossier, **phone)
    expect(page.locator("#strip [aria-current]")).to_have_count(1)
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_empty_queue_says_what_is_being_checked_and_fills_by_itself(site):
    dossier = site.holds("vin-differs")
    with site.service.record.writing() as session:
        session.get(DossierRow, dossier).state = "judging"
    page = site.visit("reviewer", "/queue")
    expect(page.locator(".empty h2")).to_have_text("正在核验")
    with site.service.record.writing() as session:
        session.get(DossierRow, dossier).state = "judged"
    expect(page.locator("table.list")).to_contain_text("vin-differs", timeout=20_000)
    assert page.faults == []
