one-less-button = One of us is not coming
queue-party = I will write when there is room for all { $party } of you.
place-offered-party = The places are for all { $party } of you.
place-offered-overlap = You already have something at the same time: { $other }, { $when }. If you say yes, you are signed up for both.
join-not-signed-up = You are not signed up for { $title }, { $date }.
join-card-button = See the activity
overlap = <b>Two things at the same time</b>
    You want to come to { $title }, { $date }.
    You are already signed up for { $other }, { $when }.
    Do you want to sign up for both?
overlap-button = Yes, sign me up anyway
overlap-other-button = See the other sign-up
offer-lapsed = <b>The place has gone to the next</b>
    { $title }, { $date }
    I did not hear from you in time. If you still want to come, you can join the waiting list again.
offer-lapsed-button = Put me on the list again
over-capacity = <b>More people than places</b>
    { $title }, { $date }
    There are { $held } people signed up and now only { $seats } places. Everybody keeps their place.
overlap-shift = <b>Two things at the same time</b>
    You want to come to { $title }, { $date }.
    You have a shift as a volunteer: { $other }, { $when }.
    Do you want to sign up anyway?
too-few-left = { $left ->
    [0] There is no room for more right now.
    [one] There is only 1 place more.
   *[other] There are only { $left } places more.
}
too-few-kept = Your sign-up for { $party } still holds.
too-few-wait = Would you rather wait until there is room for all { $wanted } of you? Then others may have your place meanwhile.
too-few-wait-all = Would you rather wait until there is room for all { $wanted } of you?
too-few-wait-button = Waiting list ({ $wanted })
too-few-fewer-button = { $most } of us are coming
