"""What the networks are to learn: the reader of numbers, and the one of Chinese letters."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from extractors.readers import hanzi, numbers
from samples.crops.texts import line, words


@dataclass(frozen=True)
class Task:
    """One network, and the crops that it is trained on."""

    alphabet: str
    height: int
    """Pixels of a crop's height, as the network reads it."""
    channels: tuple[int, int, int, int, int]
    line: Callable[[Random], tuple[str, str, str]]
    """What a crop says: before its value, the value, and behind it."""
    capitals: tuple[float, float]
    """Least and most height of a capital, of the crop's height."""
    chinese: float
    """Share of the crops that are drawn in a font with Chinese letters."""
    received: int
    """Fewest pixels of height that a crop comes with."""
    aligned: float
    """Share of the training in which each letter's place is told, too: of thousands of letters
    none is learnt from the order alone for long."""
    looks: int
    """Times that each crop is worn anew for one step."""


TASKS = {
    "numbers": Task(
        alphabet=numbers.ALPHABET,
        height=32,
        channels=(24, 48, 80, 112, 192),
        line=line,
        capitals=(0.40, 0.86),
        chinese=0.45,
        received=14,
        aligned=0.0,
        looks=3,
    ),
    "hanzi": Task(
        alphabet=hanzi.ALPHABET,
        height=40,
        channels=(32, 64, 96, 160, 224),
        line=words,
        capitals=(0.38, 0.68),
        chinese=1.0,
        received=18,
        aligned=0.7,
        looks=4,
    ),
}
