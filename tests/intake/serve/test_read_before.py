"""Sample dossiers are there, read and judged, from the first start on."""

import json

import pytest
from sqlalchemy import select

from intake.record.tables import DossierRow, FindingRow, JobRow
from intake.serve import first_start
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from tests.intake.kit import picture
from tests.web.stocked import ROOT, serving


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A service after its first start, and how many samples were put into it."""
    service = serving(tmp_path_factory.mktemp("first"))
    by, _ = first_start.administrator(service)
    yield service, first_start.hand_in_samples(service, by, first_start.samples())
    service.close()


def test_every_sample_is_judged_as_its_truth_says_and_three_wait(begun):
    service, many = begun
    index = json.loads((ROOT / "samples" / "index.json").read_text("utf-8"))
    truth = {one["path"].removeprefix("dossiers/"): one for one in index}
    with service.record.reading() as session:
        rows = session.scalars(select(DossierRow)).all()
        wrong = {
            row.reference: set(
                session.scalars(
                    select(FindingRow.rule).where(
                        FindingRow.dossier_id == row.id, FindingRow.needs_a_person
                    )
                )
            )
            for row in rows
        }
    assert many == len(rows) == len(truth)
    assert {row.state for row in rows} == {"judged"}
    for name, one in truth.items():
        assert set(one["faults"]) <= wrong[name], name
        assert bool(wrong[name]) == (not one["sound"]), name
    assert sum(row.verdict == "needs_review" for row in rows) >= 3


def test_nothing_of_them_is_left_to_be_read(begun):
    service, _ = begun
    with service.record.reading() as session:
        assert set(session.scalars(select(JobRow.state))) == {"done"}


def test_other_papers_under_a_samples_name_are_read_as_usual(tmp_path):
    service = serving(tmp_path / "data")
    by, _ = first_start.administrator(service)
    paper = Paper.of_bytes("scan0042.pdf.png", picture())
    dossier = hand_in(service, [paper], submitter=by, origin="sample").dossier_id
    recording = first_start.read_before(first_start.samples(), "vin-differs")
    assert recording.is_file()
    assert not first_start.put_as_read(service, dossier, recording)
    with service.record.reading() as session:
        assert session.get_one(DossierRow, dossier).state == "received"
    service.close()
