"""Logs as lines of JSON: what happened, when, to which id; never what was read.

A call may add fields by `extra=`; those below are printed, any other is dropped, since it might
hold a name or a number of somebody's.
"""

import datetime as dt
import json
import logging
import sys
from typing import IO, Any, Final

FIELDS: Final = (
    "request_id",
    "method",
    "route",
    "status",
    "ms",
    "user_id",
    "token_id",
    "dossier_id",
    "file_id",
    "page_id",
    "job_id",
    "worker",
    "attempt",
    "code",
    "count",
    "bytes",
    "webhook_id",
    "delivery_id",
)


class JsonLines(logging.Formatter):
    """One object a line, the message first."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record; of an exception its type and the places it went through.

        An exception's own words are left out: a decoder may quote what it could not decode.
        """
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        line: dict[str, Any] = {
            "message": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "at": at.isoformat(timespec="milliseconds"),
        }
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__qualname__
            line["trace"] = _places(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False, default=str)


def _places(trace: Any) -> list[str]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found[-12:]


def write_logs(stream: IO[str] = sys.stderr, level: int = logging.INFO) -> None:
    """Have this process write its logs as lines of JSON."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
