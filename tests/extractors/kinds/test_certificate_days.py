"""The day of manufacture, where a seal hides what its label says; and numbers beside the VIN."""

import datetime as dt

from extractors.documents import documents_of
from extractors.reading import Line

PAGE = [
    (100, 60, "注册登记机动车信息栏"),
    (100, 120, "9.车辆识别代号/车架号"),
    (450, 120, "LSVCY6C49MN027789"),
    (100, 160, "11.发动机号"),
    (450, 160, "CST123456"),
    (100, 200, "30.使用性质"),
    (600, 200, "31.车辆获得方式"),
    (100, 240, "公安局交通警察"),
    (100, 270, "2019-04-01"),
    (600, 240, "34.发证日期"),
    (600, 270, "2019-05-06"),
]


def made(page, *more):
    (certificate,) = documents_of([page([*PAGE, *more])]).documents
    return certificate.manufacture_date.value


def test_the_one_other_day_among_the_data_is_that_of_manufacture(page):
    assert made(page) == dt.date(2019, 4, 1)


def test_of_two_other_days_among_the_data_none_is_taken_for_it(page):
    assert made(page, (100, 340, "2019-04-02")) is None


def test_a_day_that_stands_under_the_next_label_is_not_that_of_manufacture(page):
    words = [
        (100, 60, "注册登记机动车信息栏"),
        (100, 120, "9.车辆识别代号/车架号"),
        (450, 120, "LSVCY6C49MN027789"),
        (100, 200, "30.使用性质"),
        (100, 300, "32.车辆出厂日期"),
        (600, 268, "34.发证日期"),
        (600, 300, "2019-05-06"),
    ]
    (certificate,) = documents_of([page(words)]).documents
    assert certificate.issue_date.value == dt.date(2019, 5, 6)
    assert certificate.manufacture_date.value is None


def test_a_day_that_is_only_left_over_is_never_sure(page):
    (certificate,) = documents_of([page(PAGE)]).documents
    assert not certificate.manufacture_date.sure


class ByRow:
    """Sees a stamp's words together with the day under them, and the day alone on its own row."""

    def __init__(self, whole, day):
        self.whole, self.day = whole, day

    def reread(self, rect, view=0):
        return (self.day if rect.height < 30 else self.whole).reread(rect, view)

    def witness(self, rect, allowed):
        return (self.day if rect.height < 30 else self.whole).witness(rect, allowed)

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def test_a_day_that_a_stamps_words_run_across_is_looked_at_on_its_own_row(page):
    def words(across):
        return [
            (100, 60, "注册登记机动车信息栏"),
            (100, 120, "9.车辆识别代号/车架号"),
            (450, 120, "LSVCY6C49MN027789"),
            (100, 240, "31.车辆获得方式"),
            across,
            (600, 240, "34.发证日期"),
            (600, 272, "2025-10-10"),
        ]

    reading = page(words((300, 258, "2625051862", 40)))
    day = page(words((300, 272, "2025-05-18"))).sight
    object.__setattr__(reading, "sight", ByRow(reading.sight, day))
    (certificate,) = documents_of([reading]).documents
    assert certificate.manufacture_date.value == dt.date(2025, 5, 18)
    assert not certificate.manufacture_date.sure


def test_an_engine_number_as_long_as_a_vin_is_no_rival_of_it(page):
    words = [*PAGE[:3], (100, 160, "11.发动机号"), (450, 160, "TZ200XSU26E041877"), *PAGE[5:]]
    (certificate,) = documents_of([page(words)]).documents
    assert (certificate.vin.value, certificate.vin.alternatives) == ("LSVCY6C49MN027789", ())
    assert certificate.engine_no.value == "TZ200XSU26E041877"


def test_words_that_only_one_field_has_are_its_value_though_its_label_is_hidden(page):
    words = [*PAGE, (100, 320, "小型轿车"), (500, 320, "汽油"), (900, 320, "非营运")]
    (certificate,) = documents_of([page(words)]).documents
    found = certificate.vehicle_type, certificate.fuel
    assert [field.value for field in found] == ["小型轿车", "汽油"]
    assert not any(field.sure for field in found)


def test_two_words_of_one_field_without_its_label_leave_it_open(page):
    words = [*PAGE, (100, 320, "小型轿车"), (500, 320, "小型普通客车")]
    (certificate,) = documents_of([page(words)]).documents
    assert certificate.vehicle_type.value is None


def test_the_sentence_that_tells_of_a_transfer_is_no_second_one(page):
    words = [
        (500, 60, "登记栏"),
        (400, 120, "转让待出口"),
        (100, 160, "机动车所有人：广州某某汽车贸易有限公司"),
        (100, 200, "身份证明：统一社会信用代码91440113MACPQJKN06"),
        (100, 240, "该车已办理转让登记，用于出口，不再核发号牌。"),
        (100, 280, "登记日期：2026年05月06日"),
    ]
    (certificate,) = documents_of([page([*PAGE]), page(words, number=2)]).documents
    (transfer,) = certificate.transfers
    assert transfer.for_export
    assert certificate.export_endorsement_date.value == dt.date(2026, 5, 6)


def test_an_entry_of_change_makes_the_colour_and_the_engine_others(page):
    words = [
        (500, 60, "登记栏"),
        (400, 120, "变更登记"),
        (100, 160, "变更事项：车身颜色变更为白"),
        (100, 200, "变更登记日期：2022-06-18"),
        (400, 260, "变更登记"),
        (100, 300, "变更事项：更换发动机，发动机号变更为D4471902"),
        (100, 340, "变更登记日期：2023-03-02"),
    ]
    data = [*PAGE, (100, 320, "8.车身颜色"), (450, 320, "黑")]
    (certificate,) = documents_of([page(data), page(words, number=2)]).documents
    assert certificate.color.value == "白"
    assert certificate.engine_no.value == "D4471902"


def test_a_change_that_is_not_legible_leaves_the_colour_open(page):
    words = [
        (500, 60, "登记栏"),
        (400, 120, "变更登记"),
        (100, 160, "变更事项：车身颜色变更为？？"),
    ]
    data = [*PAGE, (100, 320, "8.车身颜色"), (450, 320, "黑")]
    (certificate,) = documents_of([page(data), page(words, number=2)]).documents
    assert certificate.color.value is None
