"""What lives in a municipality, from what the archive already has: a report for editors, never published. Pure.

    Verdicts ─▶ voices ─▶ make_report ─▶ Report ─▶ page.py: one HTML page
    (shown items)  (stories once)                └▶ table.py: CSV

Only items that the site itself shows speak here: what is hidden, withdrawn or awaits approval does not, and neither
does what names somebody who is gone.
"""

from plugins.portal.listening.page import report_page
from plugins.portal.listening.report import Groups, Report, make_report
from plugins.portal.listening.table import report_table
from plugins.portal.listening.voices import Voice, make_voices

__all__ = ["Groups", "Report", "Voice", "make_report", "make_voices", "report_page", "report_table"]
