import logging
import unicodedata
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

from dossier import Text
from intake.notice import FontMissing, compose, typeset, write
from intake.notice.fonts import MISSING, ROLES, chosen, installed
from tests.intake.notice.conftest import (
    EXPORTER,
    OWNER,
    RULES,
    VINS,
    bare,
    evidence,
    finding,
    page_texts,
    report,
    text_of,
)
from validators import RULES as THE_LAW

MILLIMETRE = 72 / 25.4
MARKUP = (
    r"""#let x = [*a*] _b_ $c^2$ @d \n "q" 'r' “s” <t> `u` // v /* w */ ~ -- --- ... {y} = + -"""
)


def printed(made, lang="zh", **values):
    return typeset(compose(made, lang, **{"rules": RULES, **values}))


@pytest.fixture(scope="module", params=["zh", "en"])
def long(request, many):
    """The notice of forty reasons and its PDF, in each language."""
    notice = compose(many, request.param, rules=RULES)
    return notice, typeset(notice)


def headings(notice):
    for group in notice.groups:
        yield group.heading
        yield from (part.heading for part in group.parts)


def test_every_reason_is_printed_whole(long):
    notice, pdf = long
    text = text_of(pdf)
    assert len(notice.reasons) == 40
    for reason in notice.reasons:
        for part in (reason.title, reason.message, reason.law, reason.remedy):
            assert bare(part) in text
        for side in (reason.expected, reason.found):
            assert bare("".join(one.text for one in side)) in text
        for place in reason.where:
            assert bare(place.file) + bare(place.pages) in text
    assert all(vin in text for vin in VINS)
    assert all(bare(heading) in text for heading in headings(notice))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_of_the_law_is_explained_with_its_clauses_own_words(lang):
    found = [
        finding(rule, VINS[0], severity="error", message=Text(zh=rule.id, en=rule.id))
        for rule in THE_LAW
    ]
    text = text_of(printed(report(*found), lang, rules=THE_LAW))
    for rule in THE_LAW:
        for part in (rule.id, rule.clause.display, rule.clause.words, getattr(rule.remedy, lang)):
            assert bare(part) in text


def test_no_line_leaves_the_type_area(long):
    notice, pdf = long
    left, right = {"zh": (28, 26), "en": (25, 25)}[notice.lang]
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = [
            text.get_charbox(index)
            for index in range(text.count_chars())
            if text.get_text_range(index, 1).strip()
        ]
        assert min(box[0] for box in boxes) > left * MILLIMETRE - 1
        assert max(box[2] for box in boxes) < page.get_width() - right * MILLIMETRE + 1


def test_no_heading_stands_at_the_foot_of_a_page(long):
    notice, pdf = long
    known = {bare(heading) for heading in (*headings(notice), notice.demands.heading)}
    for text in page_texts(pdf):
        *_, last, _number = text.splitlines()
        assert bare(last) not in known


def test_a_vin_is_never_broken(long):
    pdf = long[1]
    whole = sum(page.count(vin) for page in page_texts(pdf) for vin in VINS)
    assert whole == sum(text_of(pdf).count(vin) for vin in VINS)


def test_the_close_never_stands_alone_on_a_page():
    for count in range(1, 9):
        found = [finding(OWNER, VINS[0], number=number) for number in range(count)]
        notice = compose(report(*found), "zh", rules=RULES)
        last = bare(page_texts(typeset(notice))[-1])
        assert bare(notice.last) in last
        assert bare(notice.issuer) + bare(notice.date) in last


def test_pages_are_numbered_of_how_many(long):
    notice, pdf = long
    texts = page_texts(pdf)
    words = {"zh": "第{}页共{}页", "en": "Page{}of{}"}[notice.lang]
    assert len(texts) > 3
    for number, text in enumerate(texts, start=1):
        assert bare(text).endswith(words.format(number, len(texts)))


