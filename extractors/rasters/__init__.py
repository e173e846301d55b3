"""Turning received bytes into pages of pixels, one module a family of formats."""
