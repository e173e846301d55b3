"""The service behind the application that answers the request at hand."""

from typing import Final, cast

from flask import Flask, current_app

from intake.services.service import Service

KEY: Final = "shendan"


def serve_with(app: Flask, service: Service) -> None:
    """Give an application its service."""
    app.extensions[KEY] = service


def service() -> Service:
    """The service of the application at hand."""
    return cast(Service, current_app.extensions[KEY])
