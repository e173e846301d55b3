"""Many reviewers at once, by HTTP, before a server that dies in the middle: is a decision lost?

Each takes the next dossier, decides finding by finding, now and then undoes, sends a decision twice
as after a lost answer, tries a dossier on another desk, settles a cause together, and closes or
leaves what is settled. Whatever was acknowledged has to be in the record once, as acknowledged.
"""

import hashlib
import os
import random
import re
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from intake.services import accounts, signing_in
from intake.services.standing import WHOLE
from tests.chaos.reviewed import Outcome, Told, checked
from tests.web.stocked import ROOT, serving, stock
from web.signed_in import COOKIE

SAMPLES = ("wrong-standard", "vin-differs", "mortgage-open", "not-qualified", "owner-differs")
_LISTED = re.compile(r"<button[^>]*data-finding=[^>]*>")


class Reviewer:
    """One reviewer, with a browser's cookie and no patience."""

    def __init__(self, address: str, person: uuid.UUID, secret: str, seed: int, told: Told) -> None:
        self.address, self.person, self.told = address, str(person), told
        self.chance = random.Random(seed)  # noqa: S311  of a simulation
        self.http = requests.Session()
        self.http.cookies.set(COOKIE, secret)
        self.http.headers["X-CSRF"] = hashlib.sha256(f"form {secret}".encode()).hexdigest()[:40]
        self.http.headers["Accept"] = "application/json"

    def work(self, until: float, pause: float) -> None:
        """Review until a time."""
        while time.monotonic() < until:
            try:
                self.one_dossier(until, pause)
            except requests.RequestException:
                with self.told.lock:
                    if self.told.away.is_set():
                        self.told.cut_off += 1
                    else:
                        self.told.unanswered += 1
                time.sleep(0.5)

    def one_dossier(self, until: float, pause: float) -> None:
        """Take the next one and settle it, or some of it."""
        begun = time.monotonic()
        answer = self.http.post(f"{self.address}/queue/next", timeout=30)
        self.told.takes.append(time.monotonic() - begun)
        place = re.search(r"/desk/([0-9a-f-]{36})", answer.url)
        if place is None:
            time.sleep(pause)
            return
        dossier = place[1]
        if self.chance.random() < 0.1:
            return  # gone for a coffee: the lease keeps it
        if self.told.seen and self.chance.random() < 0.3:
            self.decide(*self.chance.choice(self.told.seen), 0, "holds")  # on another desk
        for finding, status, version in self.findings(dossier):
            self.told.seen.append((dossier, finding))
            if time.monotonic() > until:
                return
            time.sleep(self.chance.uniform(0.3, 1.7) * pause)
            if status == "open":
                seen = self.decide(dossier, finding, version, self.choice())
                if seen and self.chance.random() < 0.15:
                    self.decide(dossier, finding, seen, "undone")
            elif status == "awaits_second" and self.chance.random() < 0.5:
                self.decide(dossier, finding, version, "overridden")
        if self.chance.random() < 0.15:
            self.http.post(f"{self.address}/desk/{dossier}/release", timeout=30)
            return
        self.close(dossier)

    def choice(self) -> str:
        """Most findings hold."""
        return self.chance.choices(("holds", "asked", "overridden"), (7, 1, 2))[0]

    def findings(self, dossier: str) -> list[tuple[str, str, int]]:
        """The findings of a dossier with where they stand, by the list at the desk."""
        listed = self.http.get(f"{self.address}/desk/{dossier}/list", timeout=30)
        if not listed.ok:
            return []
        found = []
        for button in _LISTED.findall(listed.json()["list"]):
            values = dict(re.findall(r'data-(\w+)="([^"]*)"', button))
            if values["finding"] != WHOLE:
                version = int(values.get("version", 0))
                found.append((values["finding"], values.get("status", "open"), version))
        return found

    def decide(self, dossier: str, finding: str, seen: int, choice: str) -> int | None:
        """Decide, now and then twice; returns the version that was acknowledged."""
        sent = {"finding": finding, "choice": choice, "seen": seen, "reason": "核对过"}
        begun = time.monotonic()
        answers = [
            self.http.post(f"{self.address}/desk/{dossier}/decide", json=sent, timeout=30)
            for _ in range(2 if self.chance.random() < 0.05 else 1)
        ]
        version = None
        with self.told.lock:
            self.told.waits.append((time.monotonic() - begun) / len(answers))
            for answer in answers:
                if answer.ok:
                    version = int(answer.json()["version"])
                    self.told.acknowledged.append((dossier, finding, version, self.person))
                else:
                    self.told.refused[answer.json().get("code", str(answer.status_code))] += 1
        return version

    def close(self, dossier: str) -> None:
        """End the dossier, where all of it is settled."""
        listed = self.http.get(f"{self.address}/desk/{dossier}/list", timeout=30)
        if not listed.ok or listed.json()["settled"] < listed.json()["total"]:
            self.http.post(f"{self.address}/desk/{dossier}/release", timeout=30)
            return
        sent = {"end": "returned", "seen": listed.json()["version"]}
        answer = self.http.post(f"{self.address}/desk/{dossier}/close", json=sent, timeout=30)
        with self.told.lock:
            if answer.ok:
                self.told.closed += 1
            else:
                self.told.refused[answer.json().get("code", "")] += 1


