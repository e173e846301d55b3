"""The papers of a dossier, one module a type: what each says of the story it belongs to."""
