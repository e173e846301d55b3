"""Tables that operators load."""

import datetime as dt

import pytest

from validators.law import issuers, tables
from validators.law.table_files import BadTable, load
from validators.law.working_days import is_working_day


def test_an_empty_folder_leaves_everything_as_shipped(tmp_path):
    assert load(tmp_path) == tables.Tables()


def test_all_tables_are_read(tmp_path):
    (tmp_path / "catalogue.csv").write_text("hs_code\n8703.2341.10\n8716\n", encoding="utf-8-sig")
    (tmp_path / "service_life.csv").write_text("province,class,years\n沪,taxi-small,6\n")
    (tmp_path / "working_days.csv").write_text(
        "year,source,holidays,make_up_days\n2027,made up,01-01/01-03,01-09\n"
    )
    (tmp_path / "manufacturers.csv").write_text("name\n某某汽车（集团）有限公司\n")
    (tmp_path / "issuers.csv").write_text("name,region,rank\n某省商务厅,99,province\n")
    loaded = load(tmp_path)
    assert loaded.in_catalogue("8703234110999")
    assert loaded.in_catalogue("8716391000")
    assert not loaded.in_catalogue("8703234210")
    assert loaded.overrides == {("沪", "taxi-small"): 6}
    assert is_working_day(dt.date(2027, 1, 9), loaded.calendar)
    assert is_working_day(dt.date(2026, 11, 24), loaded.calendar)
    assert loaded.manufacturers == {"某某汽车(集团)有限公司"}
    assert [issuer.name for issuer in loaded.issuers] == ["某省商务厅"]


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("catalogue.csv", "hs_code\n870\n", "line 2.*commodity code"),
        ("catalogue.csv", "hs_code\nabcd\n", "line 2.*commodity code"),
        ("catalogue.csv", "code\n8703\n", "line 1.*hs_code"),
        ("service_life.csv", "province,class,years\n沪,taxi-small,5\n", "between 6 and 8"),
        ("service_life.csv", "province,class,years\n沪,taxi-small,9\n", "between 6 and 8"),
        ("service_life.csv", "province,class,years\n沪,rental,8\n", "taxi-small only"),
        ("service_life.csv", "province,class,years\n上海,taxi-small,7\n", "one character"),
        ("working_days.csv", "year,source,holidays,make_up_days\n2027,x,02-30,\n", "line 2"),
        ("working_days.csv", "year,source,holidays,make_up_days\n2027,x,,01-04\n", "line 2"),
        ("working_days.csv", "year,source,holidays,make_up_days\nnext,x,01-01,\n", "line 2"),
        ("issuers.csv", "name,region,rank\n某局,11,town\n", "rank is one of"),
        ("issuers.csv", "name,region,rank\n,11,city\n", "must be a name"),
        ("catalogue.csv", "hs_code\n87032341100\n", "line 2.*commodity code"),
        ("catalogue.csv", "hs_code\n8703\n\n,\n８７０\n", "line 5.*commodity code"),
        ("catalogue.csv", "", "line 1.*hs_code"),
        ("catalogs.csv", "hs_code\n8703\n", "no such table; those are catalogue.csv"),
    ],
)
def test_a_line_that_cannot_be_right_is_named(tmp_path, name, text, fault):
    (tmp_path / name).write_text(text)
    with pytest.raises(BadTable, match=fault) as raised:
        load(tmp_path)
    assert str(tmp_path / name) in raised.value.message.zh
    assert raised.value.message.zh.endswith("。")


def test_tables_as_a_chinese_spreadsheet_saves_them_are_read(tmp_path):
    text = "序号,商品编码\r\n1,8703.2341.10\r\n2,8716\r\n"
    (tmp_path / "catalogue.csv").write_bytes(text.encode("gb18030"))
    (tmp_path / "manufacturers.csv").write_bytes("企业名称\r\n甲汽车有限公司\r\n".encode("gb18030"))
    assert load(tmp_path).catalogue == {"8703234110", "8716"}
    assert load(tmp_path).manufacturers == {"甲汽车有限公司"}


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "catalogue.csv").write_bytes(b"PK\x03\x04\xff\xff\x00")
    with pytest.raises(BadTable, match="no text in UTF-8 or GB 18030"):
        load(tmp_path)


@pytest.mark.parametrize("years", [6, 8])
def test_a_province_may_set_anything_between_six_years_and_the_standard(tmp_path, years):
    (tmp_path / "service_life.csv").write_text(f"province,class,years\n沪,taxi-small,{years}\n")
    assert load(tmp_path).overrides == {("沪", "taxi-small"): years}


def test_tables_in_use_can_be_changed_and_put_back():
    loaded = tables.Tables(catalogue=frozenset({"8703"}))
    before = tables.use(loaded)
    assert tables.current() is loaded
    assert tables.use(before) is loaded
    assert tables.current() is before


def test_the_capital_has_its_bureau_and_its_own_department():
    assert [issuer.rank for issuer in issuers.competent("110108")] == ["bureau", "province"]


def test_thirty_one_provinces_five_cities_the_corps_and_eight_more_may_issue():
    ranks = [issuer.rank for issuer in issuers.ISSUERS]
    kinds = ("bureau", "province", "planned_city", "corps", "city")
    assert [ranks.count(rank) for rank in kinds] == [1, 31, 5, 1, 8]


@pytest.mark.parametrize("name", ["广东省商务局", "广东省 商务厅", "广东省商务委员会"])
def test_a_department_is_known_under_each_of_its_styles(name):
    assert issuers.known(name).region == "44"


def test_a_county_does_not_issue():
    assert issuers.known("昆山市商务局") is None