@contextmanager
def pages(folder: Path, port: int, database: str | None) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The pages' own process, in a list so that another may take its place."""
    running = [_started(folder, port, database)]
    try:
        yield running
    finally:
        running[0].kill()
        running[0].wait()


def _started(folder: Path, port: int, database: str | None) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "SHENDAN_DATA_DIR": str(folder),
        "SHENDAN_PORT": str(port),
        "SHENDAN_REQUESTS_PER_MINUTE": "0",
    }
    if database is not None:
        environment["SHENDAN_DATABASE_URL"] = database
    process = subprocess.Popen(
        [sys.executable, "-m", "web"], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    for _ in range(1200):  # two minutes: other tests may have the processors
        try:
            if requests.get(f"http://127.0.0.1:{port}/healthz", timeout=2).ok:
                return process
        except requests.RequestException:
            time.sleep(0.1)
    raise RuntimeError("the pages did not start")


def simulate(
    folder: Path,
    *,
    reviewers: int,
    seconds: float,
    dossiers: int,
    port: int,
    pause: float = 1.0,
    database: str | None = None,
) -> Outcome:
    """Let reviewers work for a while, the server killed once in the middle; tell what came of it.

    Args:
        folder: A data folder of its own.
        reviewers: How many at once.
        seconds: For how long.
        dossiers: How many wait for them.
        port: Where the pages are served meanwhile.
        pause: Seconds that a reviewer looks at a finding, on the whole.
        database: The address of an empty PostgreSQL, or None for SQLite.
    """
    service = serving(folder, database)
    owner = accounts.create(service.record, "owner", "submitter")
    for number in range(dossiers):
        stock(service, SAMPLES[number % len(SAMPLES)], owner.id, f"{number:04}")
    told = Told()
    address = f"http://127.0.0.1:{port}"
    staff = []
    for number in range(reviewers):
        made = accounts.create(service.record, f"r{number}", "reviewer")
        secret = signing_in.for_person(service.record, made.id, "simulation")
        staff.append(Reviewer(address, made.id, secret, number, told))
    with pages(folder, port, database) as running:
        until = time.monotonic() + seconds
        threads = [threading.Thread(target=one.work, args=(until, pause)) for one in staff]
        for one in threads:
            one.start()
        time.sleep(seconds / 2)
        told.away.set()
        running[0].kill()
        running[0].wait()
        running[0] = _started(folder, port, database)
        time.sleep(1)  # those that were refused a moment ago still say so
        told.away.clear()
        for one in threads:
            one.join()
    outcome = checked(service, told)
    service.close()
    return outcome
