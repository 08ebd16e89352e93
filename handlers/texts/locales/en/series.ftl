# Editing a series.
series-button = Change the dates
series-what = What should it be?
    { $title }
    { $date }
    Write a time, for example "18:30", or a number of places, for example "30". Or press a button.
series-what-bad = I could not read that. Write for example "18:30" or "30".
series-scope = Should it be for one date or for more?
series-this-button = Only { $date }
series-following-button = { $date } and the following
series-all-button = Every time
series-yes-button = Yes, change them
series-time = { $title } begins at { $time }.
series-seats = { $title } gets this many places: { $seats }.
series-no-sign-up = { $title } is without sign-up: people just come. Those who are signed up keep their places.
series-dates = Dates that change: { $dates }
series-nobody = Nobody has signed up to a date that moves.
series-done = <b>Changed</b>
    { $title }
    Dates: { $dates }
series-place-button = Another place
series-place-ask = Where should it be instead? Write the name of the place, and after a comma the address if it is new.
    { $title }
    { $date }
series-place-bad = Write a place on one line with at most 80 characters, for example "Kulturhuset".
series-place = { $title } is held at another place.
    Before: { $old }
    Now: <b>{ $place }</b>
dates-place-now = Now: { $place }
series-weekday-button = Another weekday
series-weekday-ask = Which weekday should it be instead? The dates stay in the same week.
    { $title }
    { $date }
series-weekday = { $title } is held { $rhythm }.
series-first = The first one will be { $date }.
series-stop-button = Stop after a date
series-stop-ask = Which date should be the last? Press the button, or write a date, for example "24.6.".
    { $title }
series-stop-here-button = { $date } is the last
series-stop-bad = I could not read that. Write a date, for example "24.6.".
series-stops = { $title } stops. There are no more dates after { $day }.
series-dates-gone = Dates that fall away: { $dates }
series-stop-yes-button = Yes, stop the series
series-over = { $n ->
    [one] There is 1 person more than there are places. Nobody loses their place.
   *[other] There are { $n } people more than there are places. Nobody loses their place.
}
weekday = { $day ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}
