from validators.rules.certificate_number_unlike_barcode import (
    certificate_number_unlike_barcode as rule,
)


def outcome(make, coded, **values):
    (finding,) = make.told(rule, make.dossier(make.car(barcode_no=coded, **values)))
    return finding


def test_bar_code_and_number_agree(make):
    assert outcome(make, "310007798232").outcome == "pass"
    assert outcome(make, "310007798232", certificate_no="3100 0779 8232").outcome == "pass"


def test_another_number_is_a_fault(make):
    finding = outcome(make, "310007798233")
    assert (finding.outcome, finding.severity, finding.expected) == (
        "fail",
        "blocking",
        "310007798233",
    )


def test_a_doubtful_number_is_for_a_person(make):
    assert outcome(make, "310007798233", certificate_no=make.UNREAD).outcome == "unsure"
    assert outcome(make, make.read("310007798233", 0.8)).outcome == "unsure"


def test_what_was_not_seen_is_not_compared(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert outcome(make, "310007798232", certificate_no=make.Field()).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]
