"""Every rule cites a place in a text that holds, and the announcement stands word for word."""

import datetime as dt

import pytest

from validators import RULES
from validators.announcement import HEADINGS, WORDS
from validators.clause import ANNOUNCEMENT, LETTER_648, SCRAPPING, SOURCES, Clause
from validators.parameter import Parameter


def test_the_announcement_has_its_eight_chapters_and_all_their_sections():
    assert list(HEADINGS) == list("一二三四五六七八")
    sections = {"二": 2, "三": 5, "四": 8, "五": 5, "六": 10, "七": 7}
    for chapter, count in sections.items():
        found = [key for key in WORDS if key.startswith(f"{chapter}(") and key.count("(") == 1]
        assert len([key for key in found if key.endswith(")")]) == count


def test_it_stands_word_for_word():
    assert WORDS["五(三)"] == (
        "《机动车登记证书》原件或扫描件。《机动车登记证书》中车辆所有人与申领许可证的二手车出口企业名称应一致。"
    )
    assert WORDS["六(二)"] == "在抵押、质押期间或者处于海关监管期内的车辆；"
    assert "同一商品编码项下最多申请20辆二手车" in WORDS["四(五)"]
    assert all(words and words == words.strip() for words in WORDS.values())


def test_a_place_that_the_announcement_does_not_have_is_refused():
    with pytest.raises(ValueError, match="no clause"):
        Clause("五(六)")


def test_places_are_cited_as_reports_print_them():
    assert Clause("五(三)").display == "§五(三)"
    assert Clause("改装车", LETTER_648).display == "商贸函〔2025〕648号"
    assert Clause("第五条", SCRAPPING).display == "《机动车强制报废标准规定》第五条"


def test_every_rule_cites_a_known_text_from_its_first_day():
    for rule in RULES:
        assert rule.clause.source in SOURCES.values(), rule.id
        first, last = rule.in_force
        # That an application is older than the law is what this one rule says.
        early = rule.id == "application-before-law"
        assert early or first >= rule.clause.source.in_force, rule.id
        assert last is None or first <= last, rule.id


def test_a_number_of_the_law_holds_from_its_day_on():
    clause = Clause("四(五)")
    limit = Parameter({dt.date(2024, 3, 1): 20, dt.date(2026, 1, 1): 30}, clause)
    assert limit.on(dt.date(2025, 12, 31)) == 20
    assert limit.on(dt.date(2026, 1, 1)) == 30
    with pytest.raises(LookupError, match="§四\\(五\\)"):
        limit.on(dt.date(2024, 2, 29))


def test_the_announcement_is_in_force_from_its_day():
    assert ANNOUNCEMENT.in_force == dt.date(2024, 3, 1)
