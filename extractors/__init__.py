"""Pixels to words to documents with fields; knows no application, rule, database or web."""

import os

# ONNX Runtime's wheels report their use to their maker from the moment they are loaded, and keep a
# name for the machine in the user's home. What lies in a dossier is nobody's business: not here.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
