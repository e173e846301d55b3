import pytest

from dossier import Box, Page
from validators import judge, verdict
from validators.rules.page_unrecognised import page_unrecognised as rule


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        ({"document": "contract"}, "pass"),
        ({"legibility": "blank"}, "pass"),
        ({}, "pass"),
        ({"legibility": "poor"}, "unsure"),
        ({"resembles": ("contract",)}, "unsure"),
        ({"document": "contract", "legibility": "poor"}, "pass"),
    ],
)
def test_only_what_may_matter_is_for_a_person(kit, page, outcome):
    dossier = kit.dossier(pages=(Page(file="a.pdf", page=7, **page),))
    assert kit.ask(rule, dossier) == [outcome]


def test_the_finding_shows_the_page_and_what_it_resembles(kit):
    dossier = kit.dossier(pages=(Page(file="a.pdf", page=7, resembles=("contract",)),))
    (finding,) = kit.told(rule, dossier)
    assert (finding.evidence[0].page, finding.evidence[0].box) == (7, Box(0.0, 0.0, 1.0, 1.0))
    assert "a.pdf第7页" in finding.message.zh
    assert "出口合同" in finding.message.zh
    assert verdict(dossier, judge(dossier)) == "needs_review"


def test_no_pages_are_nothing_to_judge(kit):
    assert kit.ask(rule, kit.dossier(pages=())) == ["not_applicable"]
