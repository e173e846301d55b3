"""The web application: pages for people and the API for programs, over one service."""

import datetime as dt
from typing import Final

from flask import Flask

from intake.services.service import Service, open_service
from intake.settings import Settings
from web import errors, language, pages, security, signed_in
from web.api import register
from web.api.actor import accept_browsers
from web.secret import keep_secret
from web.static_files import with_fingerprints

_LARGEST_FORM: Final = 2 * 1024 * 1024
"""Bytes of a form without files; what takes files says so itself."""


def create_app(settings: Settings, service: Service | None = None) -> Flask:
    """The application.

    Args:
        settings: Limits and places.
        service: What it works with; opened from the settings if None.

    Raises:
        IntakeError: `busy`: the database cannot be reached.
    """
    app = Flask("web", static_folder="static", template_folder="templates")
    app.config.update(
        MAX_CONTENT_LENGTH=_LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=_LARGEST_FORM,
        SEND_FILE_MAX_AGE_DEFAULT=dt.timedelta(days=365),
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    with_fingerprints(app)
    language.speak(app)
    register(app, service or open_service(settings))
    keep_secret(app, settings)
    signed_in.recognise(app)
    accept_browsers(app, signed_in.actor_or_none)
    security.guard(app)
    errors.answer(app)
    for blueprint in pages.BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
