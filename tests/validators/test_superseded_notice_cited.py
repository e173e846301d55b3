from validators.rules.superseded_notice_cited import superseded_notice_cited as rule

NOTICE = "商办贸函〔2019〕335号"


def test_a_paper_that_rests_on_a_former_notice_is_for_a_person(kit):
    papers = [kit.contract(cites=kit.read((NOTICE,)))]
    (finding,) = kit.told(rule, kit.dossier(papers=papers))
    assert (finding.outcome, finding.found) == ("unsure", NOTICE)
    assert finding.message.zh.startswith(f"出口合同援引{NOTICE}")
    assert finding.evidence == (kit.PLACE,)
    assert finding.documents == ("contract",)


def test_other_papers_are_left_alone(kit):
    assert set(kit.ask(rule, kit.dossier())) == {"not_applicable"}
