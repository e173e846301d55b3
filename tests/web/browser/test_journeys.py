"""From the first paper to the end, as a clerk goes it and as an operator does.

What the engines would say is taken from `samples/read`; a reviewer's journey is in `test_desk`.
"""

import gzip
import json
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from sqlalchemy import delete, select

from intake.record.tables import DossierRow, JobRow, PageRow
from intake.serve.read_before import ENDING, put_as_read
from intake.services.changing import current_files
from tests.web.stocked import RECORDED, ROOT, sample

pytestmark = pytest.mark.slow


def read_by_workers(site, dossier_id, name, folder):
    """Have a dossier read and judged anew, with those papers of a sample that are in it."""
    record = site.service.record
    with record.writing() as session:
        there = {one.name for one in current_files(session, dossier_id)}
        session.execute(
            delete(JobRow).where(JobRow.dossier_id == dossier_id, JobRow.state != "waiting")
        )
        session.execute(delete(PageRow).where(PageRow.dossier_id == dossier_id))
        session.get_one(DossierRow, dossier_id).pages_total = 0
    kept = json.loads(gzip.decompress((RECORDED / f"{name}{ENDING}").read_bytes()))
    papers = kept["dossier"]
    papers["files"] = [one for one in papers["files"] if one["name"] in there]
    papers["pages"] = [one for one in papers["pages"] if one["file"] in there]
    papers["documents"] = [
        one for one in papers["documents"] if all(page["file"] in there for page in one["pages"])
    ]
    for vehicle in papers["vehicles"]:
        for role in ("certificate", "inspection"):
            pages = (vehicle.get(role) or {"pages": []})["pages"]
            if not all(page["file"] in there for page in pages):
                del vehicle[role]
    kept["sizes"] = [one for one in kept["sizes"] if one[0] in there]
    part = folder / f"{name}{ENDING}"
    part.write_bytes(gzip.compress(json.dumps(kept).encode()))
    assert put_as_read(site.service, dossier_id, part)


def holding(name, paper):
    """The file of a sample that holds a document of a type."""
    kept = json.loads(gzip.decompress((RECORDED / f"{name}{ENDING}").read_bytes()))
    return next(
        one["pages"][0]["file"] for one in kept["dossier"]["documents"] if one["type"] == paper
    )


@pytest.mark.parametrize(
    ("locale", "wrong", "right"),
    [("zh-CN", "需人工复核", "核验通过"), ("en-US", "Needs review", "Cleared")],
)
def test_a_clerk_hands_in_learns_what_is_missing_answers_and_is_cleared(
    site, tmp_path, locale, wrong, right
):
    papers = sorted(one for one in sample("sound-digital").iterdir() if one.is_file())
    missing = holding("sound-digital", "inspection_report")
    phone = {"locale": locale, "viewport": {"width": 390, "height": 844}}
    page = site.visit("submitter", "/hand-in", **phone)
    if locale == "en-US":
        page.click("button[lang=en]")
    page.set_input_files("#files", [one for one in papers if one.name != missing])
    expect(page.locator("#sheets li img")).to_have_count(len(papers) - 1)
    page.click("#send")
    page.wait_for_url("**/dossiers/*", wait_until="commit")
    expect(page.locator("#follow")).to_be_visible()
    with site.service.record.reading() as session:
        dossier = session.scalars(select(DossierRow.id)).one()

    read_by_workers(site, dossier, "sound-digital", tmp_path)
    expect(page.locator(".banner .verdict")).to_have_text(wrong, timeout=30_000)
    expect(page.locator(".checklist li")).not_to_have_count(0)

    page.set_input_files(".addmore input[type=file]", [sample("sound-digital") / missing])
    page.click(".addmore button")
    expect(page.locator("#follow")).to_be_visible()
    read_by_workers(site, dossier, "sound-digital", tmp_path)
    expect(page.locator(".banner .verdict")).to_have_text(right, timeout=30_000)
    assert page.faults == []


def test_a_folder_taken_in_in_bulk_is_counted_on_the_dashboard(site, tmp_path):
    folder = tmp_path / "批次"
    names = ("sound-scan", "vin-differs", "mortgage-open")
    for name in names:
        shutil.copytree(sample(name), folder / name)
    data = site.service.settings.data_dir
    command = ["-m", "intake.cli", "ingest", str(folder), "--no-wait", "--data", str(data)]
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with site.service.record.reading() as session:
        taken = dict(session.execute(select(DossierRow.reference, DossierRow.id)).all())
    assert set(taken) == set(names)
    page = site.visit("auditor", "/numbers")
    expect(page.locator("main")).to_contain_text("3")
    for name, dossier in taken.items():
        read_by_workers(site, dossier, name, tmp_path)
    page.reload()
    expect(page.locator("main")).to_contain_text("33%")
    for title in ("车辆识别代号与登记证书不一致", "车辆处于抵押期间"):
        expect(page.locator("table.bars").first).to_contain_text(title)
    page.locator("table.bars a").first.click()
    expect(page.locator("table.list tbody tr")).not_to_have_count(0)
    assert page.faults == []
