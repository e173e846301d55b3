"""Files are taken in the order in which a device numbered them."""

import pytest

from extractors.scanned_order import in_scanned_order, is_next_scan


@pytest.mark.parametrize(
    ("received", "scanned"),
    [
        (["DOC02.JPG", "DOC04.JPG", "x/DOC01.JPG", "x/DOC03.JPG"], "x/DOC01.JPG DOC02.JPG"),
        (["1/IMG_7.jpg", "1/IMG_8.jpg", "2/IMG_7.jpg"], "1/IMG_7.jpg 1/IMG_8.jpg"),
        (["登记证书.pdf", "合同.pdf"], "登记证书.pdf 合同.pdf"),
    ],
)
def test_one_count_over_several_folders_is_followed_and_two_counts_are_not(page, received, scanned):
    ordered = in_scanned_order([page([], file=file) for file in received])
    assert [reading.ref.file for reading in ordered][:2] == scanned.split()


def test_the_pages_of_a_file_stay_together(page):
    received = [page([], file=file, number=n) for file in ("b/S2.pdf", "S1.pdf") for n in (1, 2)]
    ordered = in_scanned_order(received)
    assert [(one.ref.file, one.ref.page) for one in ordered] == [
        ("S1.pdf", 1), ("S1.pdf", 2), ("b/S2.pdf", 1), ("b/S2.pdf", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "other", "follows"),
    [
        ("b/scan0045.pdf", "scan0044.pdf", True),
        ("scan0046.pdf", "scan0044.pdf", False),
        ("IMG_5.jpg", "DSC_4.jpg", False),
        ("合同.pdf", "证书.pdf", False),
    ],
)
def test_the_next_scan_is_the_next_number_of_the_same_name(file, other, follows):
    assert is_next_scan(file, other) is follows
