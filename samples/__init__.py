"""Made-up licence dossiers with known truth, for tests and measurements; no real person or firm."""

from samples.generate import generate

__all__ = ["generate"]
