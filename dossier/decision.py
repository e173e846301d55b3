"""What a reviewer decided about one finding; kept for ever."""

import datetime as dt

from dossier.base import Noun


class ReviewDecision(Noun):
    """Who decided what about a finding, when, and why."""

    finding: str
    accepted: bool
    """True where the finding holds, False where the reviewer overrides it."""
    reason: str
    reviewer: str
    decided_at: dt.datetime
