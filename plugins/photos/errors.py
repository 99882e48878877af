"""What this package raises on purpose.

PhotosError
└── UnusablePhoto   this file cannot be published; caught inside, and handed on as a PhotoProblem
"""


class PhotosError(Exception):
    """Anything this package raises on purpose. `subject` says what it is about."""

    summary = "making photos failed"

    def __init__(self, subject: str, detail: str = "") -> None:
        super().__init__(subject, detail)  # keeps the error picklable
        self.subject, self.detail = subject, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.summary, self.subject, self.detail) if part)


class UnusablePhoto(PhotosError):  # noqa: N818  # it names the photo, which is the error
    """A file that is no photo, or one that nobody can load. `subject` is a code, `detail` a figure for it."""

    summary = "this photo cannot be used"
