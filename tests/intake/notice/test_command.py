import pytest
from click.testing import CliRunner

from intake.cli import main
from tests.intake.conftest import write
from tests.intake.notice.conftest import OWNER, VINS, finding, report, text_of


@pytest.fixture
def kept(tmp_path):
    """Keeps a report as `verify --json` prints it."""

    def keep(*findings):
        path = tmp_path / "report.json"
        path.write_text(report(*findings).model_dump_json(by_alias=True), encoding="utf-8")
        return str(path)

    return keep


def run(*arguments):
    return CliRunner().invoke(main, ["notice", *arguments], env={"LANG": "C.UTF-8"})


def test_a_kept_report_becomes_a_letter(kept, tmp_path):
    out = tmp_path / "n.pdf"
    options = ["--date", "2026-08-09", "--by", "2026-09-01", "--with-unsure", "--out", str(out)]
    done = run(kept(finding(OWNER, VINS[0]), finding(OWNER, VINS[1], "unsure")), *options)
    assert done.exit_code == 0
    assert "一次性告知原因1项" in done.output
    text = text_of(out.read_bytes())
    assert "2026年8月9日" in text
    assert "于2026年9月1日前" in text
    assert "待核实事项" in text


def test_the_letter_is_named_for_the_dossier_where_no_name_is_given(kept, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(kept(finding(OWNER, VINS[0])), "--lang", "en").exit_code == 0
    assert b"%PDF" in (tmp_path / "report-notice.pdf").read_bytes()[:8]


def test_without_reasons_it_says_so_and_writes_nothing(kept, tmp_path):
    out = tmp_path / "n.pdf"
    path = kept(finding(OWNER, VINS[0], "pass"), finding(OWNER, VINS[1], "unsure"))
    done = run(path, "--out", str(out))
    assert done.exit_code == 0
    assert "无需出具告知书" in done.output
    assert "另有1项待核实" in done.output
    assert not out.exists()


def test_a_dossier_is_read_then_told_of(tmp_path):
    folder = tmp_path / "d"
    folder.mkdir()
    write(folder, "a.jpg", b"no picture")
    out = tmp_path / "n.pdf"
    done = run(str(folder), "--out", str(out), "--jobs", "1", "--lang", "en")
    assert done.exit_code == 0
    assert ("Wrote" in done.output) == out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["/no/such/dossier"], "找不到"),
        (["{report}", "--date", "tomorrow"], "不是日期"),
        (["{report}", "--by", "soon"], "不是日期"),
        (["{report}", "--wording", "/no/such.toml"], "告知书文字文件"),
        (["{report}", "--out", "/no/such/folder/n.pdf"], "No such file"),
        (["{other}"], "不是核验报告"),
    ],
)
def test_wrong_use_is_told_with_exit_two(kept, tmp_path, arguments, said):
    places = {
        "{report}": kept(finding(OWNER, VINS[0])),
        "{other}": str(write(tmp_path, "other.json", b"{}")),
    }
    done = run(*(places.get(argument, argument) for argument in arguments))
    assert done.exit_code == 2
    assert said in done.output
