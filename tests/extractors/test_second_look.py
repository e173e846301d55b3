"""Values whose line was cut short are read on, as far as there is room."""

import datetime as dt
from dataclasses import dataclass

import pytest

from extractors.doubt import weigh
from extractors.fields.brand import BRAND
from extractors.fields.consignor import CONSIGNOR
from extractors.fields.endorsement_date import ENDORSEMENT_DATE
from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.exporter import EXPORTER
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.issuer import ISSUER
from extractors.fields.registration_date import REGISTRATION_DATE
from extractors.fields.total_amount import TOTAL_AMOUNT
from extractors.fields.vin import VIN
from extractors.find import extract
from extractors.kinds.forms import LETTER_LABELS
from extractors.layout.labels import Piece, split_line
from extractors.layout.sheet import Sheet
from extractors.reading import Char, Line, Rect


@dataclass
class LongerSight:
    """Sees the first letters of a text: as many as fit into what it is shown."""

    text: str
    unit: float = 20

    def reread(self, rect, view=0):
        text = self.text[: int(rect.width / self.unit)]
        chars = tuple(
            Char(letter, rect.x0 + self.unit * at, rect.x0 + self.unit * (at + 1), 0.999)
            for at, letter in enumerate(text)
        )
        return Line(text, rect, 0.999, "pp-ocr-small", chars)

    def witness(self, rect, allowed):
        return "".join(letter for letter in self.reread(rect).text if letter in allowed)

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def read(page, spec, printed, seen, *more):
    """A field whose line was found with `seen` of its letters only."""
    reading = page([(100, 100, printed[:seen], 20), *more])
    line = reading.lines[0]
    place = Rect(100, 100, 100 + 20 * seen, 120)
    line = Line(line.text, place, 0.99, "pp-ocr-tiny")
    object.__setattr__(reading, "sight", LongerSight(printed))
    return weigh((Piece(line, 0, len(line.text), place),), reading, spec, ())


@pytest.mark.parametrize(
    ("spec", "printed", "seen", "value"),
    [
        (ISSUE_DATE, "2026-01-21", 9, dt.date(2026, 1, 21)),
        (ISSUE_DATE, "2026/1/21", 8, dt.date(2026, 1, 21)),
        (ISSUE_DATE, "2026年3月28日", 8, dt.date(2026, 3, 28)),
        (EXPORTER, "宁波金桥国际贸易有限公司", 11, "宁波金桥国际贸易有限公司"),
        (VIN, "LSVCY6C49MN027789", 15, "LSVCY6C49MN027789"),
    ],
)
def test_a_value_that_may_lack_its_end_is_read_whole(page, spec, printed, seen, value):
    found = read(page, spec, printed, seen)
    assert found.value == value
    assert found.alternatives == ()


def test_a_date_of_one_digit_stays_what_it_is(page):
    assert read(page, ISSUE_DATE, "2026-1-2", 8).value == dt.date(2026, 1, 2)


def test_half_a_date_that_cannot_be_read_on_is_no_date(page):
    neighbour = (100 + 9 * 20, 100, "编号", 20)
    assert read(page, ISSUE_DATE, "2026-01-21", 9, neighbour).value is None


@dataclass
class SealedSight:
    """Loses the last letter under a grey seal, but in one of the later tones."""

    text: str
    clear: int

    def reread(self, rect, view=0):
        text = self.text if view == self.clear else self.text[:-1]
        chars = tuple(Char(letter, at, at + 1, 0.999) for at, letter in enumerate(text))
        return Line(text, rect, 0.999, "pp-ocr-small", chars)

    def witness(self, rect, allowed):
        return self.text[:-1]

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


@pytest.mark.parametrize(("clear", "confidence"), [(1, 0.97), (2, 0.97), (99, 0.4)])
def test_what_a_grey_seal_hides_is_looked_at_in_other_tones(page, clear, confidence):
    reading = page([(100, 100, "2026/09/26", 20)])
    object.__setattr__(reading, "sight", SealedSight("2026/09/26", clear))
    line = reading.lines[0]
    found = weigh((Piece(line, 0, len(line.text), line.rect),), reading, ISSUE_DATE, ())
    assert (found.value, found.confidence) == (dt.date(2026, 9, 26), confidence)
    assert found.alternatives == ()


def test_the_edge_of_a_neighbouring_label_is_not_read_into_a_value(page):
    name = "宁波金桥国际贸易有限公司"
    label = (100, 100, "出口商代码", 20)
    reading = page([label, (185, 100, name, 20)])
    line = reading.lines[1]
    object.__setattr__(reading, "sight", LongerSight("马" + name))
    assert line.rect.x0 < reading.lines[0].rect.x1
    wide = Line(name, line.rect._replace(x1=line.rect.x1 + 20), 0.99, "pp-ocr-tiny")
    found = weigh((Piece(wide, 0, len(name), wide.rect),), reading, EXPORTER, ())
    assert found.value == name


