"""Signatures of webhooks, as the Standard Webhooks specification has them.

https://github.com/standard-webhooks/standard-webhooks: HMAC-SHA256 over `id.timestamp.body`, told
as `v1,` and Base64; the secret is shown as `whsec_` and Base64.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Mapping

PREFIX = "whsec_"
TOLERANCE_S = 300
"""How far the clocks of sender and receiver may be apart."""


def new_secret() -> str:
    """A secret of 32 random bytes."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def headers(secret: str, message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """The headers that go with a message.

    Args:
        secret: As `new_secret` makes it.
        message_id: Stays the same when the message is sent again, so that it counts once.
        timestamp: Seconds since 1970, of this attempt.
        body: What is sent, byte for byte.
    """
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{_signature(secret, message_id, timestamp, body)}",
    }


def is_genuine(secret: str, received: Mapping[str, str], body: bytes, now: int) -> bool:
    """Whether a message is ours and recent: what a receiver does.

    >>> secret = "whsec_" + "A" * 43 + "="
    >>> sent = headers(secret, "m1", 1_700_000_000, b"{}")
    >>> is_genuine(secret, sent, b"{}", 1_700_000_010)
    True
    >>> is_genuine(secret, sent, b"{ }", 1_700_000_010)
    False
    >>> is_genuine(secret, sent, b"{}", 1_700_000_400)
    False
    """
    try:
        timestamp = int(received["webhook-timestamp"])
        expected = _signature(secret, received["webhook-id"], timestamp, body)
        signatures = received["webhook-signature"].split(" ")
    except (KeyError, ValueError):
        return False
    if abs(now - timestamp) > TOLERANCE_S:
        return False
    return any(hmac.compare_digest(one, f"v1,{expected}") for one in signatures)


def _signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        key = secret.encode()
    signed = f"{message_id}.{timestamp}.".encode() + body
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
