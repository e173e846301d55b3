"""How long people wait for pages, at the desk and before long lists."""
