"""The rules of what is shown, as tables of cases."""

import datetime as dt

import pytest

from plugins.portal import select
from plugins.portal.documents import Moment
from tests.support.factories import (
    NOW,
    TODAY,
    day,
    make_action,
    make_ambassador,
    make_brief,
    make_consent,
    make_event,
    make_notice,
    make_picture,
    make_story,
    make_topic,
)


class TestIsPublic:
    @pytest.mark.parametrize(
        ("document", "expected"),
        [
            pytest.param(make_story(date=TODAY), True, id="story of today"),
            pytest.param(make_story(date=day(-1)), False, id="story of tomorrow"),
            pytest.param(make_story(date=day(-1), publish_from=TODAY), True, id="told before its date"),
            pytest.param(make_story(until=TODAY), True, id="last day, inclusive"),
            pytest.param(make_story(until=day(1)), False, id="the day after the last"),
            pytest.param(make_story(audience="internal"), False, id="not for the public"),
            pytest.param(make_notice(starts=day(-1)), False, id="notice that begins tomorrow"),
            pytest.param(make_event(start=Moment(day=day(400))), True, id="an old event hides nothing"),
            pytest.param(make_ambassador(), True, id="ambassador with consent"),
            pytest.param(make_ambassador(until=day(1)), False, id="term of office over"),
            pytest.param(make_ambassador(consent=make_consent(until=TODAY)), True, id="last day of consent"),
            pytest.param(make_ambassador(consent=make_consent(until=day(1))), False, id="consent over"),
            pytest.param(make_ambassador(consent=make_consent(given=day(-1))), False, id="consent not yet given"),
            pytest.param(
                make_ambassador(consent=make_consent(scope=("portrait",))), False, id="no consent for the name"
            ),
        ],
    )
    def test_decides_by_day_audience_and_consent(self, document, expected):
        """A document shows from its first day to its last, and a person only with consent."""
        assert select.is_public(document, TODAY) is expected

    @pytest.mark.parametrize(("ago", "expected"), [(0, False), (1, True), (30, True), (31, False)])
    def test_keeps_the_page_of_an_ended_notice_for_a_month(self, ago, expected):
        """For thirty days after its end a notice says that it is over."""
        assert select.is_recently_ended(make_notice(until=day(ago)), TODAY) is expected


class TestChangedOn:
    @pytest.mark.parametrize(
        ("document", "expected"),
        [
            (make_story(date=day(3)), Moment(day=day(3))),
            (make_story(date=day(3), updated=Moment(day=day(1), time=dt.time(8))), Moment(day=day(1), time=dt.time(8))),
            (make_story(date=day(3), updated=Moment(day=day(-2))), Moment(day=day(3))),
            (make_event(start=Moment(day=day(-4))), None),
            (make_action(state="checked", start=Moment(day=day(9)), checked_on=day(2)), Moment(day=day(2))),
        ],
    )
    def test_is_the_newest_day_that_is_not_in_the_future(self, document, expected):
        """Nothing is called new on a day that has yet to come."""
        assert select.changed_on(document, TODAY) == expected

    @pytest.mark.parametrize(
        ("ago", "expected"), [(0, "fresh"), (7, "fresh"), (8, "quiet"), (30, "quiet"), (31, "old")]
    )
    def test_freshness_fades(self, ago, expected):
        """A week is fresh, a month is quiet, more is old."""
        assert select.freshness(Moment(day=day(ago)), TODAY) == expected

    def test_nothing_is_old(self):
        """A neighbourhood without anything says so."""
        assert select.freshness(None, TODAY) == "old"


class TestChooseLead:
    def test_prefers_a_marked_story_of_this_month(self):
        """The editors' own mark wins, for thirty days."""
        marked, newer = make_story("marked", date=day(30), lead=True), make_story("newer", photos=(make_picture(),))
        assert select.choose_lead([newer, marked], [], TODAY) is marked

    def test_forgets_a_mark_after_thirty_days(self):
        """An old mark counts no more."""
        marked, newer = make_story("marked", date=day(31), lead=True), make_story("newer", photos=(make_picture(),))
        assert select.choose_lead([newer, marked], [], TODAY) is newer

    def test_takes_the_newest_with_a_picture_then_the_newest_result(self):
        """Without a mark a picture decides, without pictures a finished action."""
        plain, done = make_story("plain"), make_action("done", state="done", start=Moment(day=day(3)))
        assert select.choose_lead([plain], [done], TODAY) is done

    def test_never_leads_with_borrowed_words(self):
        """A story copied by hand is somebody else's."""
        from plugins.portal.documents import BorrowedFrom

        source = BorrowedFrom(name="Krant", platform="website", publisher="press", url="https://krant.example/1")
        copied = make_story("copied", lead=True, photos=(make_picture(),), source=source)
        assert select.choose_lead([copied], [], TODAY) is None


def _briefs(count, **changes):
    return [
        make_brief(f"b{n}", **{"when": NOW - dt.timedelta(hours=n + 1), "source": f"s{n}", **changes})
        for n in range(count)
    ]


