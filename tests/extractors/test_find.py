"""Which of several labels of a field has its value."""

import datetime as dt
from dataclasses import replace

import pytest

from extractors.fields.brand import BRAND
from extractors.fields.color import COLOR
from extractors.fields.consignor import CONSIGNOR
from extractors.fields.contract_no import CONTRACT_NO
from extractors.fields.engine_model import ENGINE_MODEL
from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.exporter import EXPORTER as EXPORTER_FIELD
from extractors.fields.goods_condition import GOODS_CONDITION
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.issuer import ISSUER
from extractors.fields.seller import SELLER
from extractors.fields.trade_mode import TRADE_MODE
from extractors.find import at_label, extract
from extractors.kinds.forms import (
    APPLICATION_LABELS,
    CERTIFICATE_LABELS,
    INSPECTION_LABELS,
    LETTER_LABELS,
)
from extractors.layout.sheet import Sheet
from extractors.reading import COLOURLESS, Line, Rect, SealMark

MAKER, EXPORTER = "北京某某汽车制造有限公司", "广州某某汽车贸易有限公司"


@pytest.mark.parametrize("last", [f"生产企业（盖章）：{MAKER}", f"生产企业：{MAKER}"])
def test_a_label_in_brackets_of_a_sentence_comes_after_one_that_has_its_value(page, last):
    letter = page(
        [
            (100, 200, f"（车辆生产企业）确认：由{EXPORTER}出口"),
            (100, 600, last),
        ]
    )
    assert extract([Sheet(letter, LETTER_LABELS)], ISSUER).value == MAKER


def test_a_label_in_brackets_still_counts_where_there_is_no_other(page):
    letter = page([(100, 200, f"（生产企业）{MAKER}")])
    assert extract([Sheet(letter, LETTER_LABELS)], ISSUER).value == MAKER


def test_a_name_that_begins_behind_its_english_goes_on_in_the_next_line(page):
    sheet = Sheet(
        page(
            [
                (100, 100, "卖方：GUANGZHOU YUEJUN TRADING CO., LTD. 广州某某国"),
                (100, 130, "际贸易有限公司"),
            ]
        ),
        (SELLER.label,),
    )
    assert extract([sheet], SELLER).value == "广州某某国际贸易有限公司"


def test_a_closing_line_wraps_to_the_margin(page):
    sheet = Sheet(
        page(
            [
                (100, 60, "我公司声明上述车辆满足准入标准，可在当地合法进口注册和使用。"),
                (438, 100, "声明人（盖章）：广州某某汽车进"),
                (100, 140, "出口有限公司"),
            ]
        ),
        (ISSUER.label,),
    )
    assert extract([sheet], ISSUER).value == "广州某某汽车进出口有限公司"


def test_a_label_in_the_middle_of_its_cell_has_its_value_in_the_lines_around(page):
    words = [
        (100, 60, "1.出口商（Exporter）"),
        *((600, 100, "广州某某汽车有限公司"), (600, 132, "91440113MACPQJKN06")),
        (100, 118, "2.发货人（Consignor）"),
        (100, 180, "5.贸易方式"),
    ]
    labels = (EXPORTER_FIELD.label, CONSIGNOR.label, TRADE_MODE.label)
    assert extract([Sheet(page(words), labels)], CONSIGNOR).value == "广州某某汽车有限公司"


def test_the_numbers_of_an_address_are_no_contracts_number(page):
    words = [
        (100, 60, "No.3 Wuke West 1st Road, Chengdu, China. 028-85176620"),
        (100, 100, "Contract No.: RT-2026-KE09"),
    ]
    assert extract([Sheet(page(words), (CONTRACT_NO.label,))], CONTRACT_NO).value == "RT-2026-KE09"


def test_a_name_in_the_right_column_goes_on_there(page):
    sheet = Sheet(
        page(
            [
                (100, 100, "Продавец: HUNAN MINGCHE IMP."),
                (900, 100, "卖方：湖南某某进出口有限责任公"),
                (100, 130, "& EXP. CO., LTD."),
                (900, 130, "司"),
            ]
        ),
        (SELLER.label,),
    )
    label = sheet.labelled(SELLER.name)[-1]
    assert at_label(sheet, label, SELLER).value == "湖南某某进出口有限责任公司"


@pytest.mark.parametrize(("apart", "day"), [(5, dt.date(2025, 5, 14)), (90, None)])
def test_a_day_that_a_seals_rim_cuts_in_two_is_read_as_one(page, apart, day):
    reading = page([(100, 100, "签发日期：0"), (210 + apart, 100, "5年5月14日")])
    object.__setattr__(reading, "sight", WholeSight("2025年5月14日", "5年5月14日"))
    assert extract([Sheet(reading, (ISSUE_DATE.label,))], ISSUE_DATE).value == day


