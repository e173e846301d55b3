"""How far the rules reach: the matrix with the rules of each row, and the rules themselves."""

import inspect
from typing import Any

from dossier import Text
from validators.clause import Clause
from validators.matrix import ROWS, Row
from validators.rule import Rule
from validators.rules import RULES


def rows_of(rule: Rule) -> tuple[Row, ...]:
    """The rows of the matrix that a rule checks."""
    return tuple(row for row in ROWS if rule.id in row.rules)


def compared(rule: Rule) -> str:
    """What the check compares, in its own words."""
    return inspect.cleandoc(rule.doc)


def rules_json(rules: tuple[Rule, ...] = RULES) -> list[dict[str, Any]]:
    """The rules as JSON values, in the order of the law."""
    return [
        {
            "id": rule.id,
            "clause": _clause(rule.clause),
            "severity": rule.severity,
            "scope": rule.scope,
            "kind": rule.kind,
            "in_force": {
                "from": rule.in_force[0].isoformat(),
                "until": rule.in_force[1].isoformat() if rule.in_force[1] else None,
            },
            "preview": rule.preview,
            "title": _text(rule.title),
            "compares": compared(rule),
            "message": _text(rule.fail),
            "messages": {
                "fail": _text(rule.fail),
                "pass": _text(rule.passed),
                "unsure": _text(rule.words("unsure")),
            },
            "remedy": _text(rule.remedy),
            "rows": [row.id for row in rows_of(rule)],
        }
        for rule in rules
    ]


def coverage_json() -> list[dict[str, Any]]:
    """The matrix as JSON values: each row with its rules, or whom to ask what."""
    return [
        {
            "row": row.id,
            "clause": _clause(row.clause),
            "what": _text(row.what),
            "rules": list(row.rules),
            "why_not": _text(row.why_not) if row.why_not else None,
        }
        for row in ROWS
    ]


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "display": clause.display,
        "source": clause.source.key,
        "locator": clause.locator,
        "words": clause.words or None,
        "verbatim": clause.source.verbatim,
    }
