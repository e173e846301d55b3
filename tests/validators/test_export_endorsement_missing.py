from validators.rules.export_endorsement_missing import export_endorsement_missing as rule


def test_an_endorsed_certificate_passes_with_its_date(kit):
    (finding,) = kit.told(rule, kit.dossier())
    assert finding.outcome == "pass"
    assert "2026-10-20" in finding.message.zh


def test_a_certificate_without_the_endorsement_fails(kit):
    certificate = kit.certificate(export_endorsement=False)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["fail"]


def test_what_was_hard_to_read_may_bear_it(kit):
    certificate = kit.certificate(export_endorsement=False)
    assert kit.ask(rule, kit.with_(certificate=certificate, poor=(3,))) == ["unsure"]
    certificate = kit.certificate(export_endorsement=kit.read(False, 0.5))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]


def test_unread_is_unsure(kit):
    certificate = kit.certificate(export_endorsement=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]


def test_a_missing_certificate_is_not_reported_again(kit):
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]
