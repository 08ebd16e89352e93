# One text per class of RuleError.
error-stale = This button no longer fits. Please try again from here.
error-not-allowed = Only hosts and coordinators can do that. If you are one of them, ask the person who invited you for a new link.
error-not-found = It is no longer there. Find something else from here.
error-occurrence-over = This date has begun or is over. Choose another date.
error-occurrence-cancelled = This date is cancelled. Choose another date.
error-sign-up-not-open = You can sign up from { $opens_at }. Press again then.
error-sign-up-closed = Sign-up closed { $closed_at }. Write to us if you want to know whether there is still a place.
error-no-sign-up-needed = You do not need to sign up. Just come along.
error-not-enough-seats = { $left ->
    [one] There is only 1 place left. Choose a smaller number, or write to us.
   *[other] There are only { $left } places left. Choose a smaller number, or write to us.
}
error-full = There are no more places. Choose another date, or write to us.
error-party-too-big = One sign-up can be for { $most } people at most. Write to us if there are more of you.
error-too-few-came = You have already ticked { $ticked } on the list, so the number must be at least { $ticked }. Write everybody who came, the ticked ones included.
error-offer-over = The place has gone to the next person. Go on the waiting list again if you still want to come.
error-place-gone = Somebody else has got the place in the meantime. Sign up again if you still want to come.
error-no-room-for-more = There is no room for more people right now, but your sign-up for { $party } still stands. Write to us if you have to be more.
error-too-early-to-mark = The list opens { $opens_at }. Come back then, and you can tick people off.
error-too-late-to-mark = The list closed { $closed_at }. Write to us if one of the numbers is wrong.
error-total-too-big = The number is too big. Write a number of { $most } at most.
error-no-such-initiative = There is no activity called { $slug }. Write the name as it stands in the catalogue.
error-bad-hours = A link can last { $most } hours at most. Write a smaller number of hours.
error-message-too-long = The message is too long. Write { $most } characters at most.
error-already-told = People have been told, so it cannot be undone quietly. Move the date again, or hold it after all.
error-regulars-full = So many come regularly that no more places can be promised. You can still sign up each time.
error-nothing-to-change = All the dates are like that already, or were changed one by one. Choose a single date if only that one is to be changed.
error-two-at-once = Two dates would begin at the same time. Choose another day or another time.
