"""`shendan serve`: the pages, the workers and a private Redis, kept alive and ended together."""
