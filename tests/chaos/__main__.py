"""`python -m tests.chaos`: a large storm; see `bin/chaos`."""

import argparse
import contextlib
import sys
import tempfile
from pathlib import Path

from tests.chaos.reviewers import simulate
from tests.chaos.storm import main
from tests.intake import postgres


def run() -> int:
    """Let one storm rage, on SQLite or on a PostgreSQL of its own."""
    asked = argparse.ArgumentParser(prog="bin/chaos", description=__doc__)
    asked.add_argument("--kills", type=int, default=200, help="how many faults (200)")
    asked.add_argument("--seed", type=int, default=1, help="of chance (1)")
    asked.add_argument("--reviewers", type=int, help="so many reviewers at once instead")
    asked.add_argument("--minutes", type=float, default=5, help="for so long (5)")
    asked.add_argument("--dossiers", type=int, default=400, help="that wait for them (400)")
    asked.add_argument("--postgresql", action="store_true", help="instead of SQLite")
    options = asked.parse_args()
    with contextlib.ExitStack() as held:
        url = None
        if options.postgresql:
            url = postgres.fresh(held.enter_context(postgres.server()))
        if options.reviewers:
            return _reviewed(options.reviewers, options.minutes * 60, options.dossiers, url)
        return main(options.kills, options.seed, url)


def _reviewed(reviewers: int, seconds: float, dossiers: int, database: str | None) -> int:
    """Let reviewers work at once; 1 where a decision was lost or made twice."""
    with tempfile.TemporaryDirectory(prefix="shendan-reviewers-") as folder:
        came = simulate(
            Path(folder),
            reviewers=reviewers,
            seconds=seconds,
            dossiers=dossiers,
            port=8765,
            database=database,
        )
    for line in came.lines():
        print(line)  # noqa: T201  a command of ours
    return int(bool(came.lost or came.twice or came.trail != "whole"))


if __name__ == "__main__":
    sys.exit(run())
