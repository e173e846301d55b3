"""`shendan samples`: make sample dossiers with known truth."""

from intake.cli.checkout import from_checkout

command = from_checkout("samples.__main__")
