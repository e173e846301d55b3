import uuid

import pytest
from playwright.sync_api import expect

from intake.record.tables import DossierRow
from intake.services.changing import current_files
from tests.intake.conftest import pdf, picture
from tests.web.stocked import sample

pytestmark = pytest.mark.slow


def file(name, content, kind="application/pdf"):
    return {"name": name, "mimeType": kind, "buffer": content}


def names(site, dossier_id):
    with site.service.record.reading() as session:
        return [one.name for one in current_files(session, dossier_id)]


def draft_of(page):
    page.wait_for_url(lambda url: "dossier=" in url, wait_until="commit")
    return uuid.UUID(page.url.split("dossier=")[1])


def test_dropped_papers_go_up_at_once_and_are_handed_in(site):
    page = site.visit("submitter", "/hand-in")
    papers = sorted(sample("sound-digital").glob("*.pdf"))
    page.set_input_files("#files", papers)
    for paper in papers:
        expect(page.locator(f"#sheets li[data-name='{paper.name}'] img")).to_be_visible()
    page.fill("[name=reference]", "莫斯科第2批")
    page.click("#send")
    page.wait_for_url("**/dossiers/*", wait_until="commit")
    expect(page.locator("#follow")).to_contain_text("已接收")
    with site.service.record.reading() as session:
        row = session.query(DossierRow).one()
    assert row.reference == "莫斯科第2批"
    assert row.state == "received"
    assert len(names(site, row.id)) == len(papers)
    assert page.faults == []


def test_what_was_typed_and_dropped_is_there_after_a_reload(site):
    page = site.visit("submitter", "/hand-in")
    page.set_input_files("#files", [file("合同.pdf", pdf())])
    draft_of(page)
    expect(page.locator("#sheets li:not(.waiting)")).to_have_count(1)
    page.click("details.fold summary")
    page.fill("[name=exporter]", "青岛示例汽车进出口有限公司")
    page.fill("[name=vehicles-1-vin]", "LSVCY6C49MN027789")
    page.reload()
    expect(page.locator("[name=exporter]")).to_have_value("青岛示例汽车进出口有限公司")
    expect(page.locator("[name=vehicles-1-vin]")).to_have_value("LSVCY6C49MN027789")
    expect(page.locator("#sheets li")).to_contain_text("合同.pdf")


def test_a_vin_is_checked_while_it_is_typed(site):
    page = site.visit("submitter", "/hand-in")
    page.click("details.fold summary")
    field = page.locator("[name=vehicles-0-vin]")
    field.type("LSVCY6C49MN02778")
    expect(page.locator("#v0")).to_contain_text("还差1位")
    field.type("8")
    expect(page.locator("#v0")).to_contain_text("校验位不符")
    field.press("Backspace")
    field.type("9")
    expect(page.locator("#v0")).to_contain_text("校验位相符")


def test_a_file_that_cannot_be_read_says_so_at_once(site):
    page = site.visit("submitter", "/hand-in")
    page.set_input_files(
        "#files", [file("空.pdf", b""), file("乱.pdf", b"%PDF-1.4 nothing"), file("好.pdf", pdf())]
    )
    expect(page.locator("#sheets li[data-name='空.pdf']")).to_contain_text("为空")
    expect(page.locator("#sheets li.bad[data-name='乱.pdf']")).to_be_visible()
    expect(page.locator("#sheets li:not(.bad)[data-name='好.pdf'] img")).to_be_visible()


def test_an_upload_goes_on_after_the_connection_was_lost(site):
    page = site.visit("submitter", "/hand-in")
    page.set_input_files("#files", [file("一.pdf", pdf())])
    dossier = draft_of(page)
    expect(page.locator("#sheets li:not(.waiting)")).to_have_count(1)
    page.context.set_offline(True)
    page.set_input_files("#files", [file("二.jpg", picture("JPEG"), "image/jpeg")])
    expect(page.locator("#sheets li[data-name='二.jpg']")).to_contain_text("重试")
    page.context.set_offline(False)
    expect(page.locator("#sheets li:not(.waiting)")).to_have_count(2, timeout=20_000)
    assert sorted(names(site, dossier)) == ["一.pdf", "二.jpg"]


def test_papers_are_handed_in_without_scripts(site):
    page = site.visit("submitter", "/hand-in", java_script_enabled=False)
    page.set_input_files("#files", [file("合同.pdf", pdf())])
    page.fill("[name=reference]", "无脚本")
    page.click("#send")
    page.wait_for_url("**/dossiers/*", wait_until="commit")
    expect(page.locator("h1")).to_have_text("无脚本")
    expect(page.locator("#papers")).to_contain_text("合同.pdf")


def test_three_hundred_files_are_taken_at_once(site):
    page = site.visit("submitter", "/hand-in")
    page.set_input_files("#files", [file(f"{n:03}.pdf", pdf(n % 3 + 1)) for n in range(300)])
    dossier = draft_of(page)
    expect(page.locator("#sheets li:not(.waiting)")).to_have_count(300, timeout=180_000)
    assert len(names(site, dossier)) == 300


def test_a_result_is_read_and_a_paper_replaced_in_english(site):
    dossier = site.holds("vin-differs")
    context = {"locale": "en-US"}
    with site.service.record.reading() as session:
        owner = session.get(DossierRow, dossier).submitter_id
    assert owner == site.people["submitter"].id
    page = site.visit("submitter", f"/dossiers/{dossier}", **context)
    page.click("button[lang=en]")
    expect(page.locator(".banner .verdict")).to_have_text("Needs review")
    expect(page.locator(".finding.fail mark").first).to_be_visible()
    name = names(site, dossier)[0]
    row = page.locator("#papers tr", has_text=name)
    row.locator("summary").click()
    row.locator("input[type=file]").set_input_files([file("new.pdf", pdf())])
    row.locator("button.primary").click()
    expect(page.locator("#follow")).to_be_visible()
    assert "new.pdf" in names(site, dossier)
    assert name not in names(site, dossier)


def test_a_damaged_paper_is_still_told_of_after_a_reload(site):
    page = site.visit("submitter", "/hand-in")
    page.set_input_files("#files", [file("坏.pdf", b"%PDF-1.4 nonsense")])
    draft_of(page)
    expect(page.locator("#sheets li.bad")).to_contain_text("已损坏")
    page.reload()
    expect(page.locator("#sheets li.bad")).to_contain_text("已损坏")
    expect(page.locator("#sheets li img")).to_have_count(0)
