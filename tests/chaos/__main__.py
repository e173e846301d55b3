"""`python -m tests.chaos`: a large storm; see `bin/chaos`."""

import argparse
import contextlib
import sys

from tests.chaos.storm import main
from tests.intake import postgres


def run() -> int:
    """Let one storm rage, on SQLite or on a PostgreSQL of its own."""
    asked = argparse.ArgumentParser(prog="bin/chaos", description=__doc__)
    asked.add_argument("--kills", type=int, default=200, help="how many faults (200)")
    asked.add_argument("--seed", type=int, default=1, help="of chance (1)")
    asked.add_argument("--postgresql", action="store_true", help="instead of SQLite")
    options = asked.parse_args()
    with contextlib.ExitStack() as held:
        url = None
        if options.postgresql:
            programs = postgres.programs()
            if programs is None:
                asked.error("PostgreSQL is not installed: apt-get install postgresql")
            url = postgres.fresh(held.enter_context(postgres.server(programs)))
        return main(options.kills, options.seed, url)


if __name__ == "__main__":
    sys.exit(run())
