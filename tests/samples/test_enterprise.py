"""Declarations come out the same for the same seed, and each fault is found by its own rule."""

import json

import pytest

from dossier import ENTERPRISE_DOCUMENTS
from intake.pipeline import verify
from intake.pool import Pool
from samples.enterprise.faults import FAULTS
from samples.enterprise.generate import generate
from tests.intake.conftest import LIMITS
from validators import RULES

# Faults of different papers, one of each kind: a paper left out, a part, a name, a day, a count.
SHOWN = (
    "audit-report-wrong-year",
    "enterprise-name-differs",
    "implementation-plan-incomplete",
    "lease-expired",
    "appraisers-too-few",
)


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        generate(tmp_path / name, count=1, seed=4, tier="scan", sound_share=1)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_every_fault_breaks_a_rule_on_declarations():
    kinds = {rule.id: rule.kind for rule in RULES}
    assert {kinds[rule] for rule in FAULTS} == {"enterprise"}
    assert {kinds[rule] for fault in FAULTS.values() for rule in fault.also} <= {"enterprise"}


def test_the_truth_names_types_of_ours_and_pages_that_exist(tmp_path):
    (line,) = generate(tmp_path, count=1, seed=2, tier="digital", fault="lease-expired")
    truth = json.loads((tmp_path / line["truth"]).read_text("utf-8"))
    assert {one["type"] for one in truth["documents"]} <= {k.type for k in ENTERPRISE_DOCUMENTS}
    assert all(one["pages"] for one in truth["documents"])
    assert truth["faults"][0]["rule"] == "lease-expired"


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Rule → the report of a declaration that breaks it; `None` for a sound one."""
    out = tmp_path_factory.mktemp("declarations")
    reports = {}
    with Pool(LIMITS, tmp_path_factory.mktemp("workers"), jobs=1) as pool:
        for at, rule in enumerate((None, *SHOWN)):
            place = out / str(at)
            (line,) = generate(
                place, count=1, seed=3, tier="digital", split="test", sound_share=1, fault=rule
            )
            truth = json.loads((place / line["truth"]).read_text("utf-8"))
            spool = tmp_path_factory.mktemp("spool")
            reports[rule] = truth, verify(place / line["path"], pool, spool, LIMITS)
    return reports


@pytest.mark.ocr
@pytest.mark.slow
@pytest.mark.xdist_group("pipeline")
def test_a_sound_declaration_is_read_whole_and_nothing_is_held_against_it(judged):
    truth, verified = judged[None]
    assert verified.dossier.kind == "enterprise"
    expected = sorted(one["type"] for one in truth["documents"])
    assert sorted(document.type for document in verified.dossier.documents) == expected
    assert [f.rule for f in verified.findings if f.outcome == "fail"] == []
    assert verified.report.enterprise.name == truth["application"]["name"]


@pytest.mark.ocr
@pytest.mark.slow
@pytest.mark.xdist_group("pipeline")
@pytest.mark.parametrize("rule", SHOWN)
def test_a_fault_is_found_by_its_rule_and_by_no_other(judged, rule):
    truth, verified = judged[rule]
    failed = {finding.rule for finding in verified.findings if finding.outcome == "fail"}
    assert failed - set(truth["also"]) == {rule}
    assert verified.report.dossier.verdict == "needs_review"
