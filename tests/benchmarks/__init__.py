"""Tests of the figures: what is measured, and how it is told."""
