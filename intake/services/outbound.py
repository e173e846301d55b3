"""Sends the messages that wait: signed, again and again with longer pauses, then given up.

A receiver is an address that an administrator named. Its name is resolved here, addresses of this
very machine and of the link are refused, and the connection goes to the address that was looked
at: a name that changes its mind in between leads nowhere else. Redirects are not followed.
"""

import datetime as dt
import ipaddress
import json
import logging
import socket
import uuid
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import urllib3
from sqlalchemy import or_, select, update

from intake.record import Record
from intake.record.tables import Delivery, Webhook
from intake.refusals import Refusal
from intake.services.signing import headers

log = logging.getLogger("shendan.webhooks")

PAUSES_S: Final = (10, 60, 300, 1800, 7200, 21_600, 43_200, 86_400)
"""How long to wait after each attempt that failed; after the last one a message is given up."""
_LEASE = dt.timedelta(seconds=60)
"""While one process sends a message, no other does."""
_TIMEOUT = urllib3.Timeout(connect=5, read=10)
_MOST_READ = 4096


@dataclass(frozen=True)
class _Waiting:
    """A message that is ours to send now."""

    id: uuid.UUID
    attempt: int
    url: str
    secret: str
    body: bytes


class Unreachable(Exception):
    """A receiver did not take a message; `kind` says why in one word."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(kind)


def must_be_an_address(url: str) -> None:
    """Go on only where a URL is one that messages can be posted to.

    Raises:
        Refusal: `bad_address`.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refusal("bad_address") from None
    good = parts.scheme in ("http", "https") and parts.hostname and port != 0
    if not good or parts.username is not None or parts.fragment:
        raise Refusal("bad_address")


def send_waiting(record: Record, *, local: bool = False, most: int = 50) -> int:
    """Send the messages that are due; returns how many were tried.

    Args:
        record: The record.
        local: Whether receivers on this very machine are allowed.
        most: How many at once.
    """
    tried = 0
    while tried < most and (one := _claim(record)) is not None:
        tried += 1
        _settle(record, one, *_posted(record, one, local))
    return tried


def _claim(record: Record) -> _Waiting | None:
    """The message that is due first, ours while the lease lasts."""
    with record.writing() as session:
        now = record.now(session)
        found = session.execute(
            select(Delivery, Webhook)
            .join(Webhook, Webhook.id == Delivery.webhook_id)
            .where(Delivery.state == "waiting", Webhook.active)
            # A pause longer than any of ours was written by a clock that was set back since.
            .where(or_(Delivery.next_at <= now, Delivery.next_at > now + dt.timedelta(days=2)))
            .order_by(Delivery.next_at)
            .limit(1)
            .with_for_update(of=Delivery, skip_locked=True)
        ).first()
        if found is None:
            return None
        delivery, hook = found
        delivery.attempt += 1
        delivery.next_at = now + _LEASE
        body = json.dumps(delivery.body, ensure_ascii=False, separators=(",", ":")).encode()
        return _Waiting(delivery.id, delivery.attempt, hook.url, hook.secret, body)


def _posted(record: Record, one: _Waiting, local: bool) -> tuple[int | None, str | None]:
    """The status that the receiver answered with, or why there is none."""
    timestamp = int(record.now().timestamp())
    try:
        return post(one.url, one.body, headers(one.secret, str(one.id), timestamp, one.body),
                    local=local), None  # fmt: skip
    except Unreachable as error:
        return None, error.kind


def post(url: str, body: bytes, extra: dict[str, str], *, local: bool = False) -> int:
    """Post JSON to an address; the status of the answer, whose body is not looked at.

    Raises:
        Unreachable: `unknown_host`, `refused_address`, `timeout`, `tls` or `connection`.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _address_of(host, port, local)
    sent = {"Content-Type": "application/json", "User-Agent": "Shendan", "Host": parts.netloc}
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            address, port, server_hostname=host, assert_hostname=host, timeout=_TIMEOUT
        )
    else:
        pool = urllib3.HTTPConnectionPool(address, port, timeout=_TIMEOUT)
    path = parts.path or "/"
    try:
        with pool:
            answer = pool.urlopen(
                "POST",
                f"{path}?{parts.query}" if parts.query else path,
                body=body,
                headers={**sent, **extra},
                retries=False,
                redirect=False,
                preload_content=False,
            )
            answer.read(_MOST_READ)
            answer.release_conn()
            return int(answer.status)
    except urllib3.exceptions.NewConnectionError as error:  # which is a timeout by its class
        raise Unreachable("connection") from error
    except urllib3.exceptions.TimeoutError as error:
        raise Unreachable("timeout") from error
    except urllib3.exceptions.SSLError as error:
        raise Unreachable("tls") from error
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise Unreachable("connection") from error


def _address_of(host: str, port: int, local: bool) -> str:
    """The address behind a name, if messages may go there."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable("unknown_host") from error
    for *_, place in found:
        address = ipaddress.ip_address(str(place[0]).partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None) or address
        near = mapped.is_loopback or mapped.is_link_local or mapped.is_unspecified
        if (local and mapped.is_loopback) or not (near or mapped.is_multicast):
            return str(place[0])
    raise Unreachable("refused_address")


def _settle(record: Record, one: _Waiting, status: int | None, error: str | None) -> None:
    """Write down what became of an attempt; one that another made meanwhile stays."""
    taken = status is not None and 200 <= status < 300
    with record.writing() as session:
        now = record.now(session)
        if taken:
            new: dict[str, object] = {"state": "sent", "sent_at": now}
        elif one.attempt > len(PAUSES_S):
            new = {"state": "given_up"}
        else:
            pause = dt.timedelta(seconds=PAUSES_S[one.attempt - 1])
            new = {"state": "waiting", "next_at": now + pause}
        session.execute(
            update(Delivery)
            .where(Delivery.id == one.id, Delivery.attempt == one.attempt)
            .where(Delivery.state == "waiting")
            .values(**new, status=status, error=error)
        )
    log.info(
        "webhook message sent" if taken else "webhook message not taken",
        extra={"delivery_id": one.id, "status": status, "attempt": one.attempt, "code": error},
    )
