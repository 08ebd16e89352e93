"""Coverage that changed, answers to personal asks, the question after a third visit; made when they leave."""

from collections.abc import Callable, Mapping

from catalog.offers import cards
from catalog.shifts import asks, coverage, coverage_news, seen, third_visit
from catalog.shifts.people import names_of
from db.models import AskStatus, Role, ShiftAsk
from handlers.notice import Notice, Skip
from handlers.screen import Screen
from handlers.views import coverage as views, third_visit as third_visit_views


def _coverage(notice: Notice) -> Screen | Skip:
    slugs = [one for one in notice.facts["initiatives"] if notice.asker.may(Role.COORDINATOR, one)]
    if not slugs:
        return Skip("no longer coordinator")
    found = coverage.coverage(notice.session, frozenset(slugs), now=notice.now)
    if not found:
        return Skip("no shifts any more")
    if len(found) == 1:
        return views.coverage(notice.texts, notice.calendar, found[0], news=True)
    return views.overview(notice.texts, coverage.most_lacking_first(found), news=True)


def _answered(notice: Notice) -> Screen | Skip:
    ask = notice.session.get(ShiftAsk, int(notice.facts["ask"]), populate_existing=True)
    if ask is None or ask.person is None or ask.status is AskStatus.OPEN:
        return Skip("gone")
    card = seen.card(notice.session, ask.shift)
    if not notice.asker.may(Role.COORDINATOR, card.initiative):
        return Skip("no longer coordinator")
    who = names_of(notice.session, [ask.person])[ask.person]
    return views.answered(notice.texts, notice.calendar, card, who, ask.status)


def _try_helping(notice: Notice) -> Screen | Skip:
    slug = str(notice.facts["initiative"])
    if not third_visit.still_asked(notice.session, notice.asker.id, slug, now=notice.now):
        return Skip("no longer asked")
    name = notice.texts.plain(cards.known(notice.session, slug).names)
    return third_visit_views.question(notice.texts, name, slug)


COVERAGE_NOTICES: Mapping[str, Callable[[Notice], Screen | Skip]] = {
    coverage_news.COVERAGE: _coverage,
    asks.ANSWERED: _answered,
    third_visit.TRY_HELPING: _try_helping,
}
