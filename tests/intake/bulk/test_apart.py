"""A folder is one dossier unless it surely holds several."""

import pytest

from intake.bulk.apart import dossiers_at
from tests.intake.bulk.test_discover import tree


def names(path, taken="auto"):
    return [one.name for one in dossiers_at(path, taken)]


def test_a_folder_of_folders_and_archives_holds_a_dossier_in_each(tmp_path):
    inside = ("甲/a.pdf", "甲/上传/b.pdf", "乙.zip", "丙/资料/c.pdf", "Thumbs.db")
    root = tree(tmp_path / "july", *inside)
    assert sorted(names(root)) == ["丙", "乙.zip", "甲"]


@pytest.mark.parametrize(
    "inside",
    [
        ("甲/a.pdf", "乙/b.pdf", "scan.pdf"),
        ("甲/a.pdf", "乙/b.pdf", "application.json"),
        ("合同/a.pdf", "登记证/b.pdf", "3 检测报告/c.pdf"),
        ("LSVCY6C49MN027789/a.pdf", "LZZ1ELSEXLW644557/b.pdf", "材料/c.pdf"),
        ("第一辆/a.pdf", "第二辆/b.pdf"),
        ("合同.zip", "登记证书.zip"),
        ("上传/a.pdf",),
        ("甲/a.pdf", "empty/"),
        ("a.pdf", "b.pdf"),
    ],
)
def test_what_may_be_one_dossier_is_one(tmp_path, inside):
    assert names(tree(tmp_path / "D-1", *inside)) == ["D-1"]


def test_a_file_is_one_dossier(tmp_path):
    assert names(tree(tmp_path, "whole.zip") / "whole.zip") == ["whole.zip"]


def test_one_and_each_say_so_for_certain(tmp_path):
    root = tree(tmp_path / "july", "甲/a.pdf", "乙/b.pdf")
    assert names(root, "one") == ["july"]
    tree(root, "c.pdf")
    assert sorted(names(root, "each")) == ["c.pdf", "乙", "甲"]
    assert names(tree(tmp_path / "none", "empty/"), "each") == []
