"""The commands around the service, as an operator calls them."""

import re

import pytest
from click.testing import CliRunner

from intake.cli import main
from intake.queue.work import drain
from intake.record import audit
from intake.serve.address import note
from intake.services import signing_in
from tests.intake.kit import Scripted, handed_in, made_service, paper, picture, shop_of, user


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("SHENDAN_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SHENDAN_LEAST_FREE_MB", "0")
    service = made_service(tmp_path / "data")
    yield service
    service.close()


def said(*words: str, status: int = 0) -> str:
    done = CliRunner().invoke(main, [*words, *(["--lang", "en"] if "head" not in words else [])])
    assert done.exit_code == status, done.output
    return done.output


def test_an_account_comes_with_a_link_that_signs_in_once(data):
    shown = said("user", "add", "li", "--role", "reviewer", "--display-name", "李审核")
    secret = re.findall(r"/sign-in/(\S+)", shown)[0]
    assert signing_in.by_link(data.record, secret)
    assert "li\treviewer\t李审核" in said("user", "list")
    assert "/sign-in/" in said("user", "link", "li")
    assert "no account" in said("user", "link", "nobody", status=2)


def test_a_link_leads_to_where_the_pages_are_served(data):
    user(data, "li")
    note(data.settings, 8123)
    assert "http://127.0.0.1:8123/sign-in/" in said("user", "link", "li")


def test_the_trail_is_verified_against_a_head_kept_elsewhere(data):
    by = user(data)
    handed_in(data, by)
    head = CliRunner().invoke(main, ["audit", "head"]).output.strip()
    with data.record.reading() as session:
        assert head == str(audit.head(session))
    assert "Whole" in said("audit", "verify", "--head", head)
    assert "Row" in said("audit", "verify", "--head", f"1:{'0' * 64}", status=1)
    assert "row:hash" in said("audit", "verify", "--head", "nonsense", status=2)


def test_everything_is_copied_and_brought_back(data, tmp_path, monkeypatch):
    handed_in(data, user(data))
    assert "1 files" in said("backup", str(tmp_path / "copy"))
    assert "data already" in said("restore", str(tmp_path / "copy"), status=2)
    monkeypatch.setenv("SHENDAN_DATA_DIR", str(tmp_path / "new"))
    assert "1 files" in said("restore", str(tmp_path / "copy"))


def test_a_copy_that_lacks_a_paper_ends_with_status_1(data, tmp_path):
    handed_in(data, user(data))
    data.blobs.place(data.blobs.names()[0]).write_bytes(b"?")
    assert "damaged or gone" in said("backup", str(tmp_path / "copy"), status=1)


def test_dossiers_are_judged_again(data):
    by = user(data)
    one = handed_in(data, by, paper(content=picture(1)))
    handed_in(data, by, paper(content=picture(2)))
    drain(shop_of(data, Scripted()))
    assert "1 dossiers" in said("recheck", str(one))
    assert drain(shop_of(data, Scripted())) == 2  # opened and judged; the page is known
    assert "2 dossiers" in said("recheck", "--all")
    drain(shop_of(data, Scripted()))
    assert "0 dossiers" in said("recheck", "--all", "--outdated")
    assert "Name dossiers" in said("recheck", status=2)
