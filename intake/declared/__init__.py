"""The declared application: what the exporter typed, as JSON, CSV or XLSX."""
