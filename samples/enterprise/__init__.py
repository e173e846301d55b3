"""Declarations of enterprises with known truth (三(四)), made like the licence dossiers."""
