"""Chinese first, English by a switch: which language a page speaks, and how it says things.

Words stand in both languages where they are used, one beside the other: none can be missing.
Flask-Babel knows whom it speaks to, and writes dates and numbers.
"""

import datetime as dt
from typing import Any, Final, Literal

from flask import Flask, g, has_request_context, request
from flask_babel import Babel, format_date, format_datetime, format_decimal

from dossier import Text
from intake.services.access import ROLE_NAMES
from intake.words import (
    OUTCOMES,
    READERS,
    SEVERITIES,
    VERDICTS,
    document_name,
    field_name,
    named_value,
    value_text,
    value_words,
)

Language = Literal["zh", "en"]
COOKIE: Final = "shendan_lang"
ZONE: Final = "Asia/Shanghai"


def language() -> Language:
    """The language of the page at hand: chosen, else the person's own, else the browser's."""
    if not has_request_context():
        return "zh"
    if "language" not in g:
        chosen = request.cookies.get(COOKIE) or getattr(g.get("person"), "language", None)
        offered = request.accept_languages.best_match(["zh", "en"], "zh")
        g.language = chosen if chosen in ("zh", "en") else offered
    return "en" if g.language == "en" else "zh"


def say(zh: Text | str, en: str | None = None) -> str:
    """The words in the page's language, given as a text or as both."""
    if isinstance(zh, Text):
        return zh.en if language() == "en" else zh.zh
    return zh if en is None or language() == "zh" else en


def day(value: dt.date | dt.datetime | None) -> str:
    """A day, as 2024-03-01; a time's day in China."""
    return format_date(value, "yyyy-MM-dd") if value is not None else "—"


def moment(value: dt.datetime | None) -> str:
    """A time in China, to the minute."""
    return format_datetime(value, "yyyy-MM-dd HH:mm") if value is not None else "—"


def titled(name: Text) -> str:
    """A rule's name as a heading, or an entry of a list: it begins with a capital letter."""
    said = say(name)
    return said[:1].upper() + said[1:]


def number(value: float | None) -> str:
    """A number with its thousands apart."""
    return format_decimal(value) if value is not None else "—"


def span(seconds: float | None) -> str:
    """A stretch of time in few words, never more exact than it is meant.

    >>> span(40), span(130), span(7300), span(200000)
    ('40秒', '2分钟', '2小时', '2天')
    """
    if seconds is None:
        return "—"
    for size, zh, en in ((86400, "天", "d"), (3600, "小时", "h"), (60, "分钟", "min")):
        if seconds >= size * 1.5 or (size == 60 and seconds >= 60):
            return say(f"{round(seconds / size)}{zh}", f"{round(seconds / size)} {en}")
    return say(f"{round(seconds)}秒", f"{round(seconds)} s")


def _value(value: Any, name: str = "") -> str:
    """A value of a report as a person reads it; a country with its name."""
    lang = language()
    if name == "destination":
        return named_value(name, value, lang)
    if isinstance(value, str):
        return value_words(value, lang)
    return value_text(value, lang)


def speak(app: Flask) -> None:
    """Give an application its languages, and templates their words."""
    Babel(
        app,
        default_locale="zh",
        default_timezone=ZONE,
        locale_selector=lambda: "en" if language() == "en" else "zh",
    )
    app.jinja_env.globals.update(
        say=say,
        titled=titled,
        day=day,
        moment=moment,
        number=number,
        span=span,
        value=_value,
        language=language,
        verdicts=VERDICTS,
        outcomes=OUTCOMES,
        severities=SEVERITIES,
        readers=READERS,
        roles=ROLE_NAMES,
        field_name=field_name,
        document_name=document_name,
    )