class TestChooseBriefs:
    def test_shows_at_most_five_newest_first(self):
        """Five items, by date."""
        chosen = select.choose_briefs([], _briefs(9), TODAY)
        assert [brief.id for brief in chosen] == ["b0", "b1", "b2", "b3", "b4"]

    def test_keeps_a_place_for_own_words(self):
        """One own story stands among them although every other item is newer."""
        own = make_story(date=day(29))
        assert own in select.choose_briefs([own], _briefs(9), TODAY)

    def test_gives_no_place_to_own_words_older_than_a_month_when_others_are_newer(self):
        """Own words of 31 days ago wait their turn by date."""
        own = make_story(date=day(31))
        assert own not in select.choose_briefs([own], _briefs(5), TODAY)

    def test_takes_at_most_two_of_one_source(self):
        """Nobody fills the page alone."""
        chosen = select.choose_briefs(
            [], [*_briefs(4, source="luid"), make_brief("z", when=NOW - dt.timedelta(days=9))], TODAY
        )
        assert [brief.id for brief in chosen] == ["b0", "b1", "z"]

    def test_takes_at_most_three_of_social_platforms(self):
        """Social posts are the salt, not the meal."""
        chosen = select.choose_briefs(
            [], [*_briefs(5, platform="mastodon"), make_brief("z", when=NOW - dt.timedelta(days=9))], TODAY
        )
        assert [brief.id for brief in chosen] == ["b0", "b1", "b2", "z"]

    def test_leaves_out_what_is_older_than_thirty_days_but_own_up_to_sixty(self):
        """Borrowed words age faster than our own."""
        old = make_brief("old", when=NOW - dt.timedelta(days=31))
        kept, gone = make_story("kept", date=day(60)), make_story("gone", date=day(61))
        assert select.choose_briefs([kept, gone], [old], TODAY) == (kept,)

    def test_fills_the_page_with_own_words_when_there_is_nothing_else(self):
        """A neighbourhood without feeds has a full front page all the same."""
        own = [make_story(f"s{n}", date=day(n)) for n in range(6)]
        assert len(select.choose_briefs(own, [], TODAY)) == 5


class TestChooseAction:
    def test_prefers_a_result_that_can_be_seen(self):
        """A fresh result with both pictures comes before the next plan."""
        seen = make_action(
            "seen", state="done", start=Moment(day=day(100)), before=(make_picture(),), after=(make_picture(),)
        )
        assert select.choose_action([make_action("next"), seen], TODAY) is seen

    def test_shows_the_next_plan_when_the_last_result_is_old(self):
        """After 120 days a result makes room."""
        seen = make_action(
            "seen", state="done", start=Moment(day=day(121)), before=(make_picture(),), after=(make_picture(),)
        )
        plan = make_action("next")
        assert select.choose_action([plan, seen], TODAY) is plan

    def test_shows_an_old_result_rather_than_nothing(self):
        """Where nothing is planned, what was done last year is still something to be proud of."""
        old = make_action("old", state="done", start=Moment(day=day(300)))
        assert select.choose_action([old], TODAY) is old

    def test_is_empty_without_actions(self):
        """Nothing is shown where nothing was done."""
        assert select.choose_action([], TODAY) is None

    def test_tells_plans_whose_day_has_passed_from_plans_to_come(self):
        """A plan of last week awaits its result."""
        late, coming = make_action("late", start=Moment(day=day(1))), make_action("coming", start=Moment(day=TODAY))
        assert select.awaiting([late, coming], TODAY) == (late,)
        assert select.planned([late, coming], TODAY) == (coming,)


class TestRotation:
    def test_shows_the_same_people_all_month_and_others_next_month(self):
        """Four at a time, by the calendar and not by chance."""
        people = [make_ambassador(f"p{n}") for n in range(6)]
        november = select.choose_ambassadors(people, dt.date(2026, 11, 1))
        assert november == select.choose_ambassadors(people[::-1], dt.date(2026, 11, 30))
        assert november != select.choose_ambassadors(people, dt.date(2026, 12, 1))

    def test_lets_everybody_have_a_turn(self):
        """Over a year nobody is forgotten."""
        people = [make_ambassador(f"p{n}") for n in range(9)]
        shown = {
            person.slug
            for month in range(1, 13)
            for person in select.choose_ambassadors(people, dt.date(2026, month, 1))
        }
        assert len(shown) == 9

    def test_takes_the_topic_of_the_month_then_the_chosen_one_then_one_by_turns(self):
        """There is always one theme."""
        november, other = make_topic("winter", months=(11,)), make_topic("inbraak")
        assert select.choose_topic([other, november], TODAY) is november
        assert select.choose_topic([other, november], dt.date(2026, 6, 1), "inbraak") is other
        assert select.choose_topic([other], dt.date(2026, 6, 1)) is other
        assert select.choose_topic([], TODAY) is None


class TestAgenda:
    def test_keeps_what_is_going_on_today_and_leaves_yesterday(self):
        """An event leaves the day after its last."""
        today, over = make_event("today", start=Moment(day=TODAY)), make_event("over", start=Moment(day=day(1)))
        long = make_event("long", start=Moment(day=day(3)), end=Moment(day=TODAY))
        assert select.upcoming([today, over, long], TODAY) == (long, today)
        assert select.past([today, over, long], TODAY) == (over,)
