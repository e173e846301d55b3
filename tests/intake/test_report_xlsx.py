import datetime as dt

import pytest
from openpyxl import load_workbook

from dossier import Box, Evidence, File, FileError, Finding, PageRef, Report, Text
from dossier.report import ApplicationReport, DocumentReport, DossierReport, VehicleReport
from intake import workbook
from intake.report_xlsx import write_workbook
from validators import RULES

OWNER = next(rule for rule in RULES if rule.id == "owner-not-exporter")
RECEIVED = dt.datetime(2026, 7, 3, 9, 30, 15, 99, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def finding(number=1, outcome="fail", **values):
    return Finding(
        **{
            "id": f"owner-not-exporter:LSVAA4182E2123456:{number}",
            "rule": OWNER.id,
            "outcome": outcome,
            "severity": OWNER.severity,
            "clause": OWNER.clause.display,
            "vin": "LSVAA4182E2123456",
            "documents": ("c",),
            "field": "owner",
            "expected": "甲公司",
            "found": "乙公司",
            "confidence": 0.97,
            "message": Text(zh="所有人不符。", en="The owner differs."),
            "evidence": (
                Evidence(file="证/c.pdf", page=2, box=Box(0, 0, 1, 1), reader="tesseract"),
            ),
            **values,
        }
    )


def report(*findings, reference="卷宗-7", exporter="甲公司"):
    return Report(
        schema="shendan.report/1",
        dossier=DossierReport(
            id="0", reference=reference, verdict="needs_review", received_at=RECEIVED, duration_s=3
        ),
        application=ApplicationReport(
            exporter=exporter, contract_no="HT-8", vehicles=(VehicleReport(), VehicleReport())
        ),
        files=(
            File(name="a", sha256="", size=1, media_type="application/pdf", pages=3),
            File(
                name="b",
                sha256="",
                size=1,
                media_type="",
                error=FileError(code="damaged_file", message=Text(zh="坏", en="bad")),
            ),
        ),
        documents=(
            DocumentReport(
                id="c",
                type="registration_certificate",
                type_confidence=1,
                vin=None,
                pages=(PageRef(file="证/c.pdf", page=2),),
                fields={},
            ),
        ),
        findings=findings,
    )


def sheets(path):
    """Each sheet as a list of rows, a row as a dictionary by heading."""
    book = load_workbook(path)
    tables = {}
    for sheet in book:
        heading, *rows = sheet.iter_rows(values_only=True)
        tables[sheet.title] = [dict(zip(heading, row, strict=True)) for row in rows]
    return tables


@pytest.fixture
def path(tmp_path):
    return tmp_path / "report.xlsx"


def test_a_dossier_is_a_line_and_so_is_each_finding(path):
    made = [
        report(finding(1), finding(2, "unsure"), finding(3, "pass"), finding(4, "not_applicable")),
        report(finding(1, "pass"), reference="卷宗-8"),
    ]
    assert write_workbook(iter(made), path) == 2
    tables = sheets(path)
    assert [row["卷宗"] for row in tables["卷宗"]] == ["卷宗-7", "卷宗-8"]
    assert [row["卷宗"] for row in tables["核验结果"]] == ["卷宗-7"] * 4 + ["卷宗-8"]
    assert tables["卷宗"][0] == {
        "卷宗": "卷宗-7",
        "卷宗标识": "0",
        "结论": "需人工复核",
        "收到时间": dt.datetime(2026, 7, 3, 9, 30, 15),  # noqa: DTZ001  workbooks know no zone
        "办理时限": None,
        "用时（秒）": 3,
        "企业": "甲公司",
        "合同号": "HT-8",
        "车辆数": 2,
        "文件数": 2,
        "页数": 3,
        "未能打开的文件数": 1,
        "不符": 1,
        "待核实": 1,
        "符合": 1,
    }


def test_a_finding_is_told_with_its_rule_its_place_and_what_to_do(path):
    write_workbook([report(finding(), finding(2, "pass"))], path)
    failed, passed = sheets(path)["核验结果"]
    assert (failed["规则名称"], failed["补正"]) == (OWNER.title.zh, OWNER.remedy.zh)
    assert (failed["结果"], failed["依据"], failed["材料"]) == ("不符", "§五(三)", "机动车登记证书")
    assert (failed["字段"], failed["应为"], failed["实为"]) == ("机动车所有人", "甲公司", "乙公司")
    assert (failed["位置"], failed["置信度"]) == ("证/c.pdf 第2页", 0.97)
    assert passed["补正"] is None


def test_english_headings_and_messages(path):
    write_workbook([report(finding())], path, "en")
    (row,) = sheets(path)["Findings"]
    assert (row["Outcome"], row["Message"], row["Where"]) == (
        "fail",
        "The owner differs.",
        "证/c.pdf p. 2",
    )


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "\t=1", "2026-01-02"]
)
def test_what_looks_like_a_formula_is_text(path, text):
    write_workbook([report(finding(found=text), exporter=text)], path)
    for sheet, heading in (("核验结果", "实为"), ("卷宗", "企业")):
        cells = load_workbook(path)[sheet]
        column = next(cell.column for cell in cells[1] if cell.value == heading)
        cell = cells.cell(2, column)
        assert (cell.data_type, cell.value) == ("s", text)
        assert cell.quotePrefix == (not text[0].isdigit())


def test_characters_that_a_workbook_forbids_are_replaced(path):
    write_workbook([report(finding(found="a\x00b\udcffc\x1f"), exporter="x" * 40_000)], path)
    assert sheets(path)["核验结果"][0]["实为"] == "a\ufffdb\ufffdc\ufffd"
    assert len(sheets(path)["卷宗"][0]["企业"]) == 32_767


def test_a_rule_of_another_version_leaves_its_columns_empty(path):
    write_workbook([report(finding(rule="no-longer-known"))], path)
    (row,) = sheets(path)["核验结果"]
    assert (row["规则"], row["规则名称"], row["补正"]) == ("no-longer-known", None, None)


def test_a_full_sheet_goes_on_in_another(path, monkeypatch):
    monkeypatch.setattr(workbook, "LAST_ROW", 4)
    write_workbook([report(*(finding(number) for number in range(7)))], path)
    tables = sheets(path)
    names = ["核验结果", "核验结果 2", "核验结果 3"]
    assert [len(tables[name]) for name in names] == [3, 3, 1]
    assert load_workbook(path)["核验结果 3"].auto_filter.ref == "A1:Q2"


def test_no_report_is_a_workbook_of_headings(path):
    assert write_workbook([], path) == 0
    assert sheets(path) == {"卷宗": [], "核验结果": []}


def test_an_older_workbook_stays_where_the_new_one_fails(path):
    write_workbook([report()], path)

    def broken():
        yield report()
        raise RuntimeError("a fault of ours")

    with pytest.raises(RuntimeError):
        write_workbook(broken(), path)
    assert len(sheets(path)["卷宗"]) == 1
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        write_workbook([report()], tmp_path / "none" / "report.xlsx")
