"""The draft of a dossier: story, papers, application; faults are put in before it is printed."""

from dataclasses import dataclass, field
from random import Random

from samples import looks
from samples.paper import Look, Paper, Values
from samples.papers import certificate, companions, contract, form, inspection, letters
from samples.story import Story


@dataclass
class Draft:
    """All that will be in the dossier; faults change it in place."""

    rng: Random
    story: Story
    split: str
    tier: str
    application: Values
    papers: list[Paper]
    declared: Values | None
    """The application as typed, where it is; the form's page has its own copy."""
    broken_file: str | None = None
    """How one file is spoilt on its way (truncated, encrypted, empty)."""
    notes: list[str] = field(default_factory=list)

    def of(self, paper_type: str) -> list[Paper]:
        """The papers of a type, in the order of the vehicles."""
        return [paper for paper in self.papers if paper.type == paper_type]

    def one(self, paper_type: str) -> Paper:
        """Any one paper of a type, by the draft's own dice."""
        return self.rng.choice(self.of(paper_type))

    def applications(self) -> list[Values]:
        """Every copy of the application: as declared and on the form's page."""
        copies = [paper.values for paper in self.of("application_form")]
        return copies + ([self.declared] if self.declared is not None else [])


def draft(rng: Random, story: Story, split: str, tier: str) -> Draft:
    """The sound draft of a story."""

    def look(paper_type: str, language: str = "zh") -> Look:
        return looks.look(rng, paper_type, split, language)

    application = form.application(story)
    papers: list[Paper] = []
    if story.form:
        papers.append(form.form(rng, story, _copy(application), look("application_form")))
    original = contract.contract(rng, story, look("contract", story.language))
    papers.append(original)
    if story.language not in {"zh", "zh-en"}:
        papers.append(contract.translation(rng, story, original, look("contract_translation")))
    certificate_look, report_look = look("registration_certificate"), look("inspection_report")
    for car in story.cars:
        if rng.random() < 0.3:
            certificate_look = look("registration_certificate")
        papers.append(certificate.certificate(rng, car, story.exporter, certificate_look))
    for car in story.cars:
        papers.append(inspection.report(rng, story, car, report_look))
    if tier == "poor":
        for paper in papers:
            if paper.type == "registration_certificate" and rng.random() < 0.35:
                paper.seals["copy"] = f"firm:{story.exporter.name}:{story.exporter.uscc}"
    papers.append(letters.body_declaration(rng, story, look("inspection_body_declaration")))
    papers.append(letters.access_declaration(rng, story, look("market_access_declaration")))
    papers += letters.service_confirmations(rng, story, look)
    for name in rng.sample(companions.NAMES, rng.choice((0, 0, 0, 1, 1, 2, 3))):
        papers.append(companions.companion(rng, story, name, look(name)))
    declared = _copy(application) if story.declared else None
    if tier == "scan" and rng.random() < 0.15:
        for paper in papers:
            paper.searchable = True
    return Draft(rng, story, split, tier, application, papers, declared)


def _copy(application: Values) -> Values:
    return application | {"vehicles": [dict(row) for row in application["vehicles"]]}
