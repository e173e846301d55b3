import io
import stat
import warnings
import zipfile

import pytest

from intake.settings import Settings
from intake.unpack import unpack
from tests.intake.conftest import archive, pdf, picture, write


def codes(received):
    return {one.name: one.error and one.error.code for one in received}


def test_a_folder_is_taken_in_natural_order_without_clutter(tmp_path, spool):
    folder = tmp_path / "dossier"
    for name in ("page 10.png", "page 2.png", "sub/a.pdf", "Thumbs.db", ".DS_Store", "._a.pdf"):
        write(folder, name, picture())
    write(folder, "__MACOSX/b.pdf", pdf())
    write(folder, "desktop.ini", b"x")
    received = unpack(folder, spool, Settings())
    assert [one.name for one in received] == ["page 2.png", "page 10.png", "sub/a.pdf"]


def test_an_archive_in_a_folder_is_unpacked_under_its_own_name(tmp_path, spool):
    write(tmp_path, "d/papers.zip", archive({"in/a.pdf": pdf(), "b.png": picture()}))
    received = unpack(tmp_path / "d", spool, Settings())
    assert codes(received) == {"papers.zip/b.png": None, "papers.zip/in/a.pdf": None}
    assert all(one.path.parent == spool for one in received)


def test_one_bad_member_hurts_only_itself(tmp_path, spool):
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as made:
        warnings.simplefilter("ignore")
        made.writestr("../../etc/passwd", b"x")
        made.writestr("/abs.pdf", pdf())
        made.writestr("C:\\win.pdf", pdf())
        made.writestr("twice.png", picture())
        made.writestr("twice.png", picture())
        made.writestr("nested.zip", archive({"a.pdf": pdf()}))
        link = zipfile.ZipInfo("link.pdf")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("good.pdf", pdf())
        made.writestr("empty.pdf", b"")
        made.writestr("odd.zip.lzma", b"x", compress_type=zipfile.ZIP_LZMA)
    received = unpack(write(tmp_path, "a.zip", out.getvalue()), spool, Settings())
    got = [(one.name, one.error and one.error.code) for one in received]
    assert ("a.zip/good.pdf", None) in got
    assert ("a.zip/twice.png", None) in got
    assert ("a.zip/twice.png", "archive_unsafe") in got
    assert ("a.zip/empty.pdf", "empty_file") in got
    unsafe = {name for name, code in got if code == "archive_unsafe"}
    assert unsafe == {
        "a.zip/../../etc/passwd",
        "a.zip/abs.pdf",
        "a.zip/C:/win.pdf",
        "a.zip/twice.png",
        "a.zip/nested.zip",
        "a.zip/link.pdf",
        "a.zip/odd.zip.lzma",
    }
    assert {path.parent for path in spool.iterdir()} == {spool}


def test_an_encrypted_member_is_named(tmp_path, spool):
    data = bytearray(archive({"a.pdf": pdf(), "b.pdf": pdf()}))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    received = unpack(write(tmp_path, "a.zip", bytes(data)), spool, Settings())
    assert codes(received) == {"a.zip/a.pdf": "archive_unsafe", "a.zip/b.pdf": None}


def test_a_member_that_is_damaged_leaves_the_others(tmp_path, spool):
    content = picture("BMP")
    data = bytearray(archive({"a.bmp": content, "b.pdf": pdf()}))
    data[60:70] = b"\xff" * 10
    received = unpack(write(tmp_path, "a.zip", bytes(data)), spool, Settings())
    assert codes(received) == {"a.zip/a.bmp": "damaged_file", "a.zip/b.pdf": None}


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("gbk", ["机动车登记证书.pdf", "合同/出口合同（中文）.pdf", "plain.pdf"]),
        ("gbk", ["申请表.xlsx"]),
        ("cp932", ["契約書の写し.pdf", "検査レポート.pdf"]),
        ("utf-8", ["机动车登记证书.pdf", "договор.pdf"]),
        ("big5", ["機動車登記證書.pdf", "出口合同與檢測報告.pdf"]),
    ],
)
def test_names_that_are_not_marked_are_read_as_they_were_meant(tmp_path, spool, encoding, names):
    made = archive(
        {
            f"{index:04}".ljust(len(name.encode(encoding)), "x"): b"x"
            for index, name in enumerate(names)
        }
    )
    for index, name in enumerate(names):
        raw = name.encode(encoding)
        made = made.replace(f"{index:04}".ljust(len(raw), "x").encode(), raw)
    received = unpack(write(tmp_path, "a.zip", made), spool, Settings())
    assert {one.name for one in received} == {f"a.zip/{name}" for name in names}


