"""Figures: what is measured, against whom, and how. Run it with `./portal bench`."""
