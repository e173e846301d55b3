"""Where the two sides sign, and with what."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

ENGLISH = [
    (500, 60, "SALES CONTRACT"),
    (100, 120, "Contract No.: SY-2026-0815"),
    (100, 160, "The Seller: Guangzhou Huachi Auto Co., Ltd."),
    (100, 200, "The Buyer: Almaty Auto Trade LLP"),
    (100, 240, "The Seller agrees to sell and the Buyer agrees to buy the goods below"),
    (100, 900, "The Seller:"),
    (900, 900, "The Buyer:"),
]


@pytest.mark.parametrize(
    ("down", "high", "signed"), [(34, 20, True), (34, 6, False), (90, 20, False)]
)
def test_strokes_on_the_rule_below_the_word_for_signing_are_a_signature(page, down, high, signed):
    sides = [(100, 950, "Authorised signature:"), (900, 950, "Authorised signature:")]
    seal = SealMark(Rect(100, 960, 380, 1240), "red", 0.97)
    stroke = Rect(930, 960 + down - high / 2, 990, 960 + down + high / 2)
    sheet = replace(page([*ENGLISH, *sides], seals=(seal,)), strokes=(stroke,))
    (contract,) = documents_of([sheet]).documents
    assert contract.buyer_marked.value is signed


def test_an_accent_that_ink_puts_on_a_party_hides_nobody(page):
    sides = [
        (100, 900, "For and on behalf of the Seller"),
        (900, 900, "For and on behalf gbthe Bùyer/"),
    ]
    seals = tuple(SealMark(Rect(left, 900, left + 240, 1140), "red", 0.97) for left in (200, 1000))
    (contract,) = documents_of([page([*ENGLISH[:5], *sides], seals=seals)]).documents
    assert contract.buyer_marked.value
    assert contract.seller.value == "Guangzhou Huachi Auto Co., Ltd."


def test_a_page_number_below_does_not_move_the_border_between_the_two_sides(page):
    seals = tuple(SealMark(Rect(left, 900, left + 200, 1100), "red", 0.97) for left in (680, 1100))
    foot = (760, 2200, "Page 2 of 2 pages in all")
    (contract,) = documents_of([page([*ENGLISH, foot], seals=seals)]).documents
    assert (contract.seller_marked.value, contract.buyer_marked.value) == (True, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "卖方提供维修技术支持及备件供应；买方",
        "parts and routine maintenance are for the Buyer's account.",
    ],
)
def test_a_party_that_a_sentence_speaks_of_does_not_sign_there(page, sentence):
    seals = tuple(SealMark(Rect(left, 900, left + 240, 1140), "red", 0.97) for left in (200, 1000))
    words = [*ENGLISH[:5], (100, 700, sentence), (100, 900, "The Seller:")]
    (contract,) = documents_of([page(words, seals=seals)]).documents
    assert contract.buyer_marked.value


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("Firma del vendedor", "Firma del comprador"),
        ("Huachi Auto Co., Ltd., the Seller", "Trade Co., Ltd., the Buyer"),
    ],
)
def test_a_place_for_signing_names_its_party_behind_other_words(page, seller, buyer):
    sides = [(100, 900, seller), (900, 900, buyer)]
    seal = SealMark(Rect(200, 900, 440, 1140), "red", 0.97)
    (contract,) = documents_of([page([*ENGLISH[:5], *sides], seals=(seal,))]).documents
    assert (contract.seller_marked.value, contract.buyer_marked.value) == (True, False)


def test_marks_far_above_one_another_are_not_taken_for_one_of_each_side(page):
    seal = SealMark(Rect(200, 1900, 440, 2140), "red", 0.97)
    scraps = (Rect(1000, 700, 1300, 750),)
    sheet = replace(page(ENGLISH[:5], seals=(seal,)), signatures=scraps)
    (contract,) = documents_of([sheet]).documents
    assert not contract.buyer_marked.sure
