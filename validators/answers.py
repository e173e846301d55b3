"""What a check answers: a judgement, with the fields that it looked at.

All take the fields that count, first the one that is at fault, and keywords:

- `name`: which field of the report it is (`vin`, `owner` …);
- `expected`, `found`: the values compared; `found` is the first field's unless given;
- `about`: the documents concerned; without it they follow from the evidence;
- `reason`: one more sentence for the message, in both languages;
- anything else fills the message's placeholders; a `Text` fills each language with its own.

Messages always know {found}, {expected}, {field} (the name of the field) and {vin}.
"""

from collections.abc import Iterable
from typing import Any

from dossier import Document, Evidence, Field, Judgement, Outcome, Text
from validators.words import FIELD_NAMES, UNREAD, plain, shown

ABSENT = object()


def _values(values: dict[str, object]) -> dict[str, str]:
    """Each value in both languages, under `name.zh` and `name.en`."""
    texts = {
        name: shown(value.value if isinstance(value, Field) else value)
        for name, value in values.items()
    }
    return {
        f"{name}.{language}": getattr(text, language)
        for name, text in texts.items()
        for language in ("zh", "en")
    }


def answer(
    outcome: Outcome,
    *fields: Field[Any],
    name: str | None = None,
    expected: object = None,
    found: object = ABSENT,
    about: Iterable[Document | None] = (),
    evidence: tuple[Evidence, ...] = (),
    confidence: float | None = None,
    reason: Text | None = None,
    **values: object,
) -> Judgement:
    """A judgement of an outcome that the caller has worked out; see the module's words."""
    if found is ABSENT:
        found = fields[0].value if fields else None
    if confidence is None:
        confidence = min((field.confidence for field in fields), default=1.0)
    filled = {
        "found": UNREAD if found is None else found,
        "expected": UNREAD if expected is None else expected,
        **({"field": FIELD_NAMES[name]} if name else {}),
        **({"reason": reason} if reason else {}),
        **values,
    }
    return Judgement(
        outcome=outcome,
        field=name,
        expected=plain(expected),
        found=plain(found),
        confidence=round(confidence, 4),
        evidence=evidence + tuple(item for field in fields for item in field.evidence),
        documents=tuple(dict.fromkeys(document.id for document in about if document is not None)),
        values=_values(filled),
    )


def passed(*fields: Field[Any], **values: Any) -> Judgement:
    """Looked at, and in order."""
    return answer("pass", *fields, **values)


def failed(*fields: Field[Any], **values: Any) -> Judgement:
    """The fault that the rule is named for is there."""
    return answer("fail", *fields, **values)


def unsure(*fields: Field[Any], **values: Any) -> Judgement:
    """Not read with enough confidence, or left to a person by the law."""
    return answer("unsure", *fields, **values)


def judge(ok: bool, *fields: Field[Any], **values: Any) -> Judgement:
    """Pass or fail; the caller is sure of every value that it looked at."""
    return answer("pass" if ok else "fail", *fields, **values)


def not_applicable(reason: Text | None = None) -> Judgement:
    """The rule has nothing to look at here, or another rule reports what is missing."""
    return answer("not_applicable", reason=reason)
