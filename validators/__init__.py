"""The regulation as rules: a dossier goes in, findings and a verdict come out."""

from dossier import Dossier, Finding
from validators.engine import run, verdict
from validators.history import EMPTY, Earlier, History
from validators.pairing import pair
from validators.rules import RULES

__all__ = ["EMPTY", "RULES", "Earlier", "History", "judge", "pair", "verdict"]


def judge(dossier: Dossier, history: History = EMPTY) -> tuple[Finding, ...]:
    """What every rule in force at the dossier's day says of it, in the order of the law."""
    return run(RULES, dossier, history)
