import datetime as dt

import pytest

from extractors.doubt import weigh
from extractors.fields.contract_no import CONTRACT_NO
from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.goods_name import GOODS_NAME
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.model import MODEL
from extractors.fields.owner import OWNER
from extractors.fields.uscc import USCC
from extractors.fields.vin import VIN
from extractors.find import extract
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Char, Line

GOOD = "LSVCY6C49MN027789"


def sheet(reading, *specs):
    return [Sheet(reading, tuple(spec.label for spec in specs))]


def test_a_vin_that_proves_itself_is_sure(page):
    field = extract(sheet(page([(100, 100, "车架号"), (300, 100, GOOD)]), VIN), VIN)
    assert field.value == GOOD
    assert field.sure
    assert "check-digit" in field.vouchers


def test_the_better_reader_decides_what_the_page_reader_misread(page):
    reading = page(
        [(100, 100, "车架号"), (300, 100, "LSVCY6C49MN027780")],
        seen={"LSVCY6C49MN027780": GOOD},
    )
    assert extract(sheet(reading, VIN), VIN).value == GOOD


def test_a_letter_with_a_rival_leaves_an_alternative(page):
    reading = page(
        [(100, 100, "发动机号"), (300, 100, "CST123456")],
        rivals={"6": (("5", 0.3),)},
    )
    field = extract(sheet(reading, ENGINE_NO), ENGINE_NO)
    assert field.value == "CST123456"
    assert "CST123455" in field.alternatives
    assert not field.sure


def test_a_rival_that_breaks_the_check_digit_is_no_alternative(page):
    reading = page([(100, 100, "车架号"), (300, 100, GOOD)], rivals={"V": (("W", 0.3),)})
    assert extract(sheet(reading, VIN), VIN).alternatives == ()


def test_an_o_in_a_picture_of_a_credit_code_is_the_digit_that_its_check_character_proves(page):
    code, shown = "91440113MACPQJKN06", "91440113MACPQJKNO6"
    words = [(100, 100, "统一社会信用代码"), (400, 100, shown)]
    field = extract(sheet(page(words), USCC), USCC)
    assert (field.value, field.sure) == (code, True)
    typed = extract(sheet(page(words, reader="text-layer"), USCC), USCC)
    assert typed.value == shown


def test_a_witness_that_disagrees_is_kept_where_the_letters_are_weak(page):
    reading = page(
        [(100, 100, "发动机号"), (300, 100, "CST123456")],
        witnessed={"CST123456": "CST123486"},
        score=0.9,
    )
    field = extract(sheet(reading, ENGINE_NO), ENGINE_NO)
    assert "CST123486" in field.alternatives


def test_a_name_goes_on_in_the_next_line(page):
    reading = page(
        [
            (100, 100, "所有人"),
            (300, 100, "广州某某汽车贸易"),
            (300, 125, "有限公司"),
            (100, 200, "登记机关"),
        ]
    )
    assert extract(sheet(reading, OWNER), OWNER).value == "广州某某汽车贸易有限公司"


def test_the_picture_overrules_the_text_layer(page):
    false = "LSVCY6C49MN027785"
    reading = page(
        [(100, 100, "车架号"), (300, 100, false)],
        seen={false: GOOD},
        witnessed={false: GOOD},
        reader="text-layer",
    )
    field = extract(sheet(reading, VIN), VIN)
    assert field.value == GOOD
    assert field.alternatives == (false,)


def test_a_text_layer_that_the_picture_belies_without_a_whole_value_is_not_sure(page):
    false = "LSVCY6C49MN027785"
    reading = page(
        [(100, 100, "车架号"), (300, 100, false)],
        seen={false: "LSVCY6C48MN0277"},  # wider print, cut off at the end of the layer's box
        reader="text-layer",
    )
    assert not extract(sheet(reading, VIN), VIN).sure


