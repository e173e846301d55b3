import csv
import datetime as dt
import json

import pytest

from dossier import Finding, Report, Text
from dossier.report import ApplicationReport, DossierReport
from intake.services.exports import csv_lines, export

RECEIVED = dt.datetime(2026, 7, 3, 9, 30, tzinfo=dt.UTC)


def report(number=1, exporter="甲公司"):
    return Report(
        schema="shendan.report/1",
        dossier=DossierReport(
            id=str(number),
            reference=f"卷宗{number}",
            verdict="needs_review",
            received_at=RECEIVED,
            duration_s=1,
        ),
        application=ApplicationReport(exporter=exporter),
        findings=tuple(
            Finding(
                id=f"mortgage-open:{number}",
                rule="mortgage-open",
                outcome=outcome,
                severity="blocking",
                clause="§六(二)",
                message=Text(zh="抵押", en="mortgage"),
            )
            for outcome in ("fail", "pass")
        ),
    )


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_separated_values_are_a_line_a_dossier_and_beside_them_a_line_a_finding(tmp_path):
    done = export(map(report, (1, 2)), tmp_path / "out.csv", "csv")
    assert done.dossiers == 2
    assert [row["卷宗"] for row in rows(tmp_path / "out.csv")] == ["卷宗1", "卷宗2"]
    findings = rows(tmp_path / "out-findings.csv")
    assert [(row["卷宗"], row["结果"]) for row in findings] == [
        ("卷宗1", "不符"),
        ("卷宗1", "符合"),
        ("卷宗2", "不符"),
        ("卷宗2", "符合"),
    ]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_a_list_of_reports(tmp_path, count):
    path = tmp_path / "out.json"
    assert export(map(report, range(count)), path, "json").dossiers == count
    assert [Report.model_validate(one) for one in json.loads(path.read_text("utf-8"))] == [
        report(number) for number in range(count)
    ]


def test_nothing_that_was_read_becomes_a_formula():
    lines = "".join(csv_lines([report(exporter='=HYPERLINK("http://evil")')], "dossiers"))
    assert "'=HYPERLINK" in lines
    assert ",=" not in lines
    assert ',"=' not in lines


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_an_older_export_stays_where_a_new_one_fails(tmp_path, form):
    def fails():
        yield report()
        raise RuntimeError("the database went away")

    path = tmp_path / f"out.{form}"
    path.write_text("older")
    with pytest.raises(RuntimeError):
        export(fails(), path, form)
    assert path.read_text() == "older"
    assert list(tmp_path.glob("*.part")) == []
