"""Bar codes and QR codes on a page, however they stand."""

import cv2
import numpy as np
import pytest
import zxingcpp

from extractors.marks.codes import codes

BarcodeFormat = zxingcpp.BarcodeFormat


def page(turn=None, kind=BarcodeFormat.Code128, text="A510012221773A"):
    code = zxingcpp.create_barcode(text, kind)
    drawn = np.array(zxingcpp.write_barcode_to_image(code, scale=3))
    paper = np.full((2339, 1654), 250, np.uint8)
    if turn is not None:
        drawn = cv2.rotate(drawn, turn)
    paper[300 : 300 + drawn.shape[0], 400 : 400 + drawn.shape[1]] = drawn
    return paper


@pytest.mark.parametrize("turn", [None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180])
def test_stripes_are_read_whichever_way_they_stand(turn):
    assert codes(page(turn)) == ("A510012221773A",)


@pytest.mark.parametrize("turn", [None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180])
def test_squares_are_read_whichever_way_they_stand(turn):
    assert codes(page(turn, BarcodeFormat.QRCode, "LFV2A21K1A3000001")) == ("LFV2A21K1A3000001",)


def test_a_page_without_codes_says_nothing():
    assert codes(np.full((800, 600), 250, np.uint8)) == ()


def test_a_picture_of_one_pixel_says_nothing():
    assert codes(np.full((1, 1), 0, np.uint8)) == ()
