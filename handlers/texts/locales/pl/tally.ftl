tally-title = <b>Liczby od { $from } do { $to }</b>
tally-none = Nie ma jeszcze żadnych liczb. Pojawią się, gdy zapiszecie swoje listy przez /hvem_kom.
tally-row = <b>{ $name }</b>
    Terminy: { $occurrences }. Zapisy: { $sign_ups }. Miejsca: { $seats }.
    Obecności: { $attendances }, w tym bez imienia { $headcount }.
    Osoby: { $persons }.
tally-total = <b>Razem</b>
    Zapisy: { $sign_ups }. Miejsca: { $seats }. Obecności: { $attendances }, w tym bez imienia { $headcount }.
tally-words = Obecność to jedna osoba jeden raz, więc ta sama osoba może się liczyć kilka razy.
tally-hidden = ukryte (poniżej 5)
tally-between = między { $low } a { $high }
