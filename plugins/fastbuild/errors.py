"""What this package raises on purpose.

FastbuildError
├── PageError      pages that cannot stand beside each other, or a view that cannot be fingerprinted
└── RenderError    a template or artefact failed; nothing of it was written
"""


class FastbuildError(Exception):
    """Anything this package raises on purpose. `subject` says what it is about."""

    summary = "writing the site failed"

    def __init__(self, subject: str, detail: str = "") -> None:
        super().__init__(subject, detail)  # keeps the error picklable
        self.subject, self.detail = subject, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.summary, self.subject, self.detail) if part)


class PageError(FastbuildError):
    """A page that cannot be planned; nothing was written."""

    summary = "this page cannot be written"


class RenderError(FastbuildError):
    """A page that could not be rendered."""

    summary = "could not render"
