"""Readers: each turns a page or a crop into lines of text, with boxes and confidence."""
