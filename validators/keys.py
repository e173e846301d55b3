"""The forms in which values of one kind are compared."""

import re

from dossier.numbers import country as countries
from dossier.numbers.name import normalise


def country(text: str) -> str:
    """A destination as its code, whether it stands there as a code or as a name.

    >>> country("RU"), country("俄罗斯")
    ('RU', 'RU')
    """
    return countries.parse(text) or normalise(text)


def goods_name(text: str) -> str:
    """A name of goods; within a displacement a letter O is the digit that print makes it.

    A comma there is the point, of which a copy keeps as much.

    >>> goods_name("旧宝马 2.OL 小轿车"), goods_name("旧宝马 2,0L 小轿车")
    ('旧宝马2.0L小轿车', '旧宝马2.0L小轿车')
    """
    plain = re.sub(r"(?<=\d),(?=[\dOQD][LT升])", ".", normalise(text))
    return re.sub(r"(?<=\d\.)[OQD](?=[LT升])", "0", plain)
