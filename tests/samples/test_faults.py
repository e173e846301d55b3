"""Every rule can be broken, and a fault changes what it says it changes."""

import pytest

from samples import faults, press
from samples.draft import draft
from samples.faults import FAULTS
from samples.sheets import python_random
from samples.story import story
from samples.typed import plain

RULES = (
    "registration-certificate-missing",
    "registration-vin-differs",
    "owner-not-exporter",
    "export-endorsement-missing",
    "mortgage-open",
    "seizure-noted",
    "transfer-after-endorsement",
    "brand-or-model-differs",
    "vehicle-type-out-of-scope",
    "service-life-ending",
    "engine-number-differs",
    "application-form-missing",
    "application-form-differs",
    "vin-malformed",
    "vin-repeated",
    "consignor-not-exporter",
    "goods-condition-not-used",
    "quantity-differs",
    "too-many-vehicles",
    "several-hs-codes",
    "hs-code-unfit",
    "goods-name-malformed",
    "uscc-invalid",
    "contract-missing",
    "chinese-translation-missing",
    "translation-differs",
    "after-sales-clause-missing",
    "contract-number-differs",
    "contract-seller-not-exporter",
    "contract-vehicles-differ",
    "contract-unsigned",
    "inspection-report-missing",
    "inspection-vin-differs",
    "inspection-standard-missing",
    "inspection-standard-wrong",
    "inspection-not-qualified",
    "inspection-body-declaration-missing",
    "inspection-brand-or-model-differs",
    "market-access-declaration-missing",
    "market-access-declaration-unsealed",
    "after-sales-confirmation-missing",
    "text-layer-differs-from-image",
    "file-unreadable",
    "page-unrecognised",
    "pledge-open",
    "customs-supervision-noted",
    "inspection-body-not-third-party",
    "inspection-body-declaration-differs",
    "inspection-report-unsealed",
    "inspection-client-differs",
    "market-access-declaration-differs",
    "after-sales-confirmation-differs",
    "application-dates-differ",
    "owner-code-differs",
    "registration-certificate-incomplete",
    "registration-certificate-unsealed",
    "certificate-number-malformed",
    "vehicle-unlike-certificate",
    "dates-out-of-order",
    "total-amount-differs",
)


def told(rule, seed):
    rng = python_random(f"{rule}/{seed}")
    return draft(rng, story(rng, faults.wish((rule,))), "tune", "scan")


def everything(plan):
    return plain(
        {
            "declared": plan.declared,
            "broken": plan.broken_file,
            "papers": [
                [
                    paper.type,
                    paper.values,
                    press.truth(paper),
                    {**paper.extra, "story": None, "car": None},
                    [paper.seals, paper.pens, paper.drop_pages, paper.text_layer, paper.illegible],
                ]
                for paper in plan.papers
            ],
        }
    )


def test_every_rule_has_a_fault():
    assert set(RULES) <= set(FAULTS)


@pytest.mark.parametrize("rule", sorted(set(FAULTS) - {"service-life-ending", "too-many-vehicles"}))
def test_a_fault_changes_the_dossier(rule):
    for seed in range(4):
        plan, sound = told(rule, seed), told(rule, seed)
        assert everything(plan) == everything(sound)
        (mark, *others) = faults.put(plan, rule)
        assert mark.rule == rule
        assert mark.note
        assert all(other.also for other in others)
        assert everything(plan) != everything(sound)


def test_an_old_vehicle_has_at_most_a_year_left():
    for seed in range(30):
        plan = told("service-life-ending", seed)
        (mark, *_) = faults.put(plan, "service-life-ending")
        assert mark.vin == plan.story.cars[0].vin
        assert (plan.story.applied - plan.story.cars[0].registration_date).days > 7 * 365


def test_two_faults_are_put_together_at_times():
    drawn = [faults.drawn(python_random(str(seed))) for seed in range(300)]
    assert {len(rules) for rules in drawn} == {1, 2}
    assert len({rules[0] for rules in drawn}) > 50
