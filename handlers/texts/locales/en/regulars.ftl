# Coming every week without signing up every week.
regular-button = { $day ->
    [monday] Come every Monday
    [tuesday] Come every Tuesday
    [wednesday] Come every Wednesday
    [thursday] Come every Thursday
    [friday] Come every Friday
    [saturday] Come every Saturday
    [sunday] Come every Sunday
   *[each] Come every time
}
regular-every = { $day ->
    [monday] every Monday
    [tuesday] every Tuesday
    [wednesday] every Wednesday
    [thursday] every Thursday
    [friday] every Friday
    [saturday] every Saturday
    [sunday] every Sunday
   *[each] every time
}
regular-every-second = { $day ->
    [monday] every second Monday
    [tuesday] every second Tuesday
    [wednesday] every second Wednesday
    [thursday] every second Thursday
    [friday] every second Friday
    [saturday] every second Saturday
    [sunday] every second Sunday
   *[each] every second time
}
regular-done = <b>You come regularly</b>
    { $title }, { $rhythm }
regular-how = I keep a place for you each time and write to you. You only have to answer if you cannot come.
regular-party = You are { $party } each time.
regular-paused = You are taking a break. You are back from { $day }.
regular-second-button = Every second week
regular-weekly-button = Every week
regular-pause-button = Take a break
regular-resume-button = End the break
regular-leave-button = Stop coming regularly
regular-title = <b>You come here regularly</b>
regular-line = { $title }, { $rhythm }
regular-pause-ask = When do you want to be back?
regular-again-button = Back { $date }
regular-left = You no longer come regularly to { $title }. You can still sign up for a single date.
    If you answered "I am coming" to a date, that still holds.
regular-place = <b>Your place is ready</b>
    { $title }
    { $date }
    Are you coming?
regular-no-place = <b>This time there was not room for everybody who comes regularly</b>
    { $title }
    { $date }
    You can try to sign up like others.
regular-new-day = <b>It is now held on another weekday</b>
    { $title }, { $rhythm }
    Your regular place goes with it. Does that suit you?
regular-suits-button = Yes, that suits me
regular-stopped = <b>{ $title } is coming to an end</b>
    You come regularly, so we tell you, even if you are not signed up just now.
regular-stopped-last = The last time is { $date }.
