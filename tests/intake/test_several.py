"""Several dossiers in one run: each has its report, and they are told of each other."""

import json

import pytest
from click.testing import CliRunner

from dossier import Report
from intake.cli import main, progress
from intake.errors import IntakeError
from tests.intake.conftest import pdf, write

ROW = {"vin": "LSVCY6C49MN027789", "brand": "大众牌", "model": "SVW7142BPV", "quantity": 1}


def declared(**more):
    application = {"exporter": "广州远航汽车贸易有限公司", "vehicles": [ROW], **more}
    return json.dumps(application, ensure_ascii=False).encode()


@pytest.fixture
def july(tmp_path):
    """Two dossiers on one vehicle and one that cannot be opened; none has a page to read."""
    write(tmp_path, "july/甲/application.json", declared(contract_no="A-1"))
    write(tmp_path, "july/乙/application.json", declared(contract_no="B-1"))
    write(tmp_path, "july/丙/scan.jpg", b"no picture")
    return tmp_path / "july"


def run(*arguments):
    environment = {"LANG": "C.UTF-8"}
    return CliRunner().invoke(
        main, ["verify", *map(str, arguments), "--jobs", "1"], env=environment
    )


def elsewhere(report):
    return [f for f in report.findings if f.rule == "vin-applied-for-elsewhere"]


def test_a_vehicle_in_two_dossiers_is_told_at_both(july):
    done = run(july, "--json")
    reports = [Report.model_validate(one) for one in json.loads(done.stdout)]
    assert done.exit_code == 1
    told = {report.dossier.reference: report for report in reports}
    assert sorted(told) == ["丙", "乙", "甲"]
    (first,), (second,) = elsewhere(told["甲"]), elsewhere(told["乙"])
    assert [first.outcome, second.outcome] == ["fail", "fail"]
    assert "卷宗乙" in first.message.zh
    assert "卷宗甲" in second.message.zh
    assert told["丙"].dossier.verdict == "unprocessable"


def test_reports_follow_one_another_with_a_summary(july):
    done = run(july)
    assert done.stdout.count("用时") == 3
    summary = done.stdout[done.stdout.index("共3份卷宗") :]
    assert all(name in summary for name in ("甲", "乙", "丙", "无法处理"))


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (RuntimeError("a fault of ours"), 3, "程序出错，卷宗未作任何结论，可以重试"),
        (IntakeError("no_files"), 2, "没有可核验的文件"),
    ],
)
def test_a_dossier_that_comes_to_nothing_is_told_and_leaves_the_others_alone(
    july, monkeypatch, error, status, said
):
    real = progress.gather

    def broken(path, *rest, **more):
        if path.name == "乙":
            raise error
        return real(path, *rest, **more)

    monkeypatch.setattr(progress, "gather", broken)
    done = run(july, "--json")
    assert done.exit_code == status
    reports = [Report.model_validate(one) for one in json.loads(done.stdout)]
    assert sorted(report.dossier.reference for report in reports) == ["丙", "甲"]
    assert f"✗ 乙: {said}" in done.stderr
    assert "共3份卷宗" in (summary := run(july).stdout)
    assert "未能核验 1" in summary


def test_each_dossier_gets_a_page_of_its_own(july, tmp_path):
    run(july, "--html", tmp_path / "pages")
    pages = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert pages == ["丙.html", "乙.html", "甲.html"]
    assert "卷宗乙" in (tmp_path / "pages/甲.html").read_text("utf-8")


def test_one_makes_one_dossier_of_a_folder_and_each_a_list(july):
    whole = Report.model_validate_json(run(july, "--one", "--json").stdout)
    assert whole.dossier.reference == "july"
    (july / "甲").rename(july.parent / "甲")
    lone = run(july.parent / "甲", "--each", "--json")
    assert [one["dossier"]["reference"] for one in json.loads(lone.stdout)] == ["application.json"]


def test_a_folder_with_nothing_in_it_is_told(tmp_path):
    (tmp_path / "none").mkdir()
    for taken in ((), ("--each",)):
        done = run(tmp_path / "none", *taken)
        assert (done.exit_code, "没有可核验的文件" in done.output) == (2, True)


def test_a_single_dossier_prints_one_report(tmp_path):
    path = write(tmp_path, "a.pdf", pdf()[:90])
    assert Report.model_validate_json(run(path, "--json").stdout).dossier.reference == "a.pdf"
