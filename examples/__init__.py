"""Runnable material for the example site."""
