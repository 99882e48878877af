"""What this package raises on purpose."""


class AssetsError(Exception):
    """A part of the theme cannot be used. `subject` says which file."""

    summary = "theme file cannot be used"

    def __init__(self, subject: str, detail: str = "") -> None:
        super().__init__(subject, detail)  # keeps the error picklable
        self.subject, self.detail = subject, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.summary, self.subject, self.detail) if part)
