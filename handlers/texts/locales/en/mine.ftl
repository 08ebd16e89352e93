mine-title = <b>Your sign-ups</b>
mine-none = You are not signed up for anything right now.
    Write what you are looking for, and I will find something that may suit you.
mine-late =
    Thank you for saying so. The place is still yours, so come when you can.
    If the host should know, write to us.
mine-line = { $date }: { $title }{ $party ->
    [one] { "" }
   *[other] { "" } ({ $party } in all)
}
mine-waiting = { $date }: { $title }. Number { $position } on the waiting list
mine-offered = { $date }: { $title }. There is a place for you
mine-cancelled = { $date }: { $title }. Cancelled
mine-button-line = { $date } { $title }
