"""What a child answers of one page, read once and looked at again."""

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.desk import Desk
from intake.tasks import Read, Reread, Source

pytestmark = pytest.mark.ocr
WORDS = (
    "Contract number HM-2026-0417",
    "Signed on 2026-01-21 in Harbour City",
    "Total USD 31350.00",
)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_second_look_sees_the_page_turned_as_it_was_read(tmp_path, quarters):
    page = Image.new("RGB", (1200, 1700), "white")
    draw = ImageDraw.Draw(page)
    for at in range(18):
        draw.text(
            (110, 120 + 80 * at), WORDS[at % 3], font=ImageFont.load_default(36), fill="black"
        )
    path = tmp_path / "page.png"
    cv2.imwrite(str(path), np.rot90(np.asarray(page), quarters))
    source = Source(path, "image/png", "page.png")
    seen = Desk(lambda: None).answer(Read(source, 1))
    line = next(line for line in seen.reading.lines if "0417" in line.text)
    wider = line.rect._replace(x1=line.rect.x1 + 3)
    again = Desk(lambda: None).answer(Reread(source, 1, seen.quarters, wider))
    assert "HM-2026-0417" in again.text
    astray = Desk(lambda: None).answer(Reread(source, 1, (seen.quarters + 1) % 4, wider))
    assert "HM-2026-0417" not in astray.text
