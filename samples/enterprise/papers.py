"""All papers of a sound declaration."""

from collections.abc import Callable
from random import Random

from samples.enterprise import own, proofs
from samples.enterprise.story import Story
from samples.paper import Look, Paper


def papers(rng: Random, story: Story, look: Callable[..., Look]) -> list[Paper]:
    """All papers of a sound declaration, in the order of the announcement."""
    made = [
        own.application(rng, story, look("enterprise_application")),
        own.licence(rng, story, look("business_licence")),
        own.customs(rng, story, look("customs_registration")),
        own.truthfulness(rng, story, look("truthfulness_letter")),
        own.commitment(rng, story, look("compliance_commitment")),
    ]
    if story.kind == "production":
        return made
    style = look("appraiser_certificate")
    made.append(proofs.premises(rng, story, look("premises_proof", lease=story.leased)))
    made += [proofs.certificate(rng, story, style, person) for person in story.appraisers]
    made.append(proofs.insurance(rng, story, look("social_security_record")))
    made.append(proofs.sales(rng, story, look("sales_trade_proof")))
    made.append(proofs.audit(rng, story, look("audit_report")))
    if story.new:
        made.append(proofs.statements(rng, story, look("financial_statements")))
    return made
