"""What the tests of the intake have at hand."""

from tests.intake.conftest import clock, exporter, pool, service, spool

__all__ = ["clock", "exporter", "pool", "service", "spool"]
