import pytest

from intake.bulk.settled import Settling, ends_well


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        (b"%PDF-1.7 ... %%EOF\n", b"%PDF-1.7 ..."),
        (b"\xff\xd8\xff....\xff\xd9", b"\xff\xd8\xff...."),
        (b"\x89PNG\r\n\x1a\n...IEND\xaeB`\x82", b"\x89PNG\r\n\x1a\n..."),
        (b"PK\x03\x04...PK\x05\x06" + bytes(18), b"PK\x03\x04..."),
    ],
)
def test_a_file_is_whole_where_its_end_is_the_end_of_its_type(tmp_path, whole, cut):
    path = tmp_path / "scan"
    path.write_bytes(whole)
    assert ends_well(path)
    path.write_bytes(cut)
    assert not ends_well(path)


def test_a_file_is_taken_when_it_has_stood_still_for_long_enough(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 %%EOF")
    look = Settling(quiet_s=5)
    assert [look.settled("a", [path], now) for now in (0, 4, 5)] == [False, False, True]


def test_a_file_that_grows_or_a_file_more_starts_the_wait_anew(tmp_path):
    path, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    path.write_bytes(b"%PDF-1.7 %%EOF")
    look = Settling(quiet_s=5)
    look.settled("a", [path], 0)
    path.write_bytes(b"%PDF-1.7 more %%EOF")
    assert not look.settled("a", [path], 5)
    other.write_bytes(b"%PDF-1.7 %%EOF")
    assert not look.settled("a", [path, other], 10)
    assert look.settled("a", [path, other], 15)


@pytest.mark.parametrize("name", ["a.pdf", "b.pdf.part"])
def test_a_file_that_never_comes_to_its_end_is_taken_after_a_longer_wait(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.7 cut")
    look = Settling(quiet_s=5, patience_s=60)
    assert [look.settled("a", [path], now) for now in (0, 30, 60)] == [False, False, True]


def test_an_empty_folder_never_settles():
    look = Settling(quiet_s=0)
    assert not look.settled("a", [], 0)
    assert not look.settled("a", [], 100)
