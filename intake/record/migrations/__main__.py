"""`python -m intake.record.migrations NAME "What it does"`: write the step that tables lack."""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command

from intake.record.migrate import FOLDER, config, upgrade
from intake.record.sqlite import sqlite_engine


def main(name: str, message: str) -> None:
    """Compare the tables with what the steps make, and write the difference as a new step."""
    number = len(list((FOLDER / "versions").glob("[0-9]*.py"))) + 1
    with tempfile.TemporaryDirectory() as folder:
        engine = sqlite_engine(Path(folder) / "scratch.sqlite3")
        upgrade(engine)
        with engine.begin() as connection:
            command.revision(
                config(connection),
                message=message,
                autogenerate=True,
                rev_id=f"{number:04}_{re.sub(r'[^a-z]+', '_', name.lower())}",
            )
        engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
