import threading

import pytest

from intake.record.turns import TooLate, Turns


def test_who_came_first_is_served_first():
    turns, served = Turns(), []
    arrived = [threading.Event() for _ in range(5)]

    def serve(number):
        arrived[number].set()
        with turns.turn(30):
            served.append(number)

    with turns.turn(1):
        threads = []
        for number, there in enumerate(arrived):
            threads.append(threading.Thread(target=serve, args=(number,)))
            threads[-1].start()
            there.wait(30)
            while len(turns._waiting) <= number:
                pass
    for one in threads:
        one.join()
    assert served == [0, 1, 2, 3, 4]


def test_who_waits_too_long_is_told_and_keeps_nobody_else_waiting():
    turns = Turns()
    with turns.turn(1), pytest.raises(TooLate), turns.turn(0.01):
        pass
    with turns.turn(0):
        pass


def test_what_is_raised_passes_the_turn_on():
    turns = Turns()

    def fails():
        with turns.turn(1):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with turns.turn(0):
        pass
