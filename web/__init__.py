"""Pages and API: what a person or a client touches."""
