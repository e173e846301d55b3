"""Whether a value ends where a seal lies, under which more of it may stand."""

from typing import Any

from extractors.fields.spec import Spec
from extractors.reading import Line, PageReading

GAP, LETTER = 0.1, 0.7
"""Heights behind a value's last letter between which its next one would stand."""


def end_is_hidden(look: Line, reading: PageReading, spec: Spec[Any]) -> bool:
    """Whether a value that may lack its end (2026/10/2 of 2026/10/21) stops at a seal's ink.

    Args:
        look: The value's last line, as far as it was seen.
        reading: Its page.
        spec: The field; `cut_off` tells whether a text may lack its end.
    """
    if spec.cut_off is None or not spec.cut_off(look.text):
        return False
    end, height = look.rect.x1, look.rect.height
    beyond = look.rect._replace(x0=end + GAP * height, x1=end + LETTER * height)
    around = beyond._replace(x0=end - height, x1=end + height)  # a rim may be wider than told
    if not any(seal.rect.meets(around) for seal in reading.seals):
        return False
    seen = reading.sight.reread(beyond)
    return bool(seen.text) or seen.score < 1  # not bare paper
