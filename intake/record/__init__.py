"""The record: what was handed in, what was read and found, who decided what."""

from intake.record.record import Record, open_record

__all__ = ["Record", "open_record"]
