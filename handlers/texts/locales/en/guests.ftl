guest-button = Sign up somebody else
guest-ask = Whom are you signing up? Write a name the host can use.
    Ask them first. You get all messages and pass them on.
guest-no-dates = There are no dates to sign up for right now.
guest-when = When would { $name } like to come?
guest-date-button = Sign up { $date }
join-guest = Signed up: { $guest }
join-tell-guest = Remember to tell { $guest }.
coming-guest-button = { $guest } is coming
cancel-guest-button = I cancel for { $guest }
group-allow-button = May sign up a group
group-ask = What is the group called, and how many may they be? Write for example: Torsbo 12
group-bad = Write the name of the group and a number, for example: Torsbo 12
group-allowed = { $name } can now be signed up with at most { $most } in all. The person has been told.
group-allowed-you = <b>You can now sign up { $name }</b>
    You can be at most { $most } in all, escorts included.
group-join-button = Sign up { $name }
group-count-ask = How many are coming from { $name }? Write participants + escorts, for example: 6 + 2
    You can be at most { $most } in all.
group-count-bad = Write participants + escorts, for example: 6 + 2
group-all-button = All the dates
group-done = <b>{ $name } is signed up</b>
    { $dates }
group-left-out = There was not enough room here: { $dates }
    Try with fewer, or write to us.
join-escorts = Escorts among them: { $escorts }
error-group-too-big = { $name } can be at most { $most } in all, and at least one must not be an escort. Write another number, or write to us.
error-reason-missing = Write why the order is broken, in at most { $most } characters. Nothing has changed.
queue-title = <b>Waiting list</b>
    { $title }, { $date }
queue-line = { $place }. { $name } ({ $party })
queue-first-button = First: { $name }
queue-empty = Nobody is on the waiting list.
queue-why = Why should the order be broken? Write it briefly. It is kept, and the person can see it.
queue-moved = Done. The next free place is offered here first.
queue-moved-offered = Done. A place has been offered.
queue-show-button = See the waiting list
group-standing = <b>{ $name } comes every time</b>
    { $title }
group-standing-paused = { $name } is taking a break and is back { $day }.
group-standing-how = New dates follow by themselves. I write to you before each one.
group-listed = <b>Groups that come every time</b>
group-line = { $name }, { $title }
group-end-button = Not every time any more
group-pause-ask = When will { $name } be back?
group-ended = { $name } no longer comes every time to { $title }. You can still sign up for a single date.
group-place = <b>The places for { $name } are ready</b>
    { $title }
    { $date }
    Are you coming?
group-no-place = <b>This time there was no room for { $name }</b>
    { $title }
    { $date }
    Try with fewer people, or write to us.
