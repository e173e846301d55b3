"""Made-up crops say what their truth says, in fonts that nothing is measured with."""

from pathlib import Path
from random import Random

import pytest

from extractors.readers.numbers import ALPHABET, OTHER
from samples.crops.canvas import HEIGHT, WIDEST, Faces, crop, is_usable
from samples.crops.texts import line, seen

FONTS = Path("/usr/share/fonts/truetype")


@pytest.fixture(scope="module")
def faces():
    return Faces(FONTS / "arphic")


def test_a_crop_has_ink_its_size_and_a_truth_of_known_letters(faces):
    rng = Random(1)  # noqa: S311
    for _ in range(200):
        ink, truth = crop(rng, faces)
        assert ink.shape[0] == HEIGHT
        assert ink.shape[1] <= WIDEST
        assert set(truth) <= set(ALPHABET)
        assert ink.max() > 0 or not truth


def test_the_same_seed_draws_the_same_crops(faces):
    (one, first), (other, second) = (crop(Random(7), faces) for _ in range(2))  # noqa: S311
    assert first == second
    assert (one == other).all()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2023 年 8 月", "2023年8月"),
        ("登记日期：2023", f"{OTHER}{OTHER}日{OTHER}:2023"),
        ("￥1，000", "¥1,000"),
    ],
)
def test_the_truth_has_no_blanks_and_one_sign_for_every_other_letter(text, says):
    assert seen(text) == says


def test_values_of_every_kind_are_drawn():
    rng = Random(3)  # noqa: S311
    values = [line(rng)[1] for _ in range(500)]
    assert any("年" in value for value in values)
    assert any(len(value) == 17 and value.isalnum() for value in values)
    assert any("," in value for value in values)


@pytest.mark.parametrize(
    ("file", "usable"),
    [
        ("arphic/uming.ttc", True),
        ("arphic-gkai00mp/gkai00mp.ttf", False),
        ("arphic-gbsn00lp/gbsn00lp.ttf", False),
    ],
)
def test_fonts_of_the_test_split_are_not_learnt_from(file, usable):
    assert is_usable(FONTS / file) is usable


def test_a_folder_without_chinese_letters_is_refused():
    with pytest.raises(ValueError, match="Chinese"):
        Faces(FONTS / "dejavu")
