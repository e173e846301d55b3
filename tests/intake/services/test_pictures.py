"""Pages as pictures: made anew by us, upright, kept for a while."""

import io

import pytest
from PIL import Image

from dossier import Box
from intake.errors import IntakeError
from intake.queue.work import drain
from tests.intake.conftest import pdf
from tests.intake.kit import handed_in, paper, shop_of


def size(jpeg: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
        return image.size


@pytest.mark.slow
def test_a_page_is_shown_as_a_picture_of_our_own(service, exporter, child):
    dossier = handed_in(service, exporter, paper("a.pdf", pdf(2)))
    child.pages = 2
    drain(shop_of(service, child))
    try:
        whole = service.pictures.page(dossier, "a.pdf", 2, longest=500)
        assert max(size(whole)) == 500
        half = service.pictures.page(dossier, "a.pdf", 2, box=Box(0, 0, 1, 0.25), longest=400)
        wide, high = size(half)
        assert wide > high
        kept = list(service.pictures.folder.rglob("*.jpg"))
        assert len(kept) == 2
        kept[0].write_bytes(b"from the cache")
        shown = [
            service.pictures.page(dossier, "a.pdf", 2, longest=500),
            service.pictures.page(dossier, "a.pdf", 2, box=Box(0, 0, 1, 0.25), longest=400),
        ]
        assert b"from the cache" in shown
    finally:
        service.pictures.close()


def test_there_is_no_picture_of_what_is_not_there(service, exporter, child):
    dossier = handed_in(service, exporter)
    drain(shop_of(service, child))
    try:
        for name, number in (("scan.png", 2), ("other.png", 1), ("../../x", 1)):
            with pytest.raises(IntakeError) as refused:
                service.pictures.page(dossier, name, number)
            assert refused.value.code == "not_found"
    finally:
        service.pictures.close()
