"""Temporary files of processes that were killed."""

from intake import scratch
from intake.queue.bell import runtime_folder
from intake.services.service import Service


def tidy(service: Service) -> None:
    """Take away what processes that were killed left behind; others may be at work meanwhile.

    Raises:
        OSError: The folders cannot be written.
    """
    service.blobs.sweep()
    scratch.sweep(runtime_folder(service.settings))
