"""`shendan bench accept`: how long handing in takes while much waits to be read.

The pages and the API run as they do in service, on a data folder of their own. Each paper is new;
what is measured is from the first byte sent to the answer that says it is safe on disk.
"""

import http.client
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any, cast

import click

from intake.fence import Child
from intake.queue.bell import SILENT
from intake.queue.work import drain
from intake.queue.workshop import Workshop
from intake.services import accounts, tokens
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.service import Service, open_service
from intake.settings import MEGABYTE, Settings

_START_S = 60.0
_PAGES_EACH = 100
_HEAD = (
    b'--paper\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n'
    b"Content-Type: application/pdf\r\n\r\n"
)
_TAIL = b"\r\n--paper--\r\n"


@click.command("accept")
@click.option("--uploads", type=click.IntRange(min=20), default=200, show_default=True)
@click.option("--megabytes", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--waiting", type=click.IntRange(min=0), default=1000, show_default=True,
              help="Pages that wait to be read meanwhile.")  # fmt: skip
@click.option("--at-once", type=click.IntRange(min=1), default=1, show_default=True,
              help="How many hand in at the same time.")  # fmt: skip
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="On which disk.  [default: that of temporary files]")  # fmt: skip
def accept(
    uploads: int, megabytes: int, waiting: int, at_once: int, folder: Path | None
) -> None:  # fmt: skip
    """Hand in papers by the API while pages wait, and tell how long each took."""
    with tempfile.TemporaryDirectory(prefix="shendan-accept-", dir=folder) as place:
        settings = Settings(data_dir=Path(place), least_free_mb=0)
        service = open_service(settings, SILENT)
        person = accounts.create(service.record, "bench", "submitter")
        _, secret = tokens.make(service.record, person.actor, "bench")
        _fill(service, person.id, waiting)
        service.close()
        with _running(settings) as port, ThreadPoolExecutor(at_once) as crowd:
            asked = [(port, secret, megabytes * MEGABYTE)] * uploads
            took = list(crowd.map(lambda one: _handed_in(*one), asked))
    cut = quantiles(took, n=100, method="inclusive")
    click.echo(
        f"{uploads} uploads of {megabytes} MB, {at_once} at once, {waiting} pages waiting: "
        f"median {cut[49]:.0f} ms, p95 {cut[94]:.0f} ms, longest {max(took):.0f} ms"
    )


class _Counts:
    """Stands where a child would: every file has one page."""

    def call(self, task: Any) -> int:
        """Count."""
        return 1


def _fill(service: Service, by: uuid.UUID, pages: int) -> None:
    """Hand in and open dossiers whose pages nobody reads."""
    opened = 0
    for first in range(0, pages, _PAGES_EACH):
        papers = [
            Paper.of_bytes(f"{number}.pdf", b"%PDF-1.7\n" + secrets.token_bytes(64))
            for number in range(first, min(first + _PAGES_EACH, pages))
        ]
        hand_in(service, papers, submitter=by)
        opened += 1
    drain(Workshop(service, cast(Child, _Counts()), "bench"), opened)


@contextmanager
def _running(settings: Settings) -> Iterator[int]:
    """The pages and the API, on a port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    environment = {
        **os.environ,
        "SHENDAN_DATA_DIR": str(settings.data_dir),
        "SHENDAN_LEAST_FREE_MB": "0",
        "SHENDAN_REQUESTS_PER_MINUTE": "0",
        "SHENDAN_PORT": str(port),
    }
    with (settings.data_dir / "web.log").open("ab") as log:
        web = subprocess.Popen([sys.executable, "-m", "web"], env=environment, stderr=log)
    try:
        _wait(port, web)
        yield port
    finally:
        web.terminate()
        web.wait(30)


def _wait(port: int, web: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_S
    while web.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise click.ClickException("The pages did not start.")


def _handed_in(port: int, secret: str, size: int) -> float:
    """Milliseconds that one paper took, from the first byte to the answer."""
    body = _HEAD + b"%PDF-1.7\n" + secrets.token_bytes(size - 9) + _TAIL
    told = {
        "Authorization": f"Bearer {secret}",
        "Content-Type": "multipart/form-data; boundary=paper",
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.connect()
    start = time.perf_counter()
    connection.request("POST", "/api/v1/dossiers", body, told)
    answer = connection.getresponse()
    answer.read()
    took = (time.perf_counter() - start) * 1000
    connection.close()
    if answer.status != 201:
        raise click.ClickException(f"An upload was answered {answer.status}.")
    return took
