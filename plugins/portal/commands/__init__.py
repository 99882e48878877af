"""Commands that do more than build: each has `options(parser)` for its own and `run(given)` to an exit code."""
