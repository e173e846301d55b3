"""The announcement as rules: documents and application to findings; plain data only."""
