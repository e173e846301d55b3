"""A cache stays below its size, and what was of use last stays longest."""

import os

from intake.caches import Cache


def filled(folder, count):
    for number in range(count):
        place = folder / f"{number % 3}" / f"{number:03}"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(bytes(100_000))
        os.utime(place, (number, number))


def names(folder):
    return sorted(place.name for place in folder.rglob("*") if place.is_file())


def test_the_oldest_go_first_and_only_as_many_as_must(tmp_path):
    cache = Cache(tmp_path, megabytes=1)
    filled(tmp_path, 20)
    cache.used(tmp_path / "0" / "003")
    assert cache.trim() == 10
    kept = names(tmp_path)
    assert kept[0] == "003"
    assert kept[1:] == [f"{number:03}" for number in range(11, 20)]
    assert cache.trim() == 0


def test_it_is_looked_at_from_time_to_time(tmp_path):
    cache = Cache(tmp_path, megabytes=1)
    filled(tmp_path, 40)
    for _ in range(64):
        cache.added()
    assert len(names(tmp_path)) == 10
