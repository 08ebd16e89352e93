"""The table of contents of helping: roles, shifts, stand-ins, alarms, coverage."""

from handlers import alarms, coverage, find, helpers, shift_taps, shifts, taps, third_visit
from handlers.route import COORDINATOR, HOST, Route

HELPING: dict[type[taps.Tap], Route] = {
    taps.Coverage: Route(coverage.overview, COORDINATOR),
    taps.ShowCoverage: Route(coverage.show, COORDINATOR),
    taps.ChooseHelpers: Route(coverage.choose, COORDINATOR),
    taps.ChooseHelper: Route(coverage.chosen, COORDINATOR),
    taps.AskChosen: Route(coverage.ask, COORDINATOR),
    taps.UndoAsking: Route(coverage.undo, COORDINATOR),
    taps.AskMeNoMore: Route(coverage.no_more),
    taps.AskMeAgain: Route(coverage.again),
    taps.TryHelping: Route(third_visit.answered),
    shift_taps.OtherHelp: Route(lambda turn, _tap: find.volunteer(turn)),
    shift_taps.ShowRoles: Route(shifts.roles_at),
    shift_taps.HelpAs: Route(shifts.help_as),
    shift_taps.HelpAtAge: Route(shifts.help_at_age),
    shift_taps.LeaveRole: Route(shifts.leave),
    shift_taps.OpenShifts: Route(shifts.open_shifts),
    shift_taps.TakeShift: Route(shifts.take),
    shift_taps.ShowShift: Route(shifts.show),
    shift_taps.AskDrop: Route(shifts.ask_drop),
    shift_taps.DropShift: Route(shifts.drop),
    shift_taps.FindStandIn: Route(shifts.find_stand_in),
    shift_taps.KeepShift: Route(shifts.keep),
    shift_taps.NotThisTime: Route(shifts.not_this_time),
    shift_taps.CameToShift: Route(shifts.came),
    shift_taps.SeenAlert: Route(alarms.noticed, HOST),
    shift_taps.Welcome: Route(helpers.welcome, COORDINATOR),
    shift_taps.Settle: Route(helpers.settle, COORDINATOR),
}
