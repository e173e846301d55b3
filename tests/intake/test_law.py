"""The operator's tables of the law are in use once they are loaded, and a bad one is told."""

import datetime as dt

import pytest
from click.testing import CliRunner

from dossier import Dossier, report
from intake.cli import main
from intake.cli.console import printed
from intake.errors import IntakeError
from intake.html_report import page
from intake.law import law_folder, put_in_use
from intake.pipeline import SHANGHAI, due
from intake.services.service import open_service
from intake.settings import Settings
from tests.intake.conftest import pdf, write
from validators.law import tables

CODES = "商品编码\n8703234110\n"


@pytest.fixture(autouse=True)
def as_shipped():
    before = tables.use(tables.Tables())
    yield
    tables.use(before)


def test_tables_in_the_data_folder_are_in_use_from_the_start(tmp_path):
    write(tmp_path, "law/catalogue.csv", CODES.encode())
    put_in_use(Settings(data_dir=tmp_path))
    assert tables.current().in_catalogue("8703234110")
    assert not tables.current().in_catalogue("8703234190")


def test_the_folder_that_a_setting_names_counts_instead(tmp_path):
    write(tmp_path, "data/law/catalogue.csv", b"no table")
    write(tmp_path, "elsewhere/catalogue.csv", CODES.encode("gb18030"))
    settings = Settings(data_dir=tmp_path / "data", law_dir=tmp_path / "elsewhere")
    assert law_folder(settings) == tmp_path / "elsewhere"
    assert put_in_use(settings).catalogue == {"8703234110"}


def test_without_a_folder_everything_is_as_shipped(tmp_path):
    assert put_in_use(Settings(data_dir=tmp_path)) == tables.Tables()
    with pytest.raises(IntakeError, match="no such folder"):
        put_in_use(Settings(data_dir=tmp_path, law_dir=tmp_path / "gone"))


def test_a_bad_table_is_refused_and_those_in_use_stay(tmp_path):
    write(tmp_path, "law/catalogue.csv", CODES.encode())
    loaded = put_in_use(Settings(data_dir=tmp_path))
    file = write(tmp_path, "law/catalogue.csv", b"hs_code\n8703\nabc\n")
    with pytest.raises(IntakeError, match="bad_law_table") as raised:
        put_in_use(Settings(data_dir=tmp_path))
    assert tables.current() is loaded
    assert raised.value.message.zh == (
        f"法规数据表不能使用，尚未开始核验：{file}第3行：“abc”不是4至10位商品编码。请更正后重新启动。"
    )
    assert f"{file}, line 3: 'abc' is no commodity code" in raised.value.message.en


def test_the_service_opens_with_the_tables_or_not_at_all(tmp_path):
    write(tmp_path, "law/catalogue.csv", CODES.encode())
    open_service(Settings(data_dir=tmp_path)).close()
    assert tables.current().catalogue
    write(tmp_path, "law/catalogue.csv", b"")
    with pytest.raises(IntakeError, match="bad_law_table"):
        open_service(Settings(data_dir=tmp_path))


def run(*arguments, law):
    return CliRunner().invoke(main, [*arguments], env={"SHENDAN_LAW_DIR": str(law), "LANG": "en"})


def test_the_command_line_tells_of_a_bad_table_before_it_reads_anything(tmp_path):
    file = write(tmp_path, "law/issuers.csv", b"name,region\n")
    for command in ("verify", "notice"):
        done = run(command, str(write(tmp_path, "a.pdf", pdf())), law=file.parent)
        assert (done.exit_code, "Traceback" in done.output) == (2, False)
        assert "issuers.csv, line 1: no column rank" in done.output.replace("\n", "")


def test_the_doctor_says_what_is_loaded(tmp_path):
    write(tmp_path, "law/catalogue.csv", CODES.encode())
    told = run("doctor", law=tmp_path / "law").output
    assert "✓ the annex 二手车产品目录  1" in told
    assert "✓ working days  2024–2026" in told
    write(tmp_path, "law/catalogue.csv", b"")
    done = run("doctor", law=tmp_path / "law")
    assert done.exit_code == 1
    assert "✗ tables of the law  missing" in done.output


def test_a_deadline_without_calendar_is_shown_with_what_it_leaves_out():
    received = dt.datetime(2026, 12, 30, 9, tzinfo=SHANGHAI)
    dossier = Dossier(id="1", reference="D-1", received_on=received.date(), day=received.date())
    told = report(dossier, (), "needs_review", received, 1.0, due("licence", received))
    assert told.dossier.due_at.date().isoformat() == "2027-01-04"
    lines = [*printed(told, "zh"), page(told, "zh", None)]
    shown = [line for line in lines if "2027年放假安排尚未载入，期限仅按周末推算" in line]
    assert len(shown) == 2
    assert all("2027-01-04" in line for line in shown)


def test_a_deadline_by_the_calendar_needs_no_note():
    received = dt.datetime(2026, 11, 24, 9, tzinfo=SHANGHAI)
    assert due("enterprise", received).note is None
