"""The drawing program of the example site: `python -m examples.drawings --site content`.

    canvas ──▶ people, nature, houses, things ──▶ scenes/*, portraits ──▶ __main__ (JPEG files)

Every picture is a function that draws on a canvas; nothing here is used by the engine.
"""
