"""Ports, border towns and cities of arrival, in the languages of contracts.

>>> parse("port of destination: Douala, Cameroun"), parse("喀麦隆克里比港"), parse("上海港")
('杜阿拉', '克里比', None)
>>> parse("Jebel Ali, Dubai"), parse("迪拜"), parse("Douala ou Kribi")
('迪拜', '迪拜', None)
"""

import re
from functools import lru_cache

from dossier.numbers.country import compact
from dossier.numbers.places import ARRIVALS


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {compact(name): place[0] for place in ARRIVALS for name in place}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    return re.compile("|".join(rf"(?<![A-ZА-Я]){re.escape(name)}(?![A-ZА-Я])" for name in names))


def parse(text: str) -> str | None:
    """The one place of arrival that a text names, by its first name in `places.py`, else None."""
    found = {_names()[match.group()] for match in _pattern().finditer(compact(text))}
    return found.pop() if len(found) == 1 else None
