"""Receives dossiers, runs the line, keeps the record, and the command line."""
