"""Whose seal a paper bears: its own firm's, unless all its rings name others."""

import pytest

from dossier import Field
from extractors.kinds.sealing import sealed_by, sealer
from extractors.reading import Rect, SealMark

FIRM = "青岛海纳汽车进出口有限公司"
OWNER = Field(value=FIRM, confidence=0.98)


@pytest.fixture
def sealed(page):
    """A page with seals of a size in pixels, each with the text on its ring."""

    def made(*rings):
        marks = tuple(
            SealMark(Rect(100, 300, 100 + size, 300 + size), "red", 0.97, text)
            for size, text in rings
        )
        return (page([(100, 100, "出口目标市场准入标准声明")], seals=marks),)

    return made


@pytest.mark.parametrize(
    "ring",
    [
        FIRM,
        "3702020123456" + FIRM,
        "岛海纳汽车进出口有限公司",
        "青岛海钠汽车进出囗有限公司",
        "青岛汽车进口公司",
        "青岛侧主汽车在出口套限公司201116",
        "青款纳汽气车进山口有跟公司",  # 有限公司 is misread, and so are other letters
        FIRM + "威海分公司",
        "检验检测专用章",
        "",
    ],
)
def test_a_ring_read_in_part_or_wrongly_is_the_firms_own(sealed, ring):
    field = sealed_by(OWNER, sealed((300, ring)))
    assert field.value
    assert field.sure


@pytest.mark.parametrize("ring", ["广州某某二手车出口有限公司", "0102广州某某检测技术有限公司"])
def test_another_firms_seal_is_not_the_papers(sealed, ring):
    field = sealed_by(OWNER, sealed((300, ring)))
    assert field.value is False
    assert field.sure
    assert field.raw == ring.lstrip("0123456789")


@pytest.mark.parametrize("ring", ["青岛瑞丰汽车进出口有限公司", "26恒启广州二手车贸易限公司99"])
def test_a_name_unlike_the_firms_or_hardly_read_is_for_a_person(sealed, ring):
    field = sealed_by(OWNER, sealed((300, ring)))
    assert field.value is False
    assert not field.sure


def test_the_firms_own_seal_beside_anothers_is_enough(sealed):
    assert sealed_by(OWNER, sealed((300, "广州某某检测有限公司"), (310, FIRM))).value


def test_a_persons_small_seal_does_not_stand_for_the_firms(sealed):
    field = sealed_by(OWNER, sealed((300, "广州某某检测有限公司"), (120, "王建国印")))
    assert field.value is False


def test_nobody_is_blamed_for_a_seal_where_the_firm_is_not_known(sealed):
    assert sealed_by(Field(), sealed((300, "广州某某检测有限公司"))).value
    doubtful = OWNER.model_copy(update={"confidence": 0.6})
    assert not sealed_by(doubtful, sealed((300, "广州某某检测有限公司"))).sure


def test_the_number_of_a_seal_is_no_part_of_its_firms_name(sealed):
    assert sealer(sealed((300, "010" + FIRM + "0"), (300, FIRM))).value == FIRM


@pytest.mark.parametrize(("ring", "sure"), [("青岛海汽车进出口有限公奇", True), ("", False)])
def test_a_mark_that_is_hardly_a_seal_is_one_where_its_ring_names_the_firm(page, ring, sure):
    mark = SealMark(Rect(100, 300, 400, 500), "red", 0.45, ring)
    assert sealed_by(OWNER, (page([(100, 100, "声明")], seals=(mark,)),)).sure is sure


def test_a_copied_ring_with_print_in_it_is_for_a_person_where_a_red_one_is_another_firms(page):
    ring = "青岛感德二李寿进出口有限公司"
    for colour, sure in (("red", True), ("grey", False)):
        mark = SealMark(Rect(100, 300, 400, 600), colour, 0.97, ring)
        field = sealed_by(OWNER, (page([(100, 100, "出口声明")], seals=(mark,)),))
        assert (field.value, field.sure) == (False, sure)


@pytest.mark.parametrize(
    ("ring", "own"),
    [
        ("青岛海汽奉均禮口有限公司", True),  # print over 车进出
        ("青岛汽车禮均口有限公司", True),
        ("青岛瑞丰汽车进出口有限公司", False),
        ("青岛海纳汽车检测有限公司", False),
    ],
)
def test_a_grey_ring_with_print_over_its_common_words_is_the_firms_own(page, ring, own):
    mark = SealMark(Rect(100, 300, 400, 600), "grey", 0.97, ring)
    field = sealed_by(OWNER, (page([(100, 100, "出口声明")], seals=(mark,)),))
    assert field.value is own
    assert field.sure is own


def test_a_copied_ring_with_figures_in_its_name_was_not_read(page):
    mark = SealMark(Rect(100, 300, 400, 600), "grey", 0.97, "内蒙机构26限品公司")
    readings = (page([(100, 100, "二手车出口检测报告")], seals=(mark,)),)
    owner = Field(value="内蒙古蒙安汽车检测有限责任公司", confidence=0.98)
    assert not sealed_by(owner, readings).sure


def test_another_trade_name_is_no_misreading_though_the_ring_is_misread_elsewhere(sealed):
    field = sealed_by(OWNER, sealed((300, "青岛瑞丰汽气车进口有跟公司")))
    assert (field.value, field.sure) == (False, False)
