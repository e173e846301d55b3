"""Made-up crops say what their truth says, in fonts that nothing is measured with."""

from pathlib import Path
from random import Random

import pytest

from dossier.numbers.characters import HAN
from extractors.readers import hanzi
from extractors.readers.numbers import ALPHABET, OTHER
from samples.crops.canvas import HEIGHT, WIDEST, Faces, crop, is_usable
from samples.crops.task import TASKS
from samples.crops.texts import line, seen

FONTS = Path("/usr/share/fonts/truetype")


@pytest.fixture(scope="module")
def faces():
    return Faces(FONTS / "arphic")


@pytest.fixture(scope="module", params=TASKS)
def task(request):
    return TASKS[request.param]


@pytest.fixture(scope="module")
def drawn(task, faces):
    """Two hundred crops of a task."""
    rng = Random(1)  # noqa: S311
    return [crop(rng, faces, task) for _ in range(200)]


def test_each_reader_is_taught_its_own_letters():
    assert TASKS["numbers"].alphabet == ALPHABET
    assert TASKS["hanzi"].alphabet == hanzi.ALPHABET


def test_a_crop_has_ink_its_size_and_a_truth_of_known_letters(task, drawn):
    for ink, text, _ in drawn:
        assert ink.shape[0] == HEIGHT
        assert ink.shape[1] <= WIDEST
        assert set(text) <= set(task.alphabet)
        assert ink.max() > 0 or not text


def test_each_letter_of_the_truth_has_a_place_in_the_crop_in_order(drawn):
    for ink, text, places in drawn:
        assert len(places) == len(text)
        assert all(0 <= x0 < x1 <= ink.shape[1] for x0, x1 in places)
        assert list(places) == sorted(places)


def test_a_chinese_letters_ink_is_at_its_place(faces):
    rng = Random(2)  # noqa: S311
    several = [crop(rng, faces, TASKS["hanzi"]) for _ in range(200)]
    chinese = [
        ink[:, int(x0) : round(x1)]
        for ink, text, places in several
        for letter, (x0, x1) in zip(text, places, strict=True)
        if HAN.match(letter)
    ]
    assert len(chinese) > len(several)
    assert all(ink.max() > 0 for ink in chinese)


def test_the_same_seed_draws_the_same_crops(faces, task):
    one, other = (crop(Random(7), faces, task) for _ in range(2))  # noqa: S311
    assert one.text == other.text
    assert one.places == other.places
    assert (one.ink == other.ink).all()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2023 年 8 月", "2023年8月"),
        ("登记日期：2023", f"{OTHER}{OTHER}日{OTHER}:2023"),
        ("￥1，000", "¥1,000"),
    ],
)
def test_the_truth_has_no_blanks_and_one_sign_for_every_other_letter(text, says):
    assert "".join(seen(letter, ALPHABET) for letter in text) == says


def test_the_reader_of_chinese_letters_is_told_each_one_that_it_has():
    assert "".join(seen(letter, hanzi.ALPHABET) for letter in "登记 日期：骋") == "登记日期:骋"
    assert seen("한", hanzi.ALPHABET) == hanzi.OTHER


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
