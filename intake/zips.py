"""ZIP archives before they are unpacked: how large their directory is, and what names mean."""

import struct
import zipfile
from collections.abc import Iterable
from typing import BinaryIO, Final

LARGEST_DIRECTORY: Final = 4 * 1024 * 1024
"""Bytes of a central directory that is read at all; a thousand long names need a tenth."""

_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x06"
_COMMENT: Final = 65536
_UTF8_FLAG: Final = 0x800
_UNICODE_PATH: Final = 0x7075


def directory_size(file: BinaryIO) -> int:
    """The bytes of the central directory, by the archive's own end record.

    Python reads the directory whole and keeps an object for each entry: a hostile one of
    hundreds of megabytes must not come so far.

    Raises:
        zipfile.BadZipFile: There is no end record: the archive is cut off.
    """
    size = file.seek(0, 2)
    start = max(0, size - _COMMENT - 22)
    file.seek(start)
    tail = file.read()
    place = tail.rfind(_END)
    if place < 0 or place + 22 > len(tail):
        raise zipfile.BadZipFile("no end of central directory")
    declared = int(struct.unpack("<I", tail[place + 12 : place + 16])[0])
    if declared != 0xFFFFFFFF:
        return declared
    wide = tail.rfind(_END_64, 0, place)
    if wide < 0 or wide + 56 > len(tail):
        raise zipfile.BadZipFile("no ZIP64 end of central directory")
    return int(struct.unpack("<Q", tail[wide + 40 : wide + 48])[0])


def names_of(members: Iterable[zipfile.ZipInfo]) -> list[str]:
    """The names of an archive's entries, as the system that packed them meant them.

    Windows in China writes GBK without saying so, in Japan Shift-JIS; a flag or an extra field
    marks UTF-8. The unmarked names of one archive are in one encoding.
    """
    entries = list(members)
    raw = {
        index: entry.orig_filename.encode("cp437")
        for index, entry in enumerate(entries)
        if not entry.flag_bits & _UTF8_FLAG and _is_cp437(entry.orig_filename)
    }
    encoding = encoding_of(raw.values())
    return [
        _unicode_path(entry)
        or (
            raw[index].decode(encoding, "replace") if index in raw else entry.orig_filename
        ).replace("\\", "/")
        for index, entry in enumerate(entries)
    ]


def encoding_of(names: Iterable[bytes]) -> str:
    """The one encoding in which all names can be read and look like names.

    >>> encoding_of(["登记证书.pdf".encode("gbk")]), encoding_of(["契約書の写し".encode("cp932")])
    ('gb18030', 'cp932')
    >>> encoding_of(["登记证书.pdf".encode()]), encoding_of([b"plain.pdf"])
    ('utf-8', 'utf-8')
    """
    whole = b"\n".join(names)
    readable: list[tuple[float, int, str]] = []
    for encoding in ("utf-8", "gb18030", "cp932", "big5"):
        try:
            text = whole.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            return encoding
        readable.append((_strangeness(text), len(readable), encoding))
    return min(readable)[2] if readable else "cp437"


def _strangeness(text: str) -> float:
    """The share of letters that hardly occur in a file's name: rare ideographs, odd kana."""
    letters = [letter for letter in text if ord(letter) > 0x7F]
    return sum(_is_rare(letter) for letter in letters) / max(1, len(letters))


def _is_rare(letter: str) -> bool:
    if "\u3041" <= letter <= "\u30ff":
        return False
    for common, first, last in (("gb2312", 0xB0, 0xD7), ("shift_jis", 0x88, 0x97)):
        try:
            encoded = letter.encode(common)
        except UnicodeEncodeError:
            continue
        # The first level of either standard holds the characters of daily life.
        if len(encoded) == 2 and (first <= encoded[0] <= last or encoded[0] in (0xA1, 0xA3, 0x81)):
            return False
    return True


def _is_cp437(name: str) -> bool:
    try:
        name.encode("cp437")
    except UnicodeEncodeError:
        return False
    return True


def _unicode_path(entry: zipfile.ZipInfo) -> str | None:
    """The name in the extra field for Unicode, which Info-ZIP and others write."""
    extra = entry.extra
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == _UNICODE_PATH and 5 < size <= len(extra) - 4:
            try:
                return extra[9 : 4 + size].decode("utf-8").replace("\\", "/")
            except UnicodeDecodeError:
                return None
        extra = extra[4 + size :]
    return None
