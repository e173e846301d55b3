"""Blobs in a bucket behave as those in a folder do."""

import io

import boto3
import pytest
from moto import mock_aws

from intake.blobs import Damaged, open_blobs
from intake.settings import Settings


@pytest.fixture
def bucket(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        client = boto3.client("s3")
        client.create_bucket(Bucket="papers")
        yield client


@pytest.fixture
def blobs(bucket, tmp_path):
    settings = Settings(data_dir=tmp_path, store_url="s3://papers/shendan", least_free_mb=0)
    return open_blobs(settings)


def test_what_was_put_is_there_and_once(blobs, bucket):
    stored = blobs.put(io.BytesIO(b"page"))
    assert blobs.put(io.BytesIO(b"page")) == stored
    assert blobs.names() == [stored.sha256]
    keys = [item["Key"] for item in bucket.list_objects_v2(Bucket="papers")["Contents"]]
    assert keys == [f"shendan/{stored.sha256[:2]}/{stored.sha256}"]


def test_another_machine_fetches_and_checks(blobs, bucket, tmp_path):
    stored = blobs.put(io.BytesIO(b"page"))
    settings = Settings(data_dir=tmp_path / "other", store_url="s3://papers/shendan")
    other = open_blobs(settings)
    with other.local(stored.sha256) as place:
        assert place.read_bytes() == b"page"
    assert other.has(stored.sha256)


def test_a_damaged_or_missing_object_is_not_handed_out(blobs, bucket, tmp_path):
    stored = blobs.put(io.BytesIO(b"page"))
    key = f"shendan/{stored.sha256[:2]}/{stored.sha256}"
    settings = Settings(data_dir=tmp_path / "other", store_url="s3://papers/shendan")
    bucket.put_object(Bucket="papers", Key=key, Body=b"forged")
    with pytest.raises(Damaged), open_blobs(settings).local(stored.sha256):
        pass
    blobs.delete(stored.sha256)
    assert not blobs.has(stored.sha256)
    with pytest.raises(Damaged), open_blobs(settings).local(stored.sha256):
        pass
