"""A PostgreSQL of the tests' own: on a socket in a private folder, with nothing made durable."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path


def programs() -> Path | None:
    """Where initdb and postgres are; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    place = shutil.which("initdb")
    return Path(place).parent if place else None


def _as() -> list[str]:
    """PostgreSQL refuses to run as root; its own user is there where it is installed."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


@contextlib.contextmanager
def server(bin_: Path) -> Iterator[str]:
    """A running server; gives the start of a URL, to which the name of a database is added."""
    folder = Path(tempfile.mkdtemp(prefix="shendan-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, pwd.getpwnam("postgres").pw_uid)
    data = folder / "data"
    try:
        run = {"check": True, "capture_output": True, "cwd": "/"}
        initdb = [bin_ / "initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*_as(), *initdb, "--no-sync", "--locale=C.UTF-8"], **run)
        options = f"-k {folder} -h '' -F -c full_page_writes=off -c max_connections=200"
        start = [bin_ / "pg_ctl", "-D", data, "-w", "-o", options, "-l", folder / "log", "start"]
        subprocess.run([*_as(), *start], check=True, cwd="/", stdout=subprocess.DEVNULL)
        try:
            yield f"postgresql://test@/{{}}?host={folder}"
        finally:
            stop = [bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
            subprocess.run([*_as(), *stop], **run)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def fresh(url: str) -> str:
    """A new, empty place for tables, quickly made: a schema of its own; its URL."""
    import psycopg

    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{url.format('postgres')}&options=-csearch_path%3D{name}"


def fresh_database(url: str) -> str:
    """A new, empty database, for what dumps all of it; its URL."""
    import psycopg

    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return url.format(name)
