reminder = { $days ->
    [0] Remember today:
    [1] Remember tomorrow:
   *[other] Remember in { $days } days:
}
    <b>{ $title }</b>
    { $date }
reminder-place = Place: { $place }
reminder-party = You have signed up { $party } people in all.
reminder-bring = Bring: { $bring }
coming-button = I am coming
no-reminders-button = No reminders
place-offered = <b>There is a place for you</b>
    { $title }
    { $date }
    I will keep the place for you until { $until }.
accept-button = Yes please, I take the place
decline-button = No thanks, pass it on
occurrence-cancelled = <b>Cancelled</b>
    { $title }
    { $date }
    { $reason }
occurrence-moved = <b>Moved</b>
    { $title }
    Before: { $old }
    Now: <b>{ $date }</b>
    { $reason }
occurrence-elsewhere = <b>New place</b>
    { $title }
    { $date }
    Before: { $old }
    Now: <b>{ $place }</b>
    { $reason }
occurrence-moved-from-place = Place before: { $place }
occurrence-moved-place = Place: { $place }
occurrence-back = <b>It takes place after all</b>
    { $title }
    { $date }
next-dates = The next dates are: { $dates }
perhaps-twice = You may get this message twice.
case-new = A person has written to you. Press the button to read the message.
case-open-button = Read it in the inbox
case-answer = <b>Answer from { $who }</b>
    { $text }
case-answer-again-button = Write to us again
invite-used = Your link for the role { $role } has been used by { $who }.
