import csv
import io

import pytest
from openpyxl import Workbook

from intake.bulk.manifest import Manifest
from intake.declared.build import declared
from intake.errors import IntakeError
from intake.sniff import CSV

TABLE = """卷宗,出口商,VIN码,品牌,数量
2026/001,广州远航汽车贸易有限公司,LFMAP54C1N0209348,丰田,1
2026/001,广州远航汽车贸易有限公司,LFMAP54C3N0209349,丰田,1
2026\\002.zip,深圳鹏程汽车贸易有限公司,LVGBM5AE8NG000001,本田,1
"""


def manifest(tmp_path, text=TABLE, encoding="utf-8-sig"):
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode(encoding))
    return Manifest(path)


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode())))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_rows_of_a_dossier_are_its_declared_application(tmp_path, encoding):
    with manifest(tmp_path, encoding=encoding) as listed:
        application = declared(listed.application("2026/001"), CSV).application
    assert application.exporter.value == "广州远航汽车贸易有限公司"
    assert [car.vin.value for car in application.vehicles] == [
        "LFMAP54C1N0209348",
        "LFMAP54C3N0209349",
    ]


@pytest.mark.parametrize("name", ["2026/002.zip", "2026/002", "2026/002.ZIP", "./2026/002/"])
def test_a_dossier_is_found_however_its_path_is_written(tmp_path, name):
    with manifest(tmp_path) as listed:
        assert [row["品牌"] for row in rows(listed.application(name))] == ["本田"]


def test_the_last_part_of_a_path_will_do_where_the_manifest_has_no_more(tmp_path):
    with manifest(tmp_path, "文件夹,vin\n001,LFMAP54C1N0209348\n") as listed:
        assert listed.application("deep/down/001") is not None


def test_what_the_manifest_has_and_the_tree_has_not_is_told(tmp_path):
    with manifest(tmp_path) as listed:
        assert listed.application("3") is None
        listed.application("2026/001")
        assert listed.unused() == ["2026/002"]


@pytest.mark.parametrize("text", ["vin,brand\nLFMAP54C1N0209348,丰田\n", "dossier,what\n1,2\n", ""])
def test_a_table_that_cannot_be_a_manifest_is_refused_with_what_is_missing(tmp_path, text):
    with pytest.raises(IntakeError, match="the manifest has no"):
        manifest(tmp_path, text)


def test_a_workbook_will_do(tmp_path):
    book = Workbook()
    for row in csv.reader(io.StringIO(TABLE)):
        book.active.append(row)
    book.save(tmp_path / "manifest.xlsx")
    with Manifest(tmp_path / "manifest.xlsx") as listed:
        assert len(rows(listed.application("2026/001"))) == 2


def test_a_workbook_that_is_none_is_refused(tmp_path):
    (tmp_path / "manifest.xlsx").write_bytes(b"PK")
    with pytest.raises(IntakeError, match="damaged_file"):
        Manifest(tmp_path / "manifest.xlsx")
