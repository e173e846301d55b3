"""Hostile and harmless files, made where a test asks for them; one pool of children for all."""

import io
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from intake.pool import Pool
from intake.settings import Settings
from tests.intake import postgres
from tests.intake.kit import Clock, Scripted, made_service, shop_of, user

LIMITS = Settings(max_file_mb=50, decode_seconds=30, read_seconds=120)


@pytest.fixture(scope="session")
def pool(tmp_path_factory):
    with Pool(LIMITS, tmp_path_factory.mktemp("children"), jobs=1) as pool:
        yield pool


@pytest.fixture
def spool(tmp_path):
    folder = tmp_path / "spool"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def postgresql():
    """The URL of a PostgreSQL server, with a place for the database's name."""
    with postgres.server() as url:
        yield url


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request, tmp_path, clock):
    """A service on each kind of database, with a clock that the test sets."""
    more = {}
    if request.param == "postgresql":
        more["database_url"] = postgres.fresh(request.getfixturevalue("postgresql"))
    service = made_service(tmp_path / "data", clock=clock, **more)
    yield service
    service.close()


@pytest.fixture
def service(tmp_path, clock):
    service = made_service(tmp_path / "data", clock=clock)
    yield service
    service.close()


@pytest.fixture
def exporter(service):
    return user(service)


@pytest.fixture
def child():
    return Scripted()


@pytest.fixture
def shop(service, child):
    return shop_of(service, child)


def picture(kind: str = "PNG", size: tuple[int, int] = (400, 300)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, kind)
    return out.getvalue()


def pdf(pages: int = 1, size: tuple[float, float] = (595, 842), locked: bool = False) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
            document.pages[-1].MediaBox = pikepdf.Array([0, 0, *size])
        lock = pikepdf.Encryption(owner="o", user="u") if locked else False
        document.save(out, encryption=lock)
    return out.getvalue()


def pdf_of_many(pages: int) -> bytes:
    """A PDF of so many empty pages, written by hand since it is large."""
    kids = " ".join(f"{number} 0 R" for number in range(3, 3 + pages))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 595 842]>>",
        *["<</Type/Page/Parent 2 0 R>>"] * pages,
    ]
    body, places = "%PDF-1.4\n", []
    parts = [body]
    at = len(body)
    for number, content in enumerate(objects, start=1):
        places.append(at)
        parts.append(f"{number} 0 obj{content}endobj\n")
        at += len(parts[-1])
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    parts.append(f"xref\n0 {size}\n0000000000 65535 f \n{table}")
    parts.append(f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF")
    return "".join(parts).encode("ascii")


def pdf_with_stream(unpacked: int) -> bytes:
    """A page whose content is a stream of blanks that unpacks to so many bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = b"\x78\xda" + block * (unpacked // 1_000_000) + packer.flush()
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        stream = pikepdf.Stream(document, b"")
        stream.write(packed, filter=pikepdf.Name.FlateDecode)
        document.pages[0].Contents = stream
        document.save(
            out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none
        )
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG of one white pixel many times over, small on disk."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        )

    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
