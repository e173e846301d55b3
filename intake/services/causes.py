"""What findings of several dossiers have in common: one rule, and one pair of values."""

import hashlib
import json
import unicodedata

from dossier import Finding


def cause(finding: Finding, exporter: str | None) -> str | None:
    """What a finding says, whatever the vehicle and the dossier, hashed.

    Widths of letters and spaces count for nothing, all else does. A finding that compares no
    values, as one about a seal, has its cause in common with the same exporter's only.

    Returns:
        None where nothing tells whether another finding has the same cause.
    """
    values = [_plain(finding.expected), _plain(finding.found)]
    if not any(values):
        if not exporter:
            return None
        values.append(_plain(exporter))
    said = [finding.rule, finding.outcome, finding.severity, finding.field, *values]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


def _plain(value: str | None) -> str | None:
    """A value without what only its printing changes.

    >>> _plain("（甲） 公司"), _plain(None)
    ('(甲)公司', None)
    """
    if value is None:
        return None
    return "".join(unicodedata.normalize("NFKC", value).split())
