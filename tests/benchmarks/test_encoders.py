"""What the settings of encoders cost: told for those that photos are published with, among others."""

from benchmarks.encoders import JPEG, WEBP, main, measure
from plugins.photos.settings import PhotoSettings
from tests.support.photos import corners


class TestMeasure:
    def test_tells_weight_time_and_loss_of_each(self):
        """No setting is free, and none loses what can be seen in plain shapes."""
        found = list(measure([corners(64, 48)]))
        assert all(each.kilobytes > 0 and each.milliseconds > 0 and each.decibels > 25 for each in found)
        assert len({each.name for each in found}) == len(found)

    def test_knows_what_photos_are_published_with(self):
        """The table would else tell of something that nobody gets."""
        ours = PhotoSettings()
        assert {"quality": ours.webp_quality, "method": ours.webp_method} in WEBP
        assert {"quality": ours.jpeg_quality, "optimize": True, "progressive": True} in JPEG


class TestMain:
    def test_prints_a_table_for_the_docs(self, tmp_path, capsys):
        """A row for each setting."""
        corners(64, 48).save(tmp_path / "foto.png")
        assert main([str(tmp_path / "foto.png")]) == 0
        assert "| WEBP quality 72, method 2 |" in capsys.readouterr().out

    def test_needs_photos(self, capsys):
        """Without them it says what it is for."""
        assert main([]) == 2
        assert "PHOTO" in capsys.readouterr().err
