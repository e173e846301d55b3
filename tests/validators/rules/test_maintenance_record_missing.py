from dossier import Unknown
from validators.rules.maintenance_record_missing import maintenance_record_missing as rule


def outcome(make, *names):
    papers = tuple(
        Unknown(id=str(index), name=make.read(name) if name else make.Field())
        for index, name in enumerate(names)
    )
    (finding,) = make.told(rule, make.dossier(make.car(), documents=papers))
    return finding


def test_a_record_is_told(make):
    finding = outcome(make, "装箱单", "车辆维修记录")
    assert (finding.outcome, finding.severity) == ("pass", "info")
    assert outcome(make, "Maintenance Record").outcome == "pass"


def test_none_is_no_fault(make):
    for names in ((), ("装箱单",), (None,)):
        finding = outcome(make, *names)
        assert finding.outcome == "not_applicable"
        assert not finding.needs_a_person
