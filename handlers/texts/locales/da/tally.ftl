tally-title = <b>Tal for { $from } til { $to }</b>
tally-none = Der er ingen tal endnu, men de kommer, når I gemmer jeres lister med /hvem_kom.
tally-row = <b>{ $name }</b>
    Datoer: { $occurrences }. Tilmeldinger: { $sign_ups }. Pladser: { $seats }.
    Fremmøder: { $attendances }, heraf uden navn { $headcount }.
    Personer: { $persons }.
tally-total = <b>I alt</b>
    Tilmeldinger: { $sign_ups }. Pladser: { $seats }. Fremmøder: { $attendances }, heraf uden navn { $headcount }.
tally-words = Et fremmøde er én person én gang, så den samme person kan tælle med flere gange.
tally-hidden = skjult (under 5)
tally-between = mellem { $low } og { $high }
