"""`shendan bench`: measure accuracy and speed on sample dossiers."""

from intake.cli.checkout import from_checkout

command = from_checkout("samples.bench")
