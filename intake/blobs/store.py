"""What a store of blobs can do, and which one the settings name."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from intake.settings import Settings


class Stored(NamedTuple):
    """A blob that is safe on disk."""

    sha256: str
    size: int


class Damaged(Exception):
    """A blob is gone, or its bytes are no longer those that were stored."""

    def __init__(self, sha256: str) -> None:
        self.sha256 = sha256
        super().__init__(f"blob {sha256} is damaged or gone")


class Blobs(Protocol):
    """Keeps bytes for good; the same bytes are kept once."""

    def put(self, stream: BinaryIO, limit: int | None = None) -> Stored:
        """Store what a stream holds; when this returns, the bytes outlive a loss of power.

        Args:
            stream: Read to its end.
            limit: Bytes at most.

        Raises:
            IntakeError: `file_too_large`; `storage_low`: the disk is full or fails.
        """

    def local(self, sha256: str, *, fresh: bool = False) -> AbstractContextManager[Path]:
        """A file on this machine with the bytes, checked against their name first.

        Args:
            sha256: Which.
            fresh: They were stored just now and hashed on their way: not again.

        Raises:
            Damaged: They are gone or changed.
        """

    def has(self, sha256: str) -> bool:
        """Whether the blob is there; its bytes are not looked at."""

    def delete(self, sha256: str) -> None:
        """Forget a blob; nothing happens where it is gone already."""

    def names(self) -> "list[str]":
        """The SHA-256 of every blob, sorted."""

    def sweep(self) -> int:
        """Take away what processes that died had begun; returns how many files.

        What living ones are at work on is left alone.
        """


def open_blobs(settings: Settings) -> Blobs:
    """The store that the settings name."""
    from intake.blobs.folder import FolderBlobs

    if settings.store_url is None:
        return FolderBlobs(settings.data_dir / "blobs", settings.least_free_mb)
    if settings.store_url.startswith("s3://"):
        from intake.blobs.s3 import S3Blobs

        return S3Blobs(settings.store_url, settings.data_dir / "cache" / "blobs", settings.cache_mb)
    return FolderBlobs(Path(settings.store_url.removeprefix("file://")), settings.least_free_mb)
