import pytest
from playwright.sync_api import expect

from intake.services import upload_links
from intake.services.changing import current_files
from tests.web.browser.test_handing_in import file, pdf

pytestmark = pytest.mark.slow

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def link_to(site, dossier):
    return upload_links.make(site.service.record, site.people["submitter"].actor, dossier, "买方")[
        1
    ]


def names(site, dossier):
    with site.service.record.reading() as session:
        return [one.name for one in current_files(session, dossier)]


def test_a_customer_sends_papers_by_phone_and_sees_them_arrive(site):
    dossier = site.holds("vin-differs")
    page = site.visit(None, f"/add/{link_to(site, dossier)}", **PHONE)
    expect(page.locator("h1")).to_contain_text("submitter")
    expect(page.locator(".camera")).to_be_visible()
    page.set_input_files("#files", [file("合同.pdf", pdf()), file("空.pdf", b"")])
    expect(page.locator("#arrived .arrived")).to_have_text([r"✓合同.pdf1 KB"])
    expect(page.locator("#arrived .red")).to_contain_text("文件为空")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.reload()
    expect(page.locator("#count")).to_have_text("1")
    assert "合同.pdf" in names(site, dossier)
    assert page.faults == []


def test_a_paper_goes_up_again_after_the_connection_was_lost_and_only_once(site):
    dossier = site.holds("vin-differs")
    page = site.visit(None, f"/add/{link_to(site, dossier)}", locale="en-US")
    paper = file("one.pdf", pdf())
    page.context.set_offline(True)
    page.set_input_files("#files", [paper])
    expect(page.locator("#arrived li")).to_contain_text(["connection was lost"])
    page.context.set_offline(False)
    expect(page.locator("#arrived .arrived")).to_have_count(1, timeout=15_000)
    page.set_input_files("#files", [paper])
    expect(page.locator("#arrived .arrived")).to_have_count(2)
    expect(page.locator("#count")).to_have_text("1")
    assert names(site, dossier).count("one.pdf") == 1


def test_a_customer_without_scripts_sends_a_paper(site):
    dossier = site.holds("vin-differs")
    page = site.visit(None, f"/add/{link_to(site, dossier)}", java_script_enabled=False)
    page.set_input_files("#files", [file("合同.pdf", pdf())])
    page.click("noscript button")
    expect(page.locator(".told.good")).to_contain_text("已收到1个文件")
    assert "合同.pdf" in names(site, dossier)


def test_a_clerk_makes_a_link_for_a_new_dossier_and_finds_the_papers_there(site):
    page = site.visit("submitter", "/hand-in")
    page.locator("section form [name=reference]").last.fill("阿拉木图8月")
    page.get_by_role("button", name="生成上传链接").click()
    expect(page.locator(".head")).to_contain_text("阿拉木图8月")
    page.fill("[name=label]", "买方")
    page.get_by_role("button", name="生成链接").click()
    address = page.input_value("#address")
    page.click("[data-copy]")
    expect(page.locator("#toasts")).to_contain_text("已复制")
    customer = site.visit(None, "/" + address.split("/", 3)[3])
    customer.set_input_files("#files", [file("合同.pdf", pdf())])
    expect(customer.locator("#arrived .arrived")).to_have_count(1)
    page.get_by_role("link", name="查看已到材料并提交").click()
    expect(page.locator("#sheets")).to_contain_text("合同.pdf")


def test_a_link_that_was_taken_back_says_so_to_its_bearer(site):
    dossier = site.holds("vin-differs")
    secret = link_to(site, dossier)
    customer = site.visit(None, f"/add/{secret}")
    page = site.visit("submitter", f"/dossiers/{dossier}/links")
    page.get_by_role("button", name="收回").click()
    expect(page.locator("table")).to_contain_text("已收回")
    customer.set_input_files("#files", [file("合同.pdf", pdf())])
    expect(customer.locator("#arrived .red")).to_contain_text("索取新链接")
    customer.reload()
    expect(customer.locator("[role=alert]")).to_contain_text("索取新链接")
