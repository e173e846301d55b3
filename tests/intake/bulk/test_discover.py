from pathlib import Path

import pytest

from intake.bulk.discover import Found, Left, discover


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x")
    return root


def names(root: Path, layout="auto") -> list[str]:
    return [one.name for one in discover(root, layout) if isinstance(one, Found)]


def test_a_folder_of_scans_is_one_dossier(tmp_path):
    root = tree(tmp_path / "a", "1.pdf", "2.jpg", "photos.zip", "Thumbs.db")
    assert names(root) == ["a"]


def test_a_single_file_is_one_dossier(tmp_path):
    root = tree(tmp_path, "whole.pdf")
    assert names(root / "whole.pdf") == ["whole.pdf"]


def test_a_tree_holds_a_dossier_in_each_folder_archive_and_loose_scan(tmp_path):
    root = tree(tmp_path, "10/a.pdf", "2/a.pdf", "x/y/a.pdf", "z.zip", "loose.pdf", "empty/")
    assert names(root) == ["2", "10", "loose.pdf", "x/y", "z.zip"]


def test_a_folder_of_archives_holds_a_dossier_in_each(tmp_path):
    assert names(tree(tmp_path, "1.zip", "2.zip", "10.zip")) == ["1.zip", "2.zip", "10.zip"]


@pytest.mark.parametrize("inside", ["合同", "1. 登记证书", "photos", "LFMAP54C1N0209348", "Scan"])
def test_a_folder_whose_folders_bear_the_names_of_papers_is_one_dossier(tmp_path, inside):
    root = tree(tmp_path, f"d1/{inside}/1.jpg", f"d2/{inside}/1.jpg", f"d2/{inside}/2.jpg")
    assert names(root) == ["d1", "d2"]


def test_folders_below_a_declared_application_belong_to_its_dossier(tmp_path):
    root = tree(
        tmp_path, "d1/application.json", "d1/whatever/1.jpg", "d2/申请表.xlsx", "d2/b/1.pdf"
    )
    assert names(root) == ["d1", "d2"]


def test_scans_beside_folders_belong_together_except_at_the_top(tmp_path):
    root = tree(tmp_path, "loose.pdf", "d1/a.pdf", "d1/more/b.pdf")
    assert names(root) == ["d1", "loose.pdf"]


def test_what_belongs_to_no_dossier_is_told_not_lost(tmp_path):
    root = tree(tmp_path, "d1/a.pdf", "d2/a.pdf", "read me.txt", "list.csv")
    left = [one.name for one in discover(root) if isinstance(one, Left)]
    assert left == ["list.csv", "read me.txt"]


def test_a_folder_with_nothing_but_an_unknown_type_is_a_dossier_that_gets_its_error(tmp_path):
    assert names(tree(tmp_path, "d1/a.pdf", "d2/paper.wps")) == ["d1", "d2"]


def test_the_caller_may_say_how_the_tree_is_laid_out(tmp_path):
    root = tree(tmp_path / "t", "d1/x/1.pdf", "d1/y/2.pdf", "d2/3.pdf")
    assert names(root) == ["d1/x", "d1/y", "d2"]
    assert names(root, "children") == ["d1", "d2"]
    assert names(root, "one") == ["t"]
    assert names(root, "files") == ["d1/x/1.pdf", "d1/y/2.pdf", "d2/3.pdf"]
