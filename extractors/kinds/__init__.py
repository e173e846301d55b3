"""One module a type of document: how its pages are known, and how its fields are put together."""
