"""Bytes as they were received, named by their SHA-256."""

from intake.blobs.store import Blobs, Damaged, Stored, open_blobs

__all__ = ["Blobs", "Damaged", "Stored", "open_blobs"]
