"""The tables."""

from db.models.base import Table
from db.models.care import Case, CaseLine, CaseState, QueryCounter
from db.models.joining import (
    ACTIVE,
    EVERY_DATE,
    HOLDS_PLACES,
    GroupContact,
    Regular,
    SignUp,
    SignUpStatus,
)
from db.models.machinery import (
    Audit,
    Dialogue,
    Inbox,
    Lane,
    Lease,
    MessageClass,
    Meta,
    Outbox,
    Outcome,
    Pace,
)
from db.models.offers import Initiative, Occurrence, OccurrenceStatus, Series, Shift
from db.models.people import Consent, Grant, Invite, OptOut, Person, Tombstone
from db.models.presence import (
    Attendance,
    AttendanceOutcome,
    HeadCount,
    Participation,
    ParticipationRole,
    YearKey,
)
from db.roles import Role

__all__ = [
    "ACTIVE",
    "EVERY_DATE",
    "HOLDS_PLACES",
    "Attendance",
    "AttendanceOutcome",
    "Audit",
    "Case",
    "CaseLine",
    "CaseState",
    "Consent",
    "Dialogue",
    "Grant",
    "GroupContact",
    "HeadCount",
    "Inbox",
    "Initiative",
    "Invite",
    "Lane",
    "Lease",
    "MessageClass",
    "Meta",
    "Occurrence",
    "OccurrenceStatus",
    "OptOut",
    "Outbox",
    "Outcome",
    "Pace",
    "Participation",
    "ParticipationRole",
    "Person",
    "QueryCounter",
    "Regular",
    "Role",
    "Series",
    "Shift",
    "SignUp",
    "SignUpStatus",
    "Table",
    "Tombstone",
    "YearKey",
]