def test_every_font_is_embedded(long):
    for page in pypdfium2.PdfDocument(long[1]):
        fonts = [
            pdfium.FPDFTextObj_GetFont(found)
            for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=9)
        ]
        assert fonts
        assert all(pdfium.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)


def test_an_english_letter_has_no_chinese_but_the_law_and_what_was_read():
    found = finding(
        OWNER,
        VINS[0],
        field="owner",
        expected="A Ltd",
        found="B Ltd",
        evidence=(evidence("a.pdf"),),
    )
    made = report(found, finding(OWNER, VINS[1], "unsure"), exporter="A Ltd", reference="7")
    vehicles = [v.model_copy(update={"brand": "VW"}) for v in made.application.vehicles]
    made = made.model_copy(
        update={
            "application": made.application.model_copy(update={"vehicles": tuple(vehicles)}),
            "dossier": made.dossier.model_copy(update={"reference": "7"}),
        }
    )
    text = text_of(printed(made, "en", with_unsure=True))
    for law in (bare(OWNER.clause.words), "§五(三)", "§四(四)", "§六"):
        assert law in text
        text = text.replace(law, "")
    strange = {letter for letter in text if unicodedata.east_asian_width(letter) in "WF"}
    assert not strange


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_looks_like_markup_is_printed_as_it_stands(lang):
    found = finding(
        OWNER,
        VINS[0],
        message=Text(zh=f"甲{MARKUP}乙", en=f"A {MARKUP} B"),
        field="owner",
        expected=f"{EXPORTER}{MARKUP}",
        found=MARKUP,
        evidence=(evidence(f"{MARKUP}.pdf"),),
    )
    made = report(found, exporter=MARKUP, reference=MARKUP, vins=(f"{MARKUP[:17]}",))
    text = text_of(printed(made, lang))
    assert text.count(bare(MARKUP)) == 6


def test_the_same_notice_gives_the_same_bytes():
    made = report(finding(OWNER, VINS[0]))
    assert printed(made) == printed(made)


def test_the_pdf_bears_the_day_of_the_letter_and_no_clock():
    pdf = pypdfium2.PdfDocument(printed(report(finding(OWNER, VINS[0]))))
    assert pdf.get_metadata_dict()["CreationDate"].startswith("D:20260703")
    assert pdf.get_metadata_dict()["Title"] == "二手车出口许可证申领材料一次性告知书"


def test_without_a_chinese_font_it_says_what_to_install():
    notice = compose(report(finding(OWNER, VINS[0])), "zh", rules=RULES)
    with pytest.raises(FontMissing, match="fonts-noto-cjk"):
        typeset(notice, typst.Fonts(include_system_fonts=False))
    assert "fonts-noto-cjk" in MISSING.zh


@pytest.mark.parametrize("only", ["AR PL UMing", "WenQuanYi Zen Hei", "Noto Sans CJK SC"])
def test_any_one_chinese_font_will_do(only):
    assert all(
        only in names for role, names in chosen([only]).items() if role not in ("latin", "plain")
    )


def test_the_faces_of_official_letters_come_first_where_they_are_installed():
    names = chosen([name for names in ROLES.values() for name in names])
    assert names["body"][0] == "FangSong_GB2312"
    assert names["chapter"][0] == "SimHei"


def test_a_character_that_no_font_has_does_not_keep_the_letter_back(caplog):
    body = chosen(installed().families())["body"][0]
    path = next(font.path for font in installed().fonts() if font.family == body and font.path)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(Path(path).parent)])
    notice = compose(report(finding(OWNER, VINS[0]), exporter="甲𓀀公司"), "zh", rules=RULES)
    with caplog.at_level(logging.WARNING, "shendan"):
        pdf = typeset(notice, fonts)
    assert "所有人不符" in text_of(pdf)
    assert "no installed font has" in caplog.text
    assert "甲" not in caplog.text


def test_nothing_is_written_where_there_is_no_reason(tmp_path):
    path = tmp_path / "notice.pdf"
    assert write(report(finding(OWNER, VINS[0], "pass")), path) is None
    assert not path.exists()
