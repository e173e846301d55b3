"""The queue: who finds nothing to take, or has it already, keeps nobody from writing."""

import threading
from contextlib import contextmanager

import pytest

from intake.record import open_record
from intake.services import accounts, desk_queue
from intake.services.desk_queue import Wanted
from tests.web.stocked import serving, stock


@pytest.fixture
def service(tmp_path):
    made = serving(tmp_path)
    yield made
    made.close()


@pytest.fixture
def reviewer(service):
    return accounts.create(service.record, "anna", "reviewer").actor


@contextmanager
def somebody_writes(service):
    """Another process is in the middle of writing, for as long as this lasts."""
    other = open_record(service.settings)
    begun, end = threading.Event(), threading.Event()

    def write():
        with other.writing():
            begun.set()
            end.wait(60)

    thread = threading.Thread(target=write)
    thread.start()
    begun.wait(60)
    yield
    end.set()
    thread.join()
    other.close()


def test_an_empty_queue_is_told_while_somebody_writes(service, reviewer):
    with somebody_writes(service):
        assert desk_queue.take_next(service.record, reviewer, Wanted()) is None


def test_what_was_taken_a_moment_ago_is_opened_while_somebody_writes(service, reviewer):
    owner = accounts.create(service.record, "owner", "submitter")
    dossier = stock(service, "vin-differs", owner.id)
    assert desk_queue.take_next(service.record, reviewer, Wanted()) == dossier
    with somebody_writes(service):
        assert desk_queue.take(service.record, reviewer, dossier)
