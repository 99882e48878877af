"""What this package raises on purpose.

PortalError
├── SettingsError      a site's settings are wrong; all mistakes at once
└── TranslationError   a word is missing or its placeholders do not fit
"""


class PortalError(Exception):
    """Anything this package raises on purpose. `subject` says what it is about."""

    summary = "building the portal failed"

    def __init__(self, subject: str, detail: str = "") -> None:
        super().__init__(subject, detail)  # keeps the error picklable
        self.subject, self.detail = subject, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.summary, self.subject, self.detail) if part)


class SettingsError(PortalError):
    """One or more settings of the site cannot be used; `detail` has a line for each."""

    summary = "instellingen kloppen niet / settings are wrong"


class TranslationError(PortalError):
    """The catalogues lack a key, or a text got no value for a placeholder."""

    summary = "translation is missing"
