"""Numbers under which papers are registered: a code, or 某检（2026）第12号."""

import re
from collections.abc import Callable

from extractors.fields.parsers import code, tidy

_REGISTERED = re.compile(
    r"[A-Z0-9\u4e00-\u9fff]{0,10}\(\d{2,4}\)\s*第?\s*[A-Z0-9\-]{1,10}\s*号?", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?:.*?[a-zà-ÿа-яё]{2,}+){2}")
"""Two small words: an address or a sentence, whose numbers register nothing."""

_PHONE = re.compile(r"\+\d{1,3}[ (-]|(?:tel|тел|ten|电话|手机|传真|fax)\s*[.:：]", re.IGNORECASE)


def registered(least: int, most: int) -> Callable[[str], str | None]:
    """A parser of a number as registers give it, or else of a `code`.

    >>> parse = registered(5, 32)
    >>> parse("3 Wuke West 1st Road, Chengdu. 028-85176620"), parse("Ten. +998 66 233 0517")
    (None, None)
    >>> parse("8JinfengRd,Suzhou")
    >>> parse("JC（2026）第0174号"), parse("渝检字〔2026〕 15 号"), parse("Contract ESC-2026-00399")
    ('JC(2026)第0174号', '渝检字(2026)15号', 'ESC-2026-00399')
    """
    plain_code = code(least, most)

    def parse(text: str) -> str | None:
        if _SENTENCE.match(text) or _PHONE.search(text):
            return None
        plain = tidy(text).translate(str.maketrans("（）[]〔〕", "()()()"))
        found = _REGISTERED.search(plain)
        return "".join(found.group().upper().split()) if found else plain_code(text)

    return parse
