"""What an address says about its item."""

from __future__ import annotations

import pytest

from plugins.aggregator.errors import FetchError
from plugins.aggregator.model import Fetched
from plugins.aggregator.signs import sign_of_answer, sign_of_error


class TestSigns:
    @pytest.mark.parametrize(
        ("status", "sign"),
        [
            (410, "buried"),
            (451, "buried"),
            (404, "gone"),
            (401, "unknown"),
            (403, "unknown"),
            (429, "unknown"),
            (503, "unknown"),
            (0, "unknown"),
        ],
    )
    def test_refusals(self, status, sign):
        """Only 'not here' and 'gone' say something; doors that are shut do not."""
        assert sign_of_error(FetchError("bron", status=status)) == sign

    @pytest.mark.parametrize(
        ("body", "sign"),
        [
            ("<title>Feest in de straat</title>", "here"),
            ("<title>Pagina niet gevonden | Krant</title>", "gone"),
            ("<title>Dit bericht is verwijderd</title>", "gone"),
            ("<title>404</title>", "gone"),
            ("<title>Vermiste jongen niet gevonden - Krant</title>", "here"),
            ("<title>Inloggen</title>", "here"),
            ("", "here"),
            ('{"type": "Tombstone", "id": "x"}', "buried"),
            ('{"type": "Note", "content": "x"}', "here"),
            ('{"posts": []}', "gone"),
            ('{"posts": [{"uri": "x"}]}', "here"),
            ('{"posts": ', "unknown"),
            ('{"id": "1", "visibility": "public", "account": {"noindex": false}}', "here"),
            ('{"id": "1", "visibility": "unlisted"}', "buried"),
            ('{"id": "1", "visibility": "public", "account": {"noindex": true}}', "buried"),
            ('{"posts": [{"author": {"labels": [{"val": "!no-unauthenticated"}]}}]}', "buried"),
            ('{"posts": [{"labels": [{"val": "!hide", "neg": true}]}]}', "here"),
            ('{"posts": [{"labels": [{"val": ["x"]}, 1], "author": 1}]}', "here"),
            ('{"posts": [1], "visibility": []}', "here"),
            ("[1]", "unknown"),
        ],
    )
    def test_answers(self, body, sign):
        """A page or an answer counts as gone only when it says so, and not when the item itself is about that."""
        assert sign_of_answer(Fetched(url="", body=body.encode()), "Vermiste jongen niet gevonden") == sign
