join-done = <b>You are signed up</b>
    { $title }
    { $date }
join-place = Place: { $place }
join-party = There are { $party } of you in all{ $children ->
    [0] .
    [one] { "" }, 1 of them a child under 15.
   *[other] { "" }, { $children } of them children under 15.
}
join-code = Your code word is <b>{ $code }</b>. Say it to the host when you come.
join-discreet = The host only sees the code word and does not know who you are.
join-reminders = I will remind you of it.
join-discreet-title = Your appointment
choices-button = Other choices
choices = <b>{ $title }</b>
    { $date }
    What would you like to do?
party-button = There are more of us
change-button = Change how many
children-button = We bring children
cancel-button = I cannot come
cancel-date-button = I cannot come { $date }
calendar-button = To my calendar
calendar-caption = Put it in your calendar.
calendar-remove-button = Remove from my calendar
calendar-remove-caption = Open the file, and it disappears from your calendar.
party-ask = How many of you are coming, counting yourself? Press a number, or write it.
party-alone-button = Just me
children-ask = How many of you are children under 15?
queue-full = There are no free places { $date }.
    You can go on the waiting list, and I will write to you if a place becomes free.
queue-full-late = There are no free places { $date }.
    It is too late now to ask those who wait. If a place becomes free, it goes to whoever presses first.
queue-done = You are now <b>number { $position } on the waiting list</b>.
    { $title }, { $date }
    I will write to you as soon as there is a place for you.
queue-done-late = You are now <b>number { $position } on the waiting list</b>.
    { $title }, { $date }
    It is too late now to ask those who wait. If a place becomes free, it goes to whoever presses first.
cancel-done = <b>Your sign-up is cancelled</b>
    { $title }
    { $date }
cancel-late = It was a little late, but that is all right. The host can see it on the list.
cancel-which = Which one can you not come to?
cancel-this = Is this the one you cannot come to?
cancel-no-button = No, I am coming
cancel-next = The next dates are:
undo-button = Undo
coming-done = Thank you. See you there.
decline-done = Thank you for answering. The place goes to the next person.
name-ask = What should the host call you? Write a name, or skip this, and the host will use your code word.
name-skip-button = Use the code word
name-done = Thank you. The host sees the name { $name }.
name-skipped = Fine. The host only sees your code word.
name-bad = Write a name of 40 characters at most, without links.
wish-which-date = Which day would you like to come? Press a day, or write a number from 1 to { $n }.
wish-which-offer = Which one would you like to see? Press a name, or write a number from 1 to { $n }.
wish-shall-i = Shall I sign you up?
wish-shall-i-queue = There are no free places. Would you like to be on the waiting list?
wish-yes-button = Yes, please
wish-no-button = No, thanks
wish-for-what = What would you like to come to? Write what you are looking for, for example <i>eating together</i>.
