one-less-button = One of us is not coming
queue-party = I will write when there is room for all { $party } of you.
place-offered-party = The places are for all { $party } of you.
join-not-signed-up = You are not signed up for { $title }, { $date }.
join-card-button = See the activity
overlap = <b>Two things at the same time</b>
    You want to come to { $title }, { $date }.
    You are already signed up for { $other }, { $when }.
    Do you want to sign up for both?
overlap-button = Yes, sign me up anyway
overlap-other-button = See the other sign-up
