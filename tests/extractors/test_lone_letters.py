"""Lone letters of short vocabularies, on pale paper and beside what is no letter."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.fields.color import COLOR
from extractors.find import extract
from extractors.kinds.forms import CERTIFICATE_LABELS
from extractors.layout.sheet import Sheet
from extractors.readers.gaps import with_gaps
from extractors.reading import Char, Line, Rect


def _without(reading, text):
    """The page as the search for lines finds it, one line passed over."""
    return replace(reading, lines=tuple(line for line in reading.lines if line.text != text))


def test_a_letter_is_seen_below_a_label_whose_box_reaches_into_it(page):
    form = page([(100, 200, "车身颜色"), (100, 230, "黄"), (100, 258, "国产/进口")])
    first = form.lines[0]
    swollen = replace(first, rect=first.rect._replace(y1=240))
    unseen = _without(replace(form, lines=(swollen, *form.lines[1:])), "黄")
    assert extract([Sheet(unseen, CERTIFICATE_LABELS)], COLOR).value == "黄"


class Pale:
    """A page's sight to which every lone letter is doubtful."""

    def __init__(self, sight, letter, rivals):
        self.sight, self.letter, self.rivals = sight, letter, rivals

    def __getattr__(self, name):
        return getattr(self.sight, name)

    def reread(self, rect, view=0):
        line = self.sight.reread(rect, view)
        if len(line.text) != 1:
            return line
        text, score = self.letter
        seen = Char(text, line.rect.x0, line.rect.x1, score, self.rivals)
        return replace(line, text=text, score=score, chars=(seen,))


@pytest.mark.parametrize(
    ("letter", "rivals", "colour"),
    [
        (("白", 0.6), (("自", 0.3), ("百", 0.02)), "白"),
        (("夫", 0.4), (("灰", 0.3), ("失", 0.1)), "灰"),
        (("夫", 0.4), (("灰", 0.3), ("红", 0.05)), None),  # two colours are left
        (("夫", 0.4), (("灰", 0.1),), None),  # it is hardly any
    ],
)
def test_a_pale_letter_is_the_one_word_of_its_vocabulary_that_the_looks_leave(
    page, letter, rivals, colour
):
    form = page([(100, 200, "车身颜色"), (100, 224, "黄"), (100, 252, "国产/进口")])
    pale = replace(_without(form, "黄"), sight=Pale(form.sight, letter, rivals))
    assert extract([Sheet(pale, CERTIFICATE_LABELS)], COLOR).value == colour


def _line(text, middles):
    chars = tuple(Char(letter, x - 8, x + 8, 0.99) for letter, x in zip(text, middles, strict=True))
    return Line(text, Rect(0, 0, 300, 28), 0.99, "pp-ocr-tiny", chars)


@pytest.mark.parametrize(
    ("text", "middles", "seen"),
    [
        ("单位辆", (11, 38, 80), "单位 辆"),  # 单位⑨ 辆
        ("登记证", (11, 61, 111), "登记证"),  # spaced out evenly
        ("小型客车", (11, 31, 52, 73), "小型客车"),
        ("型号X7", (11, 31, 80, 100), "型号X7"),
    ],
)
def test_a_gap_as_wide_as_a_letter_is_a_blank(text, middles, seen):
    line = with_gaps(_line(text, middles))
    assert line.text == seen
    assert len(line.chars) == len(seen)


@pytest.mark.parametrize(
    ("middles", "score", "seen"),
    [
        ((11, 36, 55, 88), 0.55, "数量3 4"),  # ③ 4
        ((11, 36, 55, 88), 0.99, "数量34"),
        ((11, 36, 55, 72), 0.55, "数量34"),
    ],
)
def test_a_circled_number_taken_for_a_digit_is_parted_from_the_number_behind_it(
    middles, score, seen
):
    line = _line("数量34", middles)
    chars = (*line.chars[:2], replace(line.chars[2], score=score), line.chars[3])
    assert with_gaps(replace(line, chars=chars)).text == seen


def test_the_words_on_a_seal_are_no_title_of_a_signed_page_though_they_are_misread(page):
    firm, buyer = "Xinjiang Tengchi International Trade Co., Ltd.", "Auto Sahel SARL"
    pages = [
        page(
            [
                (400, 60, "CONTRAT D'EXPORTATION", 40),
                (100, 160, "N° du contrat : XTI-EX-25852"),
                (100, 200, f"Vendeur : {firm}"),
                (100, 240, f"Acheteur : {buyer}"),
                (100, 300, "Par le présent contrat, le Vendeur vend et l'Acheteur achète"),
            ]
        ),
        page(
            [
                *((100, 150, "Vendeur"), (900, 150, "Acheteur")),
                *((100, 190, firm), (900, 190, buyer)),
                (100, 270, "Signature:"),
                (400, 290, "合同专用發", 60),
            ],
            number=2,
        ),
    ]
    (contract,) = documents_of(pages, "licence").documents
    assert (contract.type, len(contract.pages)) == ("contract", 2)


@pytest.mark.parametrize(
    ("first", "number", "papers"),
    [
        ("2025HH56915", "2025HHS6915", 1),
        ("2025HH56915", "2025HH56916", 2),
        ("2025HH|4449", "2025HH14449", 1),
    ],
)
def test_a_list_under_the_head_of_its_contract_is_its_though_the_number_is_misread(
    page, first, number, papers
):
    pages = [
        page(
            [
                (100, 60, "出口合同（译文）", 40),
                (100, 160, "编号"),
                (300, 160, first),
                (100, 200, "出卖人：黑龙江某某供应链管理有限责任公司"),
                (100, 240, "买受人：东线车辆进口有限公司"),
                (100, 300, "双方就二手车买卖事宜订立本合同，共同遵守。"),
            ]
        ),
        page(
            [
                (100, 60, "出口合同（译文）"),
                (600, 120, "车辆明细", 40),
                (600, 180, f"合同编号：{number}"),
                (100, 240, "数量（辆）"),
                (100, 280, "1"),
            ],
            number=2,
        ),
    ]
    assert len(documents_of(pages, "licence").documents) == papers


def test_a_brand_under_a_label_that_is_lost_is_the_only_one_among_the_data(page):
    words = [
        *((300, 60, "机动车登记证书", 40), (300, 120, "注册登记机动车信息栏", 30)),
        *((100, 200, "车辆类型"), (100, 230, "小型普通客车"), (900, 230, "五菱牌")),
        *((100, 270, "车辆型号"), (100, 300, "LZW6440JF"), (900, 270, "车身颜色")),
        *((900, 300, "白"), (100, 340, "车辆识别代号/车架号"), (100, 370, "LSVCY6C49MN027789")),
    ]
    (found,) = documents_of([page(words)]).documents
    assert (found.brand.value, found.brand.sure) == ("五菱牌", True)
