"""Dossiers come out the same for the same seed, with a truth that fits their files."""

import io
import json
import zipfile

import pillow_heif
import pypdfium2 as pdfium
import pytest
from PIL import Image

from samples import generate
from samples.bind import GbkInfo

pillow_heif.register_heif_opener()

JUNK = (".DS_Store", "Thumbs.db", "__MACOSX")
TIERS = ["digital", "scan", "poor", "photo"]


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def name_of(member):
    plain = member.filename
    return plain if member.flag_bits & 0x800 else plain.encode("cp437").decode("gbk")


def files_of(folder, path):
    """Name as received → bytes, of one dossier."""
    target = folder / path
    if target.is_dir():
        return tree(target)
    if target.suffix == ".zip":
        with zipfile.ZipFile(target) as archive:
            return {
                f"{target.name}/{name_of(member)}": archive.read(member)
                for member in archive.infolist()
            }
    return {target.name: target.read_bytes()}


def pages_of(name, body):
    if name.lower().endswith(".pdf"):
        return len(pdfium.PdfDocument(body))
    return getattr(Image.open(io.BytesIO(body)), "n_frames", 1)


SMALL = {"digital": 10, "scan": 24, "poor": 15, "photo": 40}
"""Tier → a seed that gives a dossier of one vehicle."""


@pytest.mark.parametrize("tier", TIERS)
def test_the_same_seed_gives_the_same_bytes(tier, tmp_path):
    for name in ("one", "two"):
        generate(tmp_path / name, count=1, seed=SMALL[tier], tier=tier, sound_share=1)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_another_seed_gives_another_dossier(tmp_path):
    for seed in (1, 2):
        generate(tmp_path / str(seed), count=1, seed=seed, tier="digital", sound_share=1)
    assert tree(tmp_path / "1") != tree(tmp_path / "2")


@pytest.mark.parametrize("tier", TIERS)
def test_the_truth_knows_every_page_of_every_file(tier, tmp_path):
    index = generate(tmp_path, count=2, seed=SMALL[tier], tier=tier, sound_share=1)
    for line in index:
        truth = json.loads((tmp_path / line["truth"]).read_text("utf-8"))
        files = {
            name: body
            for name, body in files_of(tmp_path, line["path"]).items()
            if "application." not in name and not any(junk in name for junk in JUNK)
        }
        told = [(page["file"], page["page"]) for d in truth["documents"] for page in d["pages"]]
        there = [
            (name, page)
            for name, body in files.items()
            for page in range(1, pages_of(name, body) + 1)
        ]
        assert sorted(told) == sorted(there)


def test_the_truth_is_complete(tmp_path):
    (line,) = generate(tmp_path, count=1, seed=5, tier="digital", fault="mortgage-open")
    truth = json.loads((tmp_path / line["truth"]).read_text("utf-8"))
    assert set(truth) == {
        "path", "tier", "seed", "split", "sound", "faults", "also", "application", "documents",
    }  # fmt: skip
    assert truth["sound"] is False
    assert [fault["rule"] for fault in truth["faults"]] == ["mortgage-open"] == line["faults"]
    certificates = [d for d in truth["documents"] if d["type"] == "registration_certificate"]
    assert [d["fields"]["mortgage"] for d in certificates].count("open") == 1
    vins = [row["vin"] for row in truth["application"]["vehicles"]]
    assert [d["vin"] for d in certificates] == vins
    assert (tmp_path / truth["path"]).exists()
    assert json.loads((tmp_path / "index.json").read_text("utf-8")) == [line]


def test_a_text_layer_may_claim_another_number_than_its_picture(tmp_path):
    rule = "text-layer-differs-from-image"
    (line,) = generate(tmp_path, count=1, seed=8, tier="scan", fault=rule)
    truth = json.loads((tmp_path / line["truth"]).read_text("utf-8"))
    claimed = truth["faults"][0]["note"].split()[-1]
    texts = "".join(
        page.get_textpage().get_text_bounded()
        for name, body in files_of(tmp_path, line["path"]).items()
        if name.lower().endswith(".pdf")
        for page in pdfium.PdfDocument(body)
    )
    assert claimed in "".join(texts.split())


def test_a_locked_file_asks_for_a_password(tmp_path):
    for seed in range(40):
        generate(tmp_path, count=1, seed=seed, tier="digital", fault="file-unreadable")
        truth = json.loads((tmp_path / "truth/0001.json").read_text("utf-8"))
        if "encrypted" in truth["faults"][0]["note"]:
            break
    locked = 0
    for name, body in files_of(tmp_path, truth["path"]).items():
        if name.lower().endswith(".pdf") and b"/Encrypt" in body:
            locked += 1
            with pytest.raises(pdfium.PdfiumError, match="password"):
                pdfium.PdfDocument(body)
    assert locked == 1


def test_a_member_named_in_gbk_does_not_say_so():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(GbkInfo("扫描件.pdf", (2025, 1, 1, 0, 0, 0)), b"x")
    with zipfile.ZipFile(held) as archive:
        (member,) = archive.infolist()
    assert not member.flag_bits & 0x800
    assert name_of(member) == "扫描件.pdf"
