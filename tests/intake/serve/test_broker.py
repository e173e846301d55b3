"""The private Redis: ours alone, no port, nothing on disk."""

import stat
import subprocess
import time

import pytest
from redis import Redis
from redis.exceptions import RedisError

from intake.queue.bell import Bell, connect, redis_url
from intake.serve import broker
from intake.settings import Settings


@pytest.fixture
def running(tmp_path):
    settings = Settings(data_dir=tmp_path / "data")
    command = broker.command(settings)
    assert command is not None
    with subprocess.Popen(command) as process:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not answers(settings):
            time.sleep(0.05)
        yield settings
        process.kill()


def answers(settings) -> bool:
    with connect(settings) as redis:
        try:
            return bool(redis.ping())
        except (RedisError, OSError):
            return False


def test_it_answers_on_a_socket_of_the_owners_alone(running):
    place = running.data_dir / "run" / "redis.sock"
    assert stat.S_ISSOCK(place.stat().st_mode)
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0
    with connect(running) as redis:
        assert redis.config_get("port")["port"] == "0"
        assert redis.config_get("appendonly")["appendonly"] == "no"


def test_a_call_waits_there_and_holds_no_id(running):
    bell = Bell.of(running)
    assert bell.waiting() == 0
    assert bell.ring(3)
    assert bell.waiting() == 3
    with connect(running) as redis:
        said = b"".join(
            value
            for key in redis.keys("rq:job:*")
            for value in redis.hgetall(key).values()
            if isinstance(value, bytes)
        )
    assert b"take_next" in said
    bell.close()


def test_without_redis_a_call_is_let_go(tmp_path):
    bell = Bell.of(Settings(data_dir=tmp_path))
    assert not bell.ring()
    assert bell.waiting() is None


def test_one_that_was_named_is_used_and_none_started(tmp_path):
    settings = Settings(data_dir=tmp_path, redis_url="redis://elsewhere:6379/3")
    assert broker.command(settings) is None
    assert redis_url(settings) == "redis://elsewhere:6379/3"


def test_a_folder_too_deep_for_a_socket_has_it_elsewhere(tmp_path):
    deep = tmp_path / ("d" * 90) / ("e" * 90)
    url = redis_url(Settings(data_dir=deep))
    assert len(url) < 110
    assert url == redis_url(Settings(data_dir=deep))
    assert url != redis_url(Settings(data_dir=tmp_path / ("d" * 90) / ("f" * 90)))
    assert isinstance(Redis.from_url(url), Redis)
