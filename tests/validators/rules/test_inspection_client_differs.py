from validators.rules.inspection_client_differs import inspection_client_differs as rule


def outcome(make, client, **application):
    each = make.vehicle(make.certificate(), make.report(client=client))
    (finding,) = make.told(rule, make.dossier(each, **application))
    return finding


def test_the_exporter_is_the_client(make):
    assert outcome(make, make.EXPORTER).outcome == "pass"
    assert outcome(make, "廣州遠航汽車貿易有限公司").outcome == "pass"


def test_another_client_is_to_be_looked_at(make):
    finding = outcome(make, "广州远航汽车贸易有限责任公司")
    assert (finding.outcome, finding.severity, finding.expected) == (
        "fail",
        "review",
        make.EXPORTER,
    )


def test_a_client_that_was_not_read_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.EXPORTER, exporter=make.UNREAD).outcome == "unsure"


def test_a_client_that_is_not_printed_is_no_matter(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert outcome(make, make.EXPORTER, exporter=make.Field()).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
