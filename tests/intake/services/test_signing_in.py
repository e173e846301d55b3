"""Signing in by password: what it costs, and whom it keeps waiting."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher

from intake.pool import cores
from intake.record.tables import User
from intake.refusals import Refusal
from intake.services import accounts, signing_in
from tests.web.stocked import serving

PASSWORD = "correct-horse"  # noqa: S105  of made-up people


@pytest.fixture
def service(tmp_path):
    made = serving(tmp_path)
    yield made
    made.close()


@pytest.fixture
def person(service):
    return accounts.create(service.record, "anna", "reviewer", password=PASSWORD)


def test_a_hash_of_older_strength_is_renewed_and_others_may_write_meanwhile(
    service, person, monkeypatch
):
    with service.record.writing() as session:
        row = session.get(User, person.id)
        row.password_hash = older = PasswordHasher(time_cost=1, memory_cost=64).hash(PASSWORD)

    def slowly(password):
        with service.record.writing() as session:  # on SQLite one who writes is alone
            session.get(User, person.id).language = "en"
        return accounts.hashed(password)

    monkeypatch.setattr(signing_in, "hashed", slowly)
    secret = signing_in.by_password(service.record, "anna", PASSWORD)
    assert signing_in.who(service.record, secret).language == "en"
    with service.record.reading() as session:
        kept = session.get(User, person.id).password_hash
    assert kept != older
    assert not accounts.HASHER.check_needs_rehash(kept)


def test_no_more_passwords_are_looked_at_at_once_than_there_are_cores(service, person, monkeypatch):
    now = most = 0
    lock = threading.Lock()

    class Watched(PasswordHasher):
        def verify(self, stored, password):
            nonlocal now, most
            with lock:
                now += 1
                most = max(most, now)
            time.sleep(0.02)
            with lock:
                now -= 1
            return True

    monkeypatch.setattr(accounts, "HASHER", Watched())
    with ThreadPoolExecutor(16) as many:
        list(many.map(lambda _: accounts.matches("x", "y"), range(16)))
    assert most == min(16, cores())


@pytest.mark.parametrize(("name", "password"), [("anna", "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_answered_alike(service, person, name, password):
    with pytest.raises(Refusal, match="wrong_password"):
        signing_in.by_password(service.record, name, password)
