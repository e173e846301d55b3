import pytest
from playwright.sync_api import expect

from intake.services import desk_queue
from intake.services.standing import standings

pytestmark = pytest.mark.slow


def status(site, dossier):
    with site.service.record.reading() as session:
        stands = standings(session, dossier)
    return next(one.status for one in stands if one.finding.rule == "registration-vin-differs")


def test_one_cause_in_several_dossiers_is_settled_by_keyboard_and_undone(site):
    three = [site.holds("vin-differs", f"批次{n}") for n in range(3)]
    page = site.visit("reviewer", f"/desk/{three[0]}")
    expect(page.locator("#same")).to_contain_text("其他卷宗另有2项同因")
    page.keyboard.press("s")
    expect(page.locator("h1")).to_have_text("同因一并处理")
    expect(page.locator(".sames li")).to_have_count(3)
    expect(page.locator(".sames img").last).to_be_visible()
    expect(page.locator("[name=choice]").first).to_be_focused()
    page.keyboard.press("Space")
    page.fill("[name=reason]", "同一企业，同一差异")
    expect(page.locator("#settle")).to_have_text("处理所选 3 项")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("已处理3项")
    assert [status(site, one) for one in three] == ["holds"] * 3
    page.get_by_role("button", name="全部撤销").click()
    expect(page.locator(".told")).to_contain_text("已撤销3项")
    assert [status(site, one) for one in three] == ["open"] * 3
    assert page.faults == []


def test_what_is_left_out_or_on_another_desk_stays_open(site):
    three = [site.holds("vin-differs", f"批次{n}") for n in range(3)]
    other = site.people["senior_reviewer"].actor
    desk_queue.take(site.service.record, other, three[2])
    page = site.visit("reviewer", f"/desk/{three[0]}")
    page.click("#same")
    page.click("button[lang=en]")
    held = page.locator(".sames li.held")
    expect(held).to_contain_text("On the desk of senior_reviewer")
    page.locator("li", has_text="批次1").locator("input").uncheck()
    page.check("[value=asked]")
    page.fill("[name=reason]", "Explain")
    expect(page.locator("#settle")).to_have_text("Settle the 1 chosen")
    page.click("#settle")
    expect(page.locator("h1")).to_have_text("Settled: 1")
    assert [status(site, one) for one in three] == ["asked", "open", "open"]


def test_a_finding_that_is_alone_offers_nothing(site):
    page = site.visit("reviewer", f"/desk/{site.holds('vin-differs')}")
    expect(page.locator("#panel article")).to_be_visible()
    expect(page.locator("#same")).to_have_count(0)


def test_settling_together_fits_a_phone_and_works_without_scripts(site):
    two = [site.holds("vin-differs", f"批次{n}") for n in range(2)]
    with site.service.record.reading() as session:
        stands = standings(session, two[0])
    finding = next(
        one.finding.finding for one in stands if one.finding.rule == "registration-vin-differs"
    )
    path = f"/desk/{two[0]}/same?finding={finding}"
    page = site.visit(
        "reviewer", path, viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    page.check("[value=holds]")
    page.fill("[name=reason]", "同一差异")
    page.click("#settle")
    expect(page.locator("h1")).to_have_text("已处理2项")
