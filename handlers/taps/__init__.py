"""Every button of the product as a typed value."""

from handlers.taps.company import (
    ComeAlong as ComeAlong,
    Company as Company,
    HowItWas as HowItWas,
    NotThisTime as NotThisTime,
    SayFirstTime as SayFirstTime,
    WriteCompany as WriteCompany,
)
from handlers.taps.dates import (
    AskCancelDate as AskCancelDate,
    AskMoveDate as AskMoveDate,
    CancelDate as CancelDate,
    Dates as Dates,
    GiveReason as GiveReason,
    HoldDate as HoldDate,
    KeepDate as KeepDate,
    ManageDate as ManageDate,
    MoveBy as MoveBy,
    MoveDate as MoveDate,
    UndoChange as UndoChange,
)
from handlers.taps.finding import (
    Browse as Browse,
    BrowseKind as BrowseKind,
    MoreDates as MoreDates,
    Refind as Refind,
    ShowOffer as ShowOffer,
    Start as Start,
    Unfilter as Unfilter,
    Volunteer as Volunteer,
    Why as Why,
)
from handlers.taps.joining import (
    AcceptPlace as AcceptPlace,
    AskChildren as AskChildren,
    AskParty as AskParty,
    Calendar as Calendar,
    Cancel as Cancel,
    Coming as Coming,
    DeclinePlace as DeclinePlace,
    Join as Join,
    JoinAnyway as JoinAnyway,
    Mine as Mine,
    Queue as Queue,
    SetChildren as SetChildren,
    SetParty as SetParty,
    ShowSignUp as ShowSignUp,
    SkipName as SkipName,
    UndoCancel as UndoCancel,
)
from handlers.taps.own import (
    AskErase as AskErase,
    CarryOn as CarryOn,
    ChooseLanguage as ChooseLanguage,
    Dismiss as Dismiss,
    Erase as Erase,
    Help as Help,
    Languages as Languages,
    MyData as MyData,
    NoReminders as NoReminders,
    Privacy as Privacy,
    Urgent as Urgent,
    WriteToUs as WriteToUs,
)
from handlers.taps.regulars import (
    AskPause as AskPause,
    AskRegularParty as AskRegularParty,
    BecomeRegular as BecomeRegular,
    LeaveRegular as LeaveRegular,
    PauseRegular as PauseRegular,
    SetRegularParty as SetRegularParty,
    SetRhythm as SetRhythm,
    ShowRegular as ShowRegular,
)
from handlers.taps.staff import (
    AllCame as AllCame,
    AnswerCase as AnswerCase,
    CloseCase as CloseCase,
    OneMore as OneMore,
    SaveAttendance as SaveAttendance,
    SetTotal as SetTotal,
    ShowAttendance as ShowAttendance,
    ShowCases as ShowCases,
    Step as Step,
    ToMark as ToMark,
)
from handlers.taps.tap import KINDS as KINDS, Tap as Tap
