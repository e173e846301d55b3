import pytest

from validators.rules.contract_unsigned import contract_unsigned as rule


@pytest.mark.parametrize(
    ("seller", "buyer", "outcome"),
    [
        ((True, 0.97), (True, 0.97), "pass"),
        ((True, 0.97), (False, 0.96), "fail"),
        ((False, 0.96), (False, 0.96), "fail"),
        ((True, 0.97), (False, 0.7), "unsure"),
    ],
)
def test_both_sides_leave_a_mark(kit, seller, buyer, outcome):
    contract = kit.contract(seller_marked=kit.read(*seller), buyer_marked=kit.read(*buyer))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_the_message_says_whose_is_missing(kit):
    (finding,) = kit.told(rule, kit.with_(contract=kit.contract(buyer_marked=False)))
    assert "未见买方的签字或印章" in finding.message.zh
    contract = kit.contract(buyer_marked=False, seller_marked=False)
    (finding,) = kit.told(rule, kit.with_(contract=contract))
    assert "of both sides" in finding.message.en


def test_marks_of_unknown_sides_are_for_a_person_and_none_at_all_a_fault(kit):
    sides = {"seller_marked": kit.ABSENT, "buyer_marked": kit.ABSENT}
    assert kit.ask(rule, kit.with_(contract=kit.contract(**sides))) == ["unsure"]
    contract = kit.contract(**sides, sealed=False, signed=kit.read(False, 0.9))
    assert kit.ask(rule, kit.with_(contract=contract)) == ["fail"]


def test_a_page_that_was_hard_to_read_may_bear_the_mark(kit):
    contract = kit.contract(buyer_marked=False, pages=kit.certificate().pages)
    assert kit.ask(rule, kit.with_(contract=contract, poor=(2,))) == ["unsure"]


def test_a_translation_needs_no_mark(kit):
    contracts = (kit.foreign(), kit.translation())
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass"]
    assert kit.ask(rule, kit.with_(contract=None)) == []


def test_the_finding_names_the_contract_and_what_is_expected(kit):
    unread = dict.fromkeys(("seller_marked", "buyer_marked"), kit.ABSENT)
    bare = kit.contract(**unread, sealed=False, signed=False)
    hazy = kit.contract(**unread, sealed=True, signed=kit.UNREAD)
    for contract, outcome, found in (
        (kit.contract(buyer_marked=False), "fail", "false"),
        (bare, "fail", "false"),
        (hazy, "unsure", None),
    ):
        (finding,) = kit.told(rule, kit.with_(contract=contract))
        assert (finding.outcome, finding.field) == (outcome, "signed")
        assert (finding.expected, finding.found) == ("true", found)
        assert finding.documents == ("contract",)
