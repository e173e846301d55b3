"""Where people reach the pages: what is set, else where they were served last."""

from intake.queue.bell import runtime_folder
from intake.scratch import own
from intake.settings import Settings

_NOTE = "address"


def host_of(settings: Settings) -> str:
    """The host by which this machine reaches its own pages."""
    return "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104  compared, not listened on


def note(settings: Settings, port: int) -> str:
    """The address of pages at a port, kept for whoever makes a link while they are served."""
    address = settings.public_url or f"http://{host_of(settings)}:{port}"
    (own(runtime_folder(settings)) / _NOTE).write_text(address, encoding="utf-8")
    return address


def address_of(settings: Settings) -> str:
    """The address to write into links."""
    if settings.public_url:
        return settings.public_url
    try:
        return (runtime_folder(settings) / _NOTE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return f"http://{host_of(settings)}:{settings.port}"