def test_a_marked_name_is_believed(tmp_path, spool):
    received = unpack(write(tmp_path, "a.zip", archive({"合同.pdf": pdf()})), spool, Settings())
    assert [one.name for one in received] == ["a.zip/合同.pdf"]


def test_a_bomb_is_counted_while_it_is_read(tmp_path, spool):
    bomb = archive({"bomb.bmp": bytes(300_000_000), "good.pdf": pdf()})
    assert len(bomb) < 1_000_000
    received = unpack(write(tmp_path, "a.zip", bomb), spool, Settings())
    assert codes(received) == {"a.zip/bomb.bmp": "archive_ratio", "a.zip/good.pdf": None}
    assert sum(file.stat().st_size for file in spool.iterdir()) < 20_000_000


def test_an_archive_past_its_limits_is_refused_whole(tmp_path, spool):
    many = archive({f"{index}.png": b"x" for index in range(12)})
    path = write(tmp_path, "a.zip", many)
    assert codes(unpack(path, spool, Settings(max_archive_members=10))) == {
        "a.zip": "archive_too_many"
    }
    large = archive({f"{index}.bmp": picture("BMP", (700, 700)) for index in range(3)})
    path = write(tmp_path, "b.zip", large)
    assert codes(unpack(path, spool, Settings(max_archive_mb=2))) == {"b.zip": "archive_too_large"}
    assert list(spool.iterdir()) == []


def test_a_directory_of_millions_of_entries_is_not_read(tmp_path, spool):
    one = archive({"a.png": b"x"})
    place = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    entries = one[place:end] * 100_000
    tail = bytearray(one[end:])
    tail[12:16] = len(entries).to_bytes(4, "little")
    path = write(tmp_path, "a.zip", one[:place] + entries + bytes(tail))
    assert codes(unpack(path, spool, Settings())) == {"a.zip": "archive_too_many"}


@pytest.mark.parametrize("cut", [10, 100, 1000])
def test_an_archive_that_is_cut_off_is_damaged(tmp_path, spool, cut):
    data = archive({f"{index}.png": picture() for index in range(9)})
    received = unpack(write(tmp_path, "a.zip", data[:-cut]), spool, Settings())
    assert codes(received)["a.zip"] == "damaged_file"


def test_large_files_and_archives_have_limits_of_their_own(tmp_path, spool):
    big = picture("BMP", (1000, 1000))
    small = Settings(max_file_mb=1, max_archive_file_mb=4)
    assert codes(unpack(write(tmp_path, "a.bmp", big), spool, small)) == {"a.bmp": "file_too_large"}
    inside = unpack(write(tmp_path, "a.zip", archive({"a.bmp": big})), spool, small)
    assert codes(inside) == {"a.zip/a.bmp": "file_too_large"}


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path, spool):
    secret = write(tmp_path, "secret.pdf", pdf())
    folder = tmp_path / "dossier"
    write(folder, "a.pdf", pdf())
    (folder / "out.pdf").symlink_to(secret)
    (folder / "in.pdf").symlink_to(folder / "a.pdf")
    assert codes(unpack(folder, spool, Settings())) == {
        "a.pdf": None,
        "in.pdf": None,
        "out.pdf": "archive_unsafe",
    }


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"", "empty_file"),
        ("a.jpg", b"this is no picture", "type_mismatch"),
        ("a.rar", b"Rar!\x1a\x07\x00", "unsupported_type"),
        ("notes.txt", b"hello", "unsupported_type"),
        ("a.jpg", picture("PNG"), None),
    ],
)
def test_a_single_file_is_looked_at(tmp_path, spool, name, data, code):
    assert codes(unpack(write(tmp_path, name, data), spool, Settings())) == {name: code}


def test_every_error_says_what_to_do_in_both_languages():
    from intake.errors import PROBLEMS, REASONS, file_error

    for code in PROBLEMS:
        error = file_error(code, page=3, reason=REASONS["link"], limit="9", suffix=".pdf")
        assert "请" in error.message.zh
        assert error.message.en.count(". ") >= 1
        assert "{" not in error.message.zh + error.message.en
