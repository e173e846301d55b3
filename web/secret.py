"""The secret that signs the few things which a browser keeps for us: set, else made once."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from flask import Flask

from intake.settings import Settings

_NAME = "secret_key"


def keep_secret(app: Flask, settings: Settings) -> None:
    """Give an application its secret, and its signed cookie the manners of all of ours.

    Args:
        app: The application.
        settings: Where the secret is set, or the folder in which it is made.
    """
    given = settings.secret_key
    app.secret_key = given.get_secret_value() if given else _made_once(settings.data_dir)
    https = (settings.public_url or "").startswith("https://")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-shendan_way" if https else "shendan_way",
        SESSION_COOKIE_SECURE=https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )


def _made_once(folder: Path) -> str:
    """The secret of a data folder; of two that make it at once, both take the first's."""
    place = folder / _NAME
    fresh = place.with_name(f".{_NAME}-{secrets.token_hex(8)}")
    if not place.exists():
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(fresh, place)
        fresh.unlink()
    return place.read_text(encoding="utf-8").strip()