class WholeSight:
    """Sees a text whole where it is shown all of it, and its second part elsewhere."""

    def __init__(self, whole: str, part: str) -> None:
        self.whole, self.part = whole, part

    def reread(self, rect, view=0):
        text = self.whole if rect.x0 < 210 < rect.x1 - 20 else self.part if rect.x0 > 210 else "0"
        return Line(text, rect, 0.99, "pp-ocr-small")

    def witness(self, rect, allowed):
        return "".join(letter for letter in self.reread(rect).text if letter in allowed)

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def test_among_places_that_make_no_number_the_one_with_digits_is_looked_at_first(page):
    words = [
        (100, 100, "签发日期"),
        (190, 100, "latet d"),
        (290, 100, "appl"),
        (100, 130, "2025年1Q月30日"),
    ]
    sheet = Sheet(page(words), (ISSUE_DATE.label,))
    assert extract([sheet], ISSUE_DATE).value == dt.date(2025, 10, 30)


def test_a_name_around_a_label_in_the_middle_of_its_cell_is_taken_whole(page):
    words = [
        (100, 118, "出口商"),
        (300, 104, "广州南沙某某名车出口有限"),
        (300, 132, "公司"),
        (100, 218, "发货人"),
    ]
    sheet = Sheet(page(words), (EXPORTER_FIELD.label, CONSIGNOR.label))
    assert extract([sheet], EXPORTER_FIELD).value == "广州南沙某某名车出口有限公司"


@pytest.mark.parametrize(("over", "value"), [(True, dt.date(2025, 12, 18)), (False, None)])
def test_a_day_of_which_a_seals_star_hides_a_part_is_looked_at_as_a_whole(page, over, value):
    line = "签发日期Issued：2025年12月18日"
    seals = (SealMark(Rect(380, 0, 640, 220), "red", 0.97),) if over else ()
    whole = page([(100, 100, line)]).sight
    reading = page([(100, 100, "签发日期Issued：202"), (480, 100, "12月18日")], seals=seals)

    class Whole:
        """Sees all of the line where it is shown enough of it."""

        def reread(self, rect, view=0):
            return (whole if rect.width > 200 else reading.sight).reread(rect, view)

        def witness(self, rect, allowed):
            return whole.witness(rect, allowed)

        def numbers(self, rect, allowed, view=0):
            return Line("", rect, 0.0, "numbers")

    seen = replace(reading, sight=Whole())
    assert extract([Sheet(seen, (ISSUE_DATE.label,))], ISSUE_DATE).value == value


def test_on_a_sloping_page_the_next_rows_value_is_no_part_of_one(page):
    words = [
        (100, 463, "11 发动机号", 34),
        (400, 451, "LKP698871", 32),
        (100, 495, "12 发动机型号", 34),
        (400, 484, "256930", 33),
    ]
    sheet = Sheet(page(words), (ENGINE_NO.label, ENGINE_MODEL.label))
    assert extract([sheet], ENGINE_NO).value == "LKP698871"


@pytest.mark.parametrize(("rest", "brand"), [("/8rs0", "埃安牌"), ("/ Brand", "埃安牌")])
def test_a_labels_name_in_another_language_is_no_value_though_it_is_misread(page, rest, brand):
    form = page([(100, 200, "车辆品牌" + rest), (100, 230, "埃安牌")])
    weak = replace(form, lines=tuple(replace(one, score=0.66) for one in form.lines))
    assert extract([Sheet(weak, INSPECTION_LABELS)], BRAND).value == brand


def test_a_lone_letter_below_its_label_is_seen_though_the_next_label_is_misread(page):
    form = page([(100, 200, "车身颜色"), (100, 222, "黄"), (100, 246, "国产/进位")])
    lines = [replace(one, score=0.7) if "进" in one.text else one for one in form.lines]
    unseen = tuple(one for one in lines if one.text != "黄")
    assert extract([Sheet(replace(form, lines=unseen), CERTIFICATE_LABELS)], COLOR).value == "黄"


def test_a_lone_letter_that_is_surely_seen_counts_whatever_the_colon_beside_it_is(page):
    form = page([(100, 200, "商品状态"), (200, 200, "：旧")])
    unseen = tuple(one for one in form.lines if one.text != "：旧")

    class Faint:
        """Sees the letter well and the colon badly; nothing is in coloured ink."""

        def __getattr__(self, name):
            return getattr(form.sight, name)

        def reread(self, rect, view=0):
            line = form.sight.reread(rect, view)
            if view == COLOURLESS:
                return replace(line, text="", chars=())
            chars = tuple(replace(c, score=0.3) if c.text == "：" else c for c in line.chars)
            return replace(line, score=0.65, chars=chars) if "旧" in line.text else line

    sheet = Sheet(replace(form, lines=unseen, sight=Faint()), APPLICATION_LABELS)
    assert extract([sheet], GOODS_CONDITION).value == "旧"
