"""Work in several processes: as one would have done it."""

import os

import pytest

from plugins.fastbuild import PageError, RenderError, spread

NAMES = [f"deel {number}" for number in range(20)]


class TestSpread:
    @pytest.mark.parametrize("workers", [1, 3])
    def test_gives_answers_in_order(self, workers):
        """Whoever was first."""
        assert spread(lambda place: place * place, NAMES, workers) == [place * place for place in range(20)]

    def test_works_in_other_processes(self):
        """More than one, and not this one."""
        assert os.getpid() not in spread(lambda _: os.getpid(), NAMES, 2)
        assert set(spread(lambda _: os.getpid(), NAMES, 1)) == {os.getpid()}

    def test_raises_the_first_failure(self):
        """Ours as it is; somebody else's with the name of the piece; of a worker that was killed, what may be why."""

        def fail(place):
            if place == 3:
                raise PageError("a.html", "reden")
            return place

        with pytest.raises(PageError, match=r"a\.html: reden"):
            spread(fail, NAMES, 2)
        with pytest.raises(RenderError, match=r"(?s)deel 0.*ZeroDivisionError"):
            spread(lambda place: 1 // place, NAMES, 2)
        with pytest.raises(OSError, match="No space left"):
            spread(lambda _: os.write(os.open("/dev/full", os.O_WRONLY), b"x"), NAMES, 2)
        with pytest.raises(RenderError, match=r"deel 0: a worker stopped"):
            spread(lambda _: os._exit(9), NAMES, 2)