def test_a_text_layer_that_the_picture_confirms_is_sure(page):
    reading = page([(100, 100, "车架号"), (300, 100, GOOD)], reader="text-layer")
    field = extract(sheet(reading, VIN), VIN)
    assert field.sure
    assert "text-layer" in field.vouchers


def test_a_dash_beside_a_label_is_surely_blank(page):
    reading = page([(100, 100, "发动机号"), (300, 100, "———")])
    field = extract(sheet(reading, ENGINE_NO), ENGINE_NO)
    assert field.value is None
    assert field.blank


@pytest.mark.parametrize("place", [(300, 100), (100, 125)])
def test_a_value_stands_beside_or_below_its_label(page, place):
    reading = page([(100, 100, "车架号"), (*place, GOOD)])
    assert extract(sheet(reading, VIN), VIN).value == GOOD


def test_two_readers_that_see_one_model_settle_it_whether_with_o_or_nought(page):
    reading = page(
        [(100, 100, "车辆型号"), (300, 100, "GAM7000BEVA0C")],
        seen={"GAM7000BEVA0C": "GAM7000BEVAOC"},
        witnessed={"GAM7000BEVA0C": "GAMTOOOBEVAOC"},
        score=0.9,
    )
    assert extract(sheet(reading, MODEL), MODEL).alternatives == ()


def test_the_words_that_firms_names_are_made_of_vouch_for_their_letters(page):
    reading = page(
        [(100, 100, "所有人"), (300, 100, "河南盛驰二手车出口有限公司")],
        rivals={"二": (("之", 0.4),)},
    )
    assert extract(sheet(reading, OWNER), OWNER).alternatives == ()


class AloneSight:
    """Sees a value well when it is shown alone, and with a weak letter among other letters."""

    def __init__(self, line, value, among=None):
        self.line, self.value, self.among = line, value, among or line.text

    def reread(self, rect, view=0):
        alone = rect.width < 0.7 * self.line.rect.width
        text = self.value if alone else self.among
        unit = rect.width / len(text)
        chars = tuple(
            Char(
                letter,
                rect.x0 + unit * at,
                rect.x0 + unit * (at + 1),
                0.999 if alone else 0.7,
                () if alone or letter != "K" else (("", 0.3),),
            )
            for at, letter in enumerate(text)
        )
        return Line(text, rect, 0.99, "pp-ocr-small", chars)

    def witness(self, rect, allowed):
        return self.value if rect.width < 0.7 * self.line.rect.width else ""

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def test_a_value_that_is_doubtful_among_other_letters_is_sure_where_it_is_sure_alone(page):
    reading = page([(100, 100, "合同号 Договор: STD-KG-26/114")])
    object.__setattr__(reading, "sight", AloneSight(reading.lines[0], "STD-KG-26/114"))
    piece = Piece(reading.lines[0], 13, 26, reading.lines[0].cut(13, 26).rect)
    field = weigh((piece,), reading, CONTRACT_NO, ())
    assert (field.value, field.sure) == ("STD-KG-26/114", True)


@pytest.mark.parametrize(("apart", "sure"), [(10, True), (200, False)])
def test_a_name_whose_words_stand_far_apart_may_lack_its_middle(page, apart, sure):
    reading = page([(100, 100, "内蒙古"), (160 + apart, 100, "易有限责任公司")])
    pieces = [Piece(line, 0, len(line.text), line.rect) for line in reading.lines]
    assert weigh(pieces, reading, OWNER, ()).sure is sure


@pytest.mark.parametrize(
    ("rivals", "remote"),
    [({"6": (("5", 0.2),)}, False), ({"6": (("7", 0.2),)}, True), ({"6": (("7", 0.4),)}, False)],
)
def test_a_rival_is_remote_where_it_is_unlikely_and_looks_otherwise(page, rivals, remote):
    reading = page([(100, 100, "发动机号"), (300, 100, "CST123456")], rivals=rivals)
    field = extract(sheet(reading, ENGINE_NO), ENGINE_NO)
    other = f"CST12345{rivals['6'][0][0]}"
    assert other in field.alternatives
    assert (other in field.remote) is remote


