tally-title = <b>Figures from { $from } to { $to }</b>
tally-none = There are no figures yet, but they come when you save your lists with /hvem_kom.
tally-row = <b>{ $name }</b>
    Dates: { $occurrences }. Sign-ups: { $sign_ups }. Places: { $seats }.
    Attendances: { $attendances }, of these without a name { $headcount }.
    People: { $persons }.
tally-total = <b>In all</b>
    Sign-ups: { $sign_ups }. Places: { $seats }. Attendances: { $attendances }, of these without a name { $headcount }.
tally-words = An attendance is one person one time, so the same person can count several times.
tally-hidden = hidden (under 5)
tally-between = between { $low } and { $high }
