"""The forms in which values of one kind are compared."""

from dossier.numbers import country as countries
from dossier.numbers.name import normalise


def country(text: str) -> str:
    """A destination as its code, whether it stands there as a code or as a name.

    >>> country("RU"), country("俄罗斯")
    ('RU', 'RU')
    """
    return countries.parse(text) or normalise(text)
