"""The table of contents: every command and tap → its handler, for whom. (Words that stand for commands:
`handlers.words`.)

An update is answered in this order: urgent and secret texts (recognised before they were stored), taps,
commands, an answer to the question just asked, one's own matter, a number from a host, a search.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.models import Role
from handlers import (
    attendance,
    browse,
    company,
    contact,
    dates,
    find,
    first_time,
    found,
    join,
    mine,
    offer,
    on_behalf,
    phrases,
    privacy,
    queue_order,
    regulars,
    reminders,
    series,
    start,
    tally,
    taps,
    today,
    urgent,
)
from handlers.screen import Reply
from handlers.turn import Turn


@dataclass(frozen=True)
class Route:
    """A handler, and the least role that may use it (None: everybody)."""

    handle: Callable[..., Reply]
    role: Role | None = None


HOST, COORDINATOR = Role.HOST, Role.COORDINATOR

COMMANDS: dict[str, Route] = {
    "start": Route(start.start),
    "find": Route(find.find),
    "mine": Route(mine.show),
    "frivillig": Route(find.volunteer),
    "vagter": Route(find.volunteer),
    "kontakt": Route(contact.contact),
    "akut": Route(urgent.numbers),
    "sprog": Route(start.languages),
    "hjaelp": Route(start.help_),
    "privatliv": Route(privacy.privacy),
    "minedata": Route(privacy.my_data),
    "slet": Route(privacy.ask_erase),
    "stop": Route(privacy.stop),
    "i_dag": Route(today.today, HOST),
    "hvem_kom": Route(attendance.who_came, HOST),
    "koordinator": Route(dates.coordinator, HOST),
    "indbakke": Route(contact.inbox, COORDINATOR),
    "tal": Route(tally.half_year, COORDINATOR),
}
ALIASES = {
    "search": "find",
    "volunteer": "frivillig",
    "shifts": "vagter",
    "contact": "kontakt",
    "urgent": "akut",
    "language": "sprog",
    "help": "hjaelp",
    "privacy": "privatliv",
    "mydata": "minedata",
    "forget": "slet",
    "today": "i_dag",
    "attendance": "hvem_kom",
    "coordinator": "koordinator",
    "inbox": "indbakke",
    "tally": "tal",
}

TAPS: dict[type[taps.Tap], Route] = {
    taps.Start: Route(lambda turn, _tap: start.start(turn)),
    taps.Browse: Route(browse.browse),
    taps.BrowseKind: Route(browse.of_kind),
    taps.Volunteer: Route(lambda turn, _tap: find.volunteer(turn)),
    taps.Refind: Route(found.more),
    taps.Unfilter: Route(found.unfilter),
    taps.Why: Route(found.why),
    taps.ShowOffer: Route(offer.show),
    taps.MoreDates: Route(offer.more_dates),
    taps.Join: Route(join.join),
    taps.JoinAnyway: Route(join.join_anyway),
    taps.Queue: Route(join.queue),
    taps.AskParty: Route(join.ask_party),
    taps.SetParty: Route(join.set_party),
    taps.AskChildren: Route(join.ask_children),
    taps.SetChildren: Route(join.set_children),
    taps.ShowSignUp: Route(join.show),
    taps.Cancel: Route(join.cancel),
    taps.UndoCancel: Route(join.undo_cancel),
    taps.Coming: Route(join.coming),
    taps.Calendar: Route(join.calendar),
    taps.AcceptPlace: Route(join.accept),
    taps.DeclinePlace: Route(join.decline),
    taps.SkipName: Route(lambda turn, _tap: join.name_skipped(turn)),
    taps.BecomeRegular: Route(regulars.become),
    taps.ShowRegular: Route(regulars.show),
    taps.SetRhythm: Route(regulars.set_rhythm),
    taps.AskRegularParty: Route(regulars.ask_party),
    taps.SetRegularParty: Route(regulars.set_party),
    taps.AskPause: Route(regulars.ask_pause),
    taps.PauseRegular: Route(regulars.pause),
    taps.LeaveRegular: Route(regulars.leave),
    taps.Mine: Route(lambda turn, _tap: mine.show(turn)),
    taps.NoReminders: Route(reminders.on_or_off),
    taps.AskReminders: Route(lambda turn, _tap: reminders.ask(turn)),
    taps.ChooseReminders: Route(reminders.choose),
    taps.Languages: Route(lambda turn, _tap: start.languages(turn)),
    taps.ChooseLanguage: Route(start.choose),
    taps.Help: Route(lambda turn, _tap: start.help_(turn)),
    taps.Urgent: Route(lambda turn, _tap: urgent.numbers(turn)),
    taps.Dismiss: Route(lambda turn, _tap: start.dismiss(turn)),
    taps.CarryOn: Route(lambda turn, _tap: start.carry_on(turn)),
    taps.Privacy: Route(lambda turn, _tap: privacy.privacy(turn)),
    taps.MyData: Route(lambda turn, _tap: privacy.my_data(turn)),
    taps.AskErase: Route(lambda turn, _tap: privacy.ask_erase(turn)),
    taps.Erase: Route(lambda turn, _tap: privacy.erase(turn)),
    taps.Company: Route(company.ask),
    taps.ComeAlong: Route(company.yes),
    taps.NotThisTime: Route(company.no),
    taps.JoinOther: Route(on_behalf.ask_guest),
    taps.JoinGuest: Route(on_behalf.join_guest),
    taps.AllowGroup: Route(on_behalf.ask_group, COORDINATOR),
    taps.JoinGroup: Route(on_behalf.ask_count),
    taps.GroupDate: Route(on_behalf.join_group),
    taps.GroupAll: Route(on_behalf.join_group_everywhere),
    taps.ShowQueue: Route(queue_order.show, COORDINATOR),
    taps.MoveUp: Route(queue_order.ask_why, COORDINATOR),
    taps.SayFirstTime: Route(first_time.say),
    taps.HowItWas: Route(first_time.how_it_was),
    taps.WriteCompany: Route(company.write),
    taps.WriteToUs: Route(contact.write),
    taps.ShowCases: Route(lambda turn, _tap: contact.inbox(turn), COORDINATOR),
    taps.AskPhrases: Route(phrases.show, COORDINATOR),
    taps.DropPhrase: Route(phrases.drop, COORDINATOR),
    taps.AnswerCase: Route(contact.ask_answer, COORDINATOR),
    taps.CloseCase: Route(contact.close, COORDINATOR),
    taps.ToMark: Route(lambda turn, _tap: attendance.who_came(turn), HOST),
    taps.ShowAttendance: Route(attendance.show, HOST),
    taps.Step: Route(attendance.step, HOST),
    taps.AllCame: Route(attendance.all_came, HOST),
    taps.OneMore: Route(attendance.one_more, HOST),
    taps.SetTotal: Route(attendance.set_total, HOST),
    taps.SaveAttendance: Route(attendance.save, HOST),
    taps.Dates: Route(dates.overview, HOST),
    taps.ManageDate: Route(dates.show, HOST),
    taps.AskCancelDate: Route(dates.ask_cancel, COORDINATOR),
    taps.AskMoveDate: Route(dates.ask_move, COORDINATOR),
    taps.MoveBy: Route(dates.move_by, COORDINATOR),
    taps.GiveReason: Route(dates.reason_given, COORDINATOR),
    taps.CancelDate: Route(dates.cancel, COORDINATOR),
    taps.MoveDate: Route(dates.move, COORDINATOR),
    taps.HoldDate: Route(dates.hold, COORDINATOR),
    taps.KeepDate: Route(dates.keep, COORDINATOR),
    taps.AskSeries: Route(series.ask, COORDINATOR),
    taps.PickScope: Route(series.pick_scope, COORDINATOR),
    taps.GiveSeriesReason: Route(series.reason_given, COORDINATOR),
    taps.EditSeries: Route(series.edit, COORDINATOR),
    taps.UndoChange: Route(dates.undo, COORDINATOR),
}

KINDS: dict[str, Route] = {
    "urgent": Route(urgent.urgent),
    "cpr": Route(start.cpr),
    "photo": Route(start.unread),
    "voice": Route(start.unread),
    "sticker": Route(start.unread),
    "file": Route(start.unread),
    "forwarded": Route(start.unread),
    "edited": Route(start.unread),
    "other": Route(start.unread),
}

NUMBERS: dict[str, Callable[[Turn, int, dict[str, Any]], Reply]] = {
    "party": join.party_typed,
    "children": join.children_typed,
    regulars.PARTY: regulars.party_typed,
    series.WHAT: series.number_typed,
    "attendance": attendance.total_typed,
    "group-count": lambda turn, _number, facts: on_behalf.counted(turn, facts["contact"]),
}
"""Questions that a typed number answers."""

TEXTS: dict[str, Callable[[Turn, dict[str, Any]], Reply | None]] = {
    "name": lambda turn, _facts: join.name_given(turn),
    "write": lambda turn, facts: contact.written(turn, facts.get("slug", "")),
    "answer": lambda turn, facts: contact.answered(turn, facts["case"]),
    "guest": lambda turn, facts: on_behalf.guest_named(turn, facts["slug"]),
    "group": lambda turn, facts: on_behalf.group_named(turn, facts["case"]),
    "group-count": lambda turn, facts: on_behalf.counted(turn, facts["contact"]),
    "queue-why": lambda turn, facts: queue_order.move_up(turn, facts["sign_up"]),
    "company": lambda turn, facts: company.written(turn, facts["case"]),
    phrases.QUESTION: phrases.written,
    dates.WHEN: dates.when_typed,
    dates.WHY: dates.reason_typed,
    series.WHAT: series.what_typed,
    series.WHY: series.reason_typed,
}
"""Questions that any typed text answers; None means that it was no answer."""
