"""Some reviewers at once for a short while; `bin/chaos --reviewers 50` is the long one."""

import socket

import pytest

from tests.chaos.reviewers import simulate


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.mark.slow
def test_of_many_reviewers_at_once_nobody_decides_twice_and_nothing_is_lost(tmp_path, told):
    came = simulate(tmp_path, reviewers=8, seconds=15, dossiers=20, port=free_port(), pause=0.1)
    for line in came.lines():
        told(line)
    assert came.twice == []
    assert came.lost == []
    assert came.trail == "whole"
    assert came.decisions > 20
