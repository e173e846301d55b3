"""Bulk work: trees of dossiers handed in, watched folders, and what became of each."""