def test_a_first_letter_that_no_neighbour_covers_is_the_values_own(page):
    name = "宁波金桥国际贸易有限公司"
    assert read(page, EXPORTER, "新" + name, 13).value == "新" + name


def test_a_seals_line_over_the_beginning_of_a_value_takes_nothing_from_it(page):
    reading = page([(100, 100, "局交通警察支队", 20), (185, 100, "2024-11-22|)", 20)])
    line = reading.lines[1]
    object.__setattr__(reading, "sight", LongerSight("2024-11-22", line.rect.width / 12))
    found = weigh((Piece(line, 0, len(line.text), line.rect),), reading, ISSUE_DATE, ())
    assert (found.value, found.raw) == (dt.date(2024, 11, 22), "2024-11-22")


@pytest.mark.parametrize(
    ("first", "again", "value"),
    [
        ("发动机号CST123456", "发动机5CST123456", "CST123456"),
        ("发动机号 CST123456", "发动机 5CST123456", "CST123456"),
        ("发动机号ST123456", "发动机号CST123456", "CST123456"),
    ],
)
def test_what_a_label_ends_in_is_no_part_of_the_value_behind_it(page, first, again, value):
    reading = page([(100, 100, first, 20)], seen={first: again})
    piece = split_line(reading.lines[0], (ENGINE_NO.label,))[1]
    assert weigh((piece,), reading, ENGINE_NO, (ENGINE_NO.label,)).value == value


@dataclass
class ShiftedSight(LongerSight):
    """Sees the last letters of a text: as many as fit into what it is shown."""

    def reread(self, rect, view=0):
        seen = int(rect.width / self.unit)
        return LongerSight(self.text[max(0, len(self.text) - seen) :], self.unit).reread(rect)


def test_a_value_that_may_lack_its_beginning_is_read_whole(page):
    vin = "LSVCY6C49MN027789"
    reading = page([(300, 100, vin[2:], 20)])
    place = Rect(300, 100, 300 + 20 * 15, 120)
    object.__setattr__(reading, "sight", ShiftedSight(vin))
    line = Line(vin[2:], place, 0.99, "pp-ocr-tiny")
    assert weigh((Piece(line, 0, 15, place),), reading, VIN, ()).value == vin


def test_of_two_days_in_a_line_each_is_looked_at_behind_its_own_label(page):
    line = "注册登记日期2026年1月11日 转让登记待出口日期2026年8月15日"
    closer = "注册登记日期2026年1月11日 转让登记待出口日期 2026 年 8 月 15 日"
    labels = (REGISTRATION_DATE.label, ENDORSEMENT_DATE.label)
    sheet = Sheet(page([(100, 100, line)], seen={line: closer}), labels)
    assert extract([sheet], ENDORSEMENT_DATE).value == dt.date(2026, 8, 15)
    assert extract([sheet], REGISTRATION_DATE).value == dt.date(2026, 1, 11)


def test_what_a_closer_look_knows_for_a_label_ends_the_value_before_it(page):
    name = "河北某某汽车贸易有限公司"
    words = [
        (100, 120, "出口商"),
        (300, 120, "91130104MA0F8T4L0L"),
        (700, 120, "2友贷入"),
        (900, 120, name),
    ]
    reading = page(words, seen={"2友贷入": "2发货人"})
    sheet = Sheet(reading, (EXPORTER.label, CONSIGNOR.label))
    assert "发货人" not in str(extract([sheet], EXPORTER).value)


def test_a_label_that_a_closer_look_sees_before_its_value_is_no_part_of_it(page):
    words = [(100, 100, "6.车辆品牌"), (400, 100, "6.牢辆晶脾"), (560, 100, "华骏牌")]
    reading = page(words, seen={"6.牢辆晶脾": "6.车辆品牌"})
    assert extract([Sheet(reading, (BRAND.label,))], BRAND).value == "华骏牌"


@pytest.mark.parametrize(("first", "sure"), [("内", False), ("内蒙古某某北疆贸", True)])
def test_a_name_whose_first_line_ends_long_before_the_next_may_lack_its_middle(page, first, sure):
    words = [(100, 100, f"承诺单位：{first}"), (200, 124, "易有限责任公司")]
    sheet = Sheet(page(words), LETTER_LABELS)
    found = extract([sheet], ISSUER)
    assert found.value == f"{first}易有限责任公司"
    assert found.sure is sure


def test_a_number_that_stands_elsewhere_in_the_line_is_not_taken_for_the_value(page):
    line = "额 USD 157,200.00。 CIF Vientiane. Tota1 contract"
    reading = page([(100, 100, line)], seen={line: line.replace("Tota1", "Total")})
    at = line.index("1 contract")
    piece = Piece(reading.lines[0], at, at + 1, reading.lines[0].cut(at, at + 1).rect)
    assert not weigh((piece,), reading, TOTAL_AMOUNT, ()).sure
