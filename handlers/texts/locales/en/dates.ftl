# A coordinator's dates: cancelled, moved, held after all.
dates-title = <b>Your dates</b>
    Press a date to see, cancel or move it.
dates-date = <b>{ $title }</b>
    { $date }
dates-is-cancelled = <b>Cancelled</b>
dates-people = { $people ->
    [0] Nobody has signed up.
    [one] 1 person takes part.
   *[other] { $people } people take part.
}
dates-waiting = Waitlist: { $waiting }
dates-offered = Places offered and not answered yet: { $n }
dates-unanswered = No answer yet about the new time ({ $n }): { $names }
dates-cancel-button = Cancel { $date }
dates-move-button = Move { $date }
dates-hold-button = Hold it after all
dates-when = When should it be instead?
    { $title }
    Now: { $date }
    Write a date and a time, for example "11.12. 18:00".
dates-when-bad = I could not read that. Write for example "11.12. 18:00".
dates-hour-later-button = One hour later
dates-day-later-button = One day later
dates-week-later-button = One week later
dates-cancel = <b>Cancel</b>
    { $title }
    { $date }
dates-move = <b>Move</b>
    { $title }
    Before: { $old }
    Now: <b>{ $date }</b>
dates-nobody = Nobody has signed up, so nobody gets a message.
dates-affected = This concerns { $people ->
    [one] 1 place
   *[other] { $people } places
} and { $persons ->
    [one] 1 person, who gets a message.
   *[other] { $persons } people, who get a message.
}
dates-why = Why? Choose a reason, or write it yourself. Everybody can read it.
dates-reason-ill = The host is ill.
dates-reason-helpers = We lack volunteers.
dates-reason-room = The room is taken.
dates-reason-few = Too few have signed up.
dates-reason-weather = The weather is too bad.
dates-reason-holiday = It is a public holiday.
dates-reason-bad = Write the reason in at most 500 characters.
dates-because = Reason: { $reason }
dates-asks-again = They will be asked whether the new day suits them.
dates-cancel-yes-button = Yes, cancel for everyone
dates-move-yes-button = Yes, move for everyone
dates-cancelled = <b>Cancelled</b>
    { $title }
    { $date }
dates-moved = <b>Moved</b>
    { $title }
    Now: { $date }
dates-held = <b>It takes place after all</b>
    { $title }
    { $date }
dates-told = { $n ->
    [one] 1 person gets a message.
   *[other] { $n } people get a message.
}
dates-ring = { $n ->
    [one] 1 person cannot be reached here. Please ring them.
   *[other] { $n } people cannot be reached here. Please ring them.
}
dates-undone = Undone. Nobody was told.
    { $title }
    { $date }
moved-also = Can you also come { $date }?
moved-keep = Your place stays yours until sign-up closes { $closes }.
moved-kept = Your place stays yours, even if you do not manage to answer.
moved-agreed = You have already said yes to { $date }, so you do not need to answer.
coming-moved = The time has changed since you got that message. Now it is { $date }.
reason-in-danish = Written in Danish: { $reason }
place-let-go = We did not hear whether the new time suits you, and others were waiting. So your place has gone on.
    { $title }
    { $date }
still-unanswered = <b>No answer yet about the new time</b>
    { $title }
    { $date }
    { $names }
dates-open-button = See the date
moved-shift = Your shift: { $role }, { $date }.
moved-shift-when = Your shift: { $date }.
moved-shift-also = Can you also come at the new time? The shift is yours until you say no, but please answer so that the host knows.
coming-as-button = I am coming ({ $role })
cancel-as-button = I cannot come ({ $role })
volunteers-unanswered = <b>Volunteers have not answered about the new time</b>
    { $title }
    { $date }
    { $names }
    They are still on the shift. Call or ask them while there is time to find a stand-in.
