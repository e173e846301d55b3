"""Pixels to words to documents with fields; knows no application, rule, database or web."""
