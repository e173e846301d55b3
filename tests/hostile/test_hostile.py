"""Whatever is handed in ends in time as a named reason, by hand and in the service."""

import json
import os
import resource
import subprocess
import sys
import time

import pytest

from intake.queue.work import drain
from intake.record.tables import DossierRow, JobRow
from intake.services import reports
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from tests.hostile.corpus import FILES, lay
from tests.intake.kit import shop_of

pytestmark = [pytest.mark.ocr, pytest.mark.slow, pytest.mark.filterwarnings("ignore:Duplicate")]

MOST_KB = 2_000_000
PATIENCE = 400


def errors_of(files):
    """The codes of the files of a report, by the file that was handed in."""
    found = {}
    for one in files:
        code = one["error"]["code"] if one["error"] else None
        found.setdefault(one["name"].split("/")[0], set()).add(code)
    return found


def called_right(found, *, without=()):
    wrong = {}
    for name, (_, codes) in FILES.items():
        if name in without:
            continue
        got = found.get(name, set())
        if not (got & codes if codes else got == {None}):
            wrong[name] = got
    return wrong


def verified(*arguments):
    command = [sys.executable, "-m", "intake.cli", "verify", *map(str, arguments), "--lang", "en"]
    return subprocess.run(command, capture_output=True, timeout=PATIENCE)


def still_waiting(service):
    """What went wrong last with each piece of work that is to be tried again."""
    with service.record.reading() as session:
        return [one.error for one in session.query(JobRow).filter(JobRow.state == "waiting")]


def test_verify_names_each_of_them_and_leaves_with_one(tmp_path):
    folder = tmp_path / "dossier"
    lay(folder)
    done = verified(folder, "--json")
    assert done.returncode == 1, done.stderr[-2000:]
    found = errors_of(json.loads(done.stdout)["files"])
    assert called_right(found) == {}
    for name in ("out.png", "itself.png", "pipe.png"):
        assert found[name] == {"archive_unsafe"}
    assert found["nowhere.png"] == {"unreadable"}
    assert "loop" not in found
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST_KB


@pytest.mark.parametrize(
    "name", ["pipe.png", "itself.png", "ten-thousand.zip", "upwards.zip", "empty.pdf"]
)
def test_one_of_them_alone_is_no_dossier_and_hangs_nothing(tmp_path, name):
    folder = tmp_path / "dossier"
    folder.mkdir()
    if name == "pipe.png":
        os.mkfifo(folder / name)
    elif name == "itself.png":
        (folder / name).symlink_to(name)
    else:
        (folder / name).write_bytes(FILES[name][0]())
    for path in (folder, folder / name) if not name.startswith("itself") else (folder,):
        done = verified(path)
        assert done.returncode == 1, (path, done.stderr)
        assert b"Traceback" not in done.stderr


def test_no_name_moves_the_cursor_of_a_terminal(tmp_path):
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "esc\x1b[31m\n\u202egnp.png").write_bytes(b"")
    done = verified(folder)
    assert done.returncode == 1
    assert not set(done.stdout.decode()) & {"\x1b", "\u202e"}


def test_the_service_names_each_of_them_and_its_worker_lives(service, exporter, pool):
    papers = [Paper.of_bytes(name, make()) for name, (make, _) in FILES.items()]
    dossier = hand_in(service, papers, submitter=exporter, origin="bulk", lenient=True).dossier_id
    shop = shop_of(service, pool)
    service.record._clock = None
    deadline = time.monotonic() + PATIENCE
    while drain(shop) or (still_waiting(service) and time.monotonic() < deadline):
        time.sleep(0.1)  # what took an engine down is tried again a little later
    with service.record.reading() as session:
        row = session.get_one(DossierRow, dossier)
    waiting = still_waiting(service)
    assert (row.state, row.verdict, waiting) == ("judged", "needs_review", [])
    report = reports.report_of(service, dossier).model_dump(mode="json", by_alias=True)
    assert called_right(errors_of(report["files"])) == {}
