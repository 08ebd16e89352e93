# Editing a series.
series-button = Change time or places
series-what = What should it be?
    { $title }
    { $date }
    Write a time, for example "18:30", or a number of places, for example "30".
series-what-bad = I could not read that. Write for example "18:30" or "30".
series-scope = Should it be for one date or for more?
series-this-button = Only { $date }
series-following-button = { $date } and the following
series-all-button = Every time
series-yes-button = Yes, change them
series-time = { $title } begins at { $time }.
series-seats = { $title } gets this many places: { $seats }.
series-dates = Dates that change: { $dates }
series-nobody = Nobody has signed up to a date that moves.
series-done = <b>Changed</b>
    { $title }
    Dates: { $dates }
