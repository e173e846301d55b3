"""What killed processes left behind goes away, whoever is there next: a run, a service."""

import pytest

from intake.bulk.crew import dismiss
from intake.queue.bell import runtime_folder
from intake.serve.supervisor import Supervisor
from intake.services.chores import chores, see_to


def _by_a_run(service):
    dismiss(Supervisor(), service)


def _by_a_service(service):
    see_to([one for one in chores(service) if one.name == "leftovers"], 0.0)


@pytest.mark.parametrize("tidied", [_by_a_run, _by_a_service])
def test_half_a_blob_and_a_folder_of_the_dead_are_taken_away(service, tidied):
    half = service.blobs.folder / ".tmp-0123"
    half.write_bytes(b"half")
    folder = runtime_folder(service.settings) / "scratch-page-0"
    folder.mkdir(parents=True)
    tidied(service)
    assert not half.exists()
    assert not folder.exists()
