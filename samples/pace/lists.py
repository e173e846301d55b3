"""`shendan bench lists`: how long pages of many dossiers take."""

import datetime as dt
import random
import statistics
import tempfile
import time
import uuid
from pathlib import Path
from typing import Final

import click

from intake.queue.bell import SILENT
from intake.record.tables import DossierRow
from intake.services import accounts, signing_in
from intake.services.service import Service, open_service
from intake.settings import Settings

PATHS: Final = (
    "/dossiers",
    "/dossiers?show=needs_review",
    "/dossiers?q=HT004",
    "/dossiers?q=示例17汽车",
    "/queue",
    "/queue?show=late",
    "/sampling",
    "/numbers",
)
"""Pages of all dossiers, as an administrator opens them."""


@click.command("lists")
@click.option("--dossiers", type=click.IntRange(min=1), default=10_000, show_default=True)
@click.option("--times", type=click.IntRange(min=1), default=15, show_default=True,
              help="How often each page is opened.")  # fmt: skip
def lists(dossiers: int, times: int) -> None:
    """Fill a record with made-up dossiers, open the pages that list them, and tell how long."""
    from web.app import create_app
    from web.signed_in import COOKIE

    with tempfile.TemporaryDirectory(prefix="shendan-lists-") as folder:
        service = open_service(Settings(data_dir=Path(folder), least_free_mb=0), SILENT)
        person = accounts.create(service.record, "bench", "administrator")
        fill(service, person.id, dossiers)
        client = create_app(service.settings, service).test_client()
        client.set_cookie(COOKIE, signing_in.for_person(service.record, person.id, "bench"))
        for path in PATHS:
            client.get(path)
            took = []
            for _ in range(times):
                begun = time.perf_counter()
                answer = client.get(path)
                took.append((time.perf_counter() - begun) * 1000)
                if answer.status_code != 200:
                    raise click.ClickException(f"{path}: {answer.status}")
            longest = max(took)
            middle = statistics.median(took)
            click.echo(f"{path}: median {middle:.0f} ms, longest {longest:.0f} ms")
        service.close()


def fill(service: Service, submitter: uuid.UUID, many: int) -> None:
    """Put made-up dossiers into the record, in every state that lists tell apart."""
    chance = random.Random(7)  # noqa: S311  made-up dossiers
    now = dt.datetime.now(dt.UTC)
    verdicts = ("cleared", "cleared", "needs_review", "accepted", "returned")
    with service.record.writing() as session:
        for number in range(many):
            at = now - dt.timedelta(minutes=number * 7)
            verdict = chance.choice(verdicts)
            decided = verdict in ("accepted", "returned")
            session.add(
                DossierRow(
                    id=uuid.UUID(int=chance.getrandbits(128), version=4),
                    reference=f"批次{number:05}",
                    origin="bulk",
                    submitter_id=submitter,
                    content_key=str(number),
                    state="judged",
                    received_at=at,
                    judged_at=at + dt.timedelta(minutes=2),
                    due_at=at + dt.timedelta(days=3),
                    decided_at=at + dt.timedelta(hours=5) if decided else None,
                    verdict=verdict,
                    fails=chance.randrange(3),
                    unsure=chance.randrange(4),
                    exporter=f"示例{number % 400}汽车进出口有限公司",
                    contract_no=f"HT{number:06}",
                    vehicles=1,
                )
            )
