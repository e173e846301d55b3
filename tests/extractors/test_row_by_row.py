"""Days of which the search for lines finds nothing, as below a seal that is as grey as print."""

import datetime as dt
from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.readers.numbers import OTHER
from extractors.reading import Char, Line, Rect, SealMark

SEAL = SealMark(Rect(800, 500, 1000, 700), "grey", 0.97)
VIN = "LSVCY6C49MN027789"
SAYS = "我公司不存在未整改的违法违规行为，不存在严重失信行为。"
DECLARATION = [
    (400, 100, "关于无未整改违法违规行为、无严重失信行为的声明", 30),
    (100, 200, "浙江省商务厅："),
    (100, 320, SAYS),
    (800, 480, "浙江某某机动车检验检测有限公司"),
]
FORM = [
    (500, 60, "出口许可证申请表", 40),
    (100, 120, "合同号 KZ-2026-0119"),
    (100, 160, "VIN码"),
    (500, 160, "注册登记日期"),
    (100, 200, VIN),
    (500, 200, "2019-08-28"),
    (100, 560, "申请单位（盖章）："),
]


class Rows:
    """A sight that shows a day in one row of the page alone, to both readers of a row."""

    def __init__(self, plain, says, score, again, row=600):
        self.plain, self.says, self.score, self.again, self.row = plain, says, score, again, row

    def __getattr__(self, name):
        return getattr(self.plain, name)

    def _covers(self, rect):
        return abs(rect.middle[1] - self.row) < 8 and rect.x1 > 700

    def numbers(self, rect, allowed, view=0):
        says = self.says if self._covers(rect) else OTHER * 3
        return line(says, rect, self.score, "numbers")

    def reread(self, rect, view=0):
        if self._covers(rect):
            return line(self.again, rect, 0.995, "pp-ocr-small")
        return self.plain.reread(rect, view)


def line(says, rect, score, reader):
    unit = rect.width / max(1, len(says))
    chars = tuple(
        Char(letter, rect.x0 + unit * at, rect.x0 + unit * (at + 1), score)
        for at, letter in enumerate(says)
    )
    return Line(says, rect, score, reader, chars)


def read(page, words, says, score=0.95, again=None):
    reading = page(words, seals=(SEAL,))
    sight = Rows(reading.sight, says, score, says.strip(OTHER) if again is None else again)
    (made,) = documents_of([replace(reading, sight=sight)]).documents
    return made


@pytest.mark.parametrize("says", ["2026.02.04", f"{OTHER}{OTHER}2026.02.04{OTHER}"])
def test_a_day_under_a_grey_seal_is_read_in_its_row(page, says):
    day = read(page, DECLARATION, says).date
    assert (day.value, day.sure) == (dt.date(2026, 2, 4), True)


def test_a_day_that_the_better_reader_does_not_see_is_a_guess(page):
    day = read(page, DECLARATION, "2026.02.04", score=0.6, again="").date
    assert (day.value, day.sure) == (dt.date(2026, 2, 4), False)
    assert day.evidence


@pytest.mark.parametrize(("says", "score"), [("2026.02.04", 0.3), ("2026.62.04", 0.9), ("", 0.9)])
def test_noise_under_a_seal_is_no_day(page, says, score):
    assert read(page, DECLARATION, says, score, again="").date.value is None


def test_the_day_beside_an_applicants_seal_may_be_the_applications(page):
    day = read(page, FORM, "2026.02.10").application_date
    assert (day.value, day.sure) == (dt.date(2026, 2, 10), False)


def test_a_day_that_a_vehicles_row_states_is_not_taken_for_the_applications(page):
    assert read(page, FORM, "2019-08-28").application_date.value is None


def test_a_day_that_is_found_where_applicants_sign_may_be_the_applications(page):
    words = [*FORM, (800, 560, "2026年2月10日")]
    (made,) = documents_of([page(words)]).documents
    day = made.application_date
    assert (day.value, day.sure) == (dt.date(2026, 2, 10), False)


def test_the_day_of_a_summarys_row_is_read_though_a_seal_hides_its_label_as_well(page):
    words = [
        (100, 400, "注册登记摘要信息栏"),
        (100, 450, "机动车所有人/身份证明名称/号码"),
        (100, 480, "北京某某汽车租赁有限公司/统一社会信用代码/91110105MA9K2RHX4L"),
        (100, 520, "登记机关"),
        (100, 600, "北京市公安局公安交通管理局车辆管理所"),
        (100, 700, "转让登记摘要信息栏"),
    ]
    day = read(page, words, "2019-06-11").registration_date
    assert (day.value, day.sure) == (dt.date(2019, 6, 11), True)


@pytest.mark.parametrize(("vin", "proven"), [(VIN, True), ("LSVCY6C48MN027789", False)])
def test_a_vin_that_a_seals_rim_made_a_high_line_of_is_read_where_it_proves_itself(
    page, vin, proven
):
    words = [
        (400, 100, "出口目标市场准入标准声明", 30),
        (100, 200, "以下车辆符合乌兹别克斯坦的市场准入标准："),
        (800, 570, "LSVCY6CANM02778", 60),
        (100, 800, "特此声明。"),
    ]
    made = read(page, words, vin, again=VIN if proven else "")
    assert [row.vin.value for row in made.vehicles if row.vin.sure] == [VIN] * proven