def test_a_speck_between_two_letters_makes_no_other_code(page):
    reading = page([(100, 100, "发动机号"), (300, 100, "0945L4795")], rivals={"L": (("L.", 0.36),)})
    assert extract(sheet(reading, ENGINE_NO), ENGINE_NO).alternatives == ()


def test_what_looks_like_a_letter_in_a_day_is_a_digit_but_never_surely(page):
    reading = page([(100, 100, "签发日期"), (300, 100, "2025年1Q月30日")])
    field = extract(sheet(reading, ISSUE_DATE), ISSUE_DATE)
    assert field.value == dt.date(2025, 10, 30)
    assert not field.sure


def test_a_vin_with_a_letter_that_it_cannot_have_tells_its_vehicle_but_proves_nothing(page):
    field = extract(sheet(page([(100, 100, "车架号"), (300, 100, "SALWA2BUOTD321352")]), VIN), VIN)
    assert field.value == "SALWA2BU0TD321352"
    assert field.confidence < 0.5


@pytest.mark.parametrize(
    ("seen", "sure"), [("SVW7142BPV", True), ("VW7142BPV", True), ("SVW7142BRV", False)]
)
def test_in_a_line_from_right_to_left_the_picture_may_show_a_part_of_the_text(page, seen, sure):
    words = ",SVW7142BPV الهيكل"
    reading = page([(100, 100, "型号"), (300, 100, words)], seen={words: seen}, reader="text-layer")
    assert extract(sheet(reading, MODEL), MODEL).sure is sure


def test_what_both_readers_see_alone_is_the_value_whatever_its_line_shows(page):
    label, value = "7.中华人民共和国车辆型号 ", "EQ5041XXY8GDFAC"
    reading = page([(100, 100, label + value)])
    line = reading.lines[0]
    sight = AloneSight(line, value, label + "EQ5041XXYY8GDFAC")
    object.__setattr__(reading, "sight", sight)
    piece = Piece(line, len(label), len(line.text), line.cut(len(label), len(line.text)).rect)
    field = weigh((piece,), reading, MODEL, ())
    assert (field.value, field.sure) == ("EQ5041XXY8GDFAC", True)


@pytest.mark.parametrize(
    ("first", "alike"), [("旧解放11.0L牵引引车", True), ("旧解放11.6L牵引车", False)]
)
def test_digits_that_both_readers_see_alike_have_no_look_alikes(page, first, alike):
    seen = "旧解放11.0L牵引车"
    reading = page([(100, 100, first)], seen={first: seen}, rivals={"0": (("8", 0.02),)})
    line = reading.lines[0]
    field = weigh((Piece(line, 0, len(first), line.rect),), reading, GOODS_NAME, ())
    assert field.value == seen
    assert any("11.8L" in other for other in field.alternatives) is not alike


def test_a_day_that_one_reader_alone_sees_is_not_sure_however_firm_it_is(page):
    words = [(100, 100, "发证日期"), (300, 100, "2023-02-25")]
    seen = page(words, reader="pp-ocr-small", witnessed={"2023-02-25": ""})
    borne_out = page(words, reader="pp-ocr-small")
    alone, together = (extract(sheet(one, ISSUE_DATE), ISSUE_DATE) for one in (seen, borne_out))
    assert alone.value == together.value == dt.date(2023, 2, 25)
    assert (alone.sure, together.sure) == (False, True)


def test_a_firms_name_that_ends_amid_its_last_word_is_not_sure(page):
    words = [(100, 100, "机动车所有人"), (300, 100, "新疆某某二手车出口有限公；身份证明名称")]
    field = extract(sheet(page(words), OWNER), OWNER)
    assert (field.value, field.sure) == ("新疆某某二手车出口有限公", False)
