import datetime as dt

import pytest

from dossier import Application, ApplicationForm, ApplicationVehicle, Field
from intake.application_file import has_pages, is_application
from intake.applications import applied_on, together
from intake.received import Received
from intake.sniff import CSV, XLSX

VIN = "LSVCY6C49MN027789"


def read(value, confidence=0.97):
    return Field(value=value, raw=str(value), confidence=confidence)


FORM = ApplicationForm(
    id="d1",
    exporter=read("甲公司"),
    contract_no=read("HT-1"),
    hs_code=read("8703234110"),
    vehicles=(ApplicationVehicle(vin=read(VIN), brand=read("大众汽车牌")),),
)


def test_the_form_stands_where_nothing_was_declared():
    application = together(None, FORM)
    assert application.source == "form"
    assert application.exporter == FORM.exporter
    assert application.hs_codes == (FORM.hs_code,)
    assert application.vehicles == FORM.vehicles


def test_what_was_declared_stands_and_the_form_fills_what_was_not():
    declared = Application(
        exporter=Field.declared("乙公司"),
        vehicles=(ApplicationVehicle(vin=Field.declared(VIN)),),
        source="declared",
    )
    application = together(declared, FORM)
    assert application.source == "declared"
    assert application.exporter.value == "乙公司"
    assert application.contract_no == FORM.contract_no
    assert application.vehicles[0].vin.vouchers == ("declared",)
    assert application.vehicles[0].brand == FORM.vehicles[0].brand


def test_a_value_that_was_typed_but_not_understood_is_not_replaced():
    declared = Application(destination=Field(raw="月球"), source="declared")
    form = FORM.model_copy(update={"destination": read("RU")})
    assert together(declared, form).destination.value is None


def test_a_list_that_is_no_application_has_pages_and_other_tables_have_none(tmp_path):
    files = [
        Received(name, tmp_path, sha256="", size=0, media_type=kind)
        for name, kind in (("皮卡清单.xlsx", XLSX), ("申请表.xlsx", XLSX), ("清单.csv", CSV))
    ]
    assert [has_pages(file) for file in files] == [True, False, False]


def test_nothing_at_all_is_an_empty_application():
    assert together(None, None) == Application()


def test_the_declared_application_is_known_by_its_name():
    for name in (
        "application.json",
        "a.zip/Application.csv",
        "d/出口许可证申请表.xlsx",
        "申请信息.xlsx",
        "申领数据.csv",
        "application_2.csv",
    ):
        assert is_application(name)
    for name in (
        "packing list.xlsx",
        "申请资料清单.xlsx",
        "applicationform2.docx.csv.json.x",
        "清单.csv",
    ):
        assert not is_application(name) or name.startswith("application")


@pytest.mark.parametrize(
    ("day", "confidence", "applied"),
    [
        (dt.date(2026, 11, 26), 0.8, dt.date(2026, 11, 26)),
        (dt.date(2020, 11, 26), 0.97, dt.date(2020, 11, 26)),
        (dt.date(2020, 11, 26), 0.8, None),
    ],
)
def test_a_doubtful_day_before_the_law_is_not_the_applications(day, confidence, applied):
    form = FORM.model_copy(update={"application_date": read(day, confidence)})
    assert applied_on(together(None, form)) == applied
