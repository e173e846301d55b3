"""Blobs in a bucket of S3 or of anything that speaks it; checked copies on this machine."""

import base64
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from intake.blobs.folder import FolderBlobs, intact
from intake.blobs.store import Damaged, Stored
from intake.caches import Cache
from intake.errors import IntakeError

_GONE = ("404", "NoSuchKey")
_THERE = ("412", "PreconditionFailed", "409", "ConditionalRequestConflict")


class S3Blobs:
    """See `Blobs`; keys are `prefix/ab/<sha256>`."""

    def __init__(self, url: str, cache: Path, cache_mb: int) -> None:
        """Args: `s3://bucket/prefix`; a folder for copies, and how large it may grow."""
        self._bucket, _, prefix = url.removeprefix("s3://").partition("/")
        self._prefix = f"{prefix.rstrip('/')}/" if prefix else ""
        self._cache = FolderBlobs(cache, young_s=0)
        self._bound = Cache(cache, cache_mb)
        self._client = boto3.client("s3")

    def put(self, stream: BinaryIO, limit: int | None = None) -> Stored:
        """See `Blobs`."""
        stored = self._cache.put(stream, limit)
        self._bound.added()
        checksum = bytes.fromhex(stored.sha256)  # held against what arrives, over there
        with self._cache.local(stored.sha256, fresh=True) as place, place.open("rb") as file:
            try:
                self._client.put_object(
                    Bucket=self._bucket,
                    Key=self._key(stored.sha256),
                    Body=file,
                    IfNoneMatch="*",
                    ChecksumSHA256=_base64(checksum),
                )
            except ClientError as error:
                if _code(error) not in _THERE:
                    raise IntakeError("busy") from error
            except BotoCoreError as error:
                raise IntakeError("busy") from error
        return stored

    @contextmanager
    def local(self, sha256: str, *, fresh: bool = False) -> Iterator[Path]:
        """See `Blobs`."""
        if not (self._cache.has(sha256) if fresh else self._cached(sha256)):
            self._fetch(sha256)
        with self._cache.local(sha256, fresh=True) as place:  # checked just now, either way
            self._bound.used(place)
            yield place

    def _cached(self, sha256: str) -> bool:
        return self._cache.has(sha256) and intact(self._cache.place(sha256), sha256)

    def _fetch(self, sha256: str) -> None:
        with tempfile.TemporaryFile() as file:
            try:
                self._client.download_fileobj(self._bucket, self._key(sha256), file)
            except ClientError as error:
                if _code(error) in _GONE:
                    raise Damaged(sha256) from error
                raise IntakeError("busy") from error
            except BotoCoreError as error:
                raise IntakeError("busy") from error
            file.seek(0)
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise Damaged(sha256)
            file.seek(0)
            self._cache.put(file)
        self._bound.added()

    def has(self, sha256: str) -> bool:
        """See `Blobs`."""
        try:
            self._client.head_object(Bucket=self._bucket, Key=self._key(sha256))
        except ClientError as error:
            if _code(error) in _GONE:
                return False
            raise IntakeError("busy") from error
        return True

    def delete(self, sha256: str) -> None:
        """See `Blobs`."""
        self._client.delete_object(Bucket=self._bucket, Key=self._key(sha256))
        self._cache.delete(sha256)

    def names(self) -> list[str]:
        """See `Blobs`."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=self._prefix
        )
        keys = (item["Key"] for page in pages for item in page.get("Contents", ()))
        return sorted(key.rsplit("/", 1)[-1] for key in keys)

    def sweep(self) -> int:
        """See `Blobs`: of the copies on this machine; a bucket keeps nothing half-done."""
        return self._cache.sweep()

    def _key(self, sha256: str) -> str:
        return f"{self._prefix}{sha256[:2]}/{sha256}"


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
