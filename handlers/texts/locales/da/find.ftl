find-hits = { $n ->
    [one] Jeg fandt dette:
   *[other] Jeg fandt { $n } ting, der kan passe:
}
find-ask = Mener du et af disse?
find-hit-date = Næste gang: { $date }
find-hit-old = Fandtes i { $year }
find-nothing = Jeg fandt ikke noget, der passer til det, du skrev.
    Prøv med andre ord, eller skriv til os, så hjælper et menneske dig videre.
find-empty = Skriv med almindelige ord, hvad du leder efter, for eksempel <i>kaffe og snak</i>.
find-soon = <b>Det sker snart</b>
find-soon-none = Der er ingen datoer lige nu, men du kan skrive, hvad du leder efter.
find-soon-line = { $date }: { $title }{ $left ->
    [none] { "" }
    [full] . Fuldt
    [closed] . Tilmeldingen er lukket
    [not-open] . Tilmeldingen er ikke åbnet endnu
    [just-come] . Du kommer bare
    [one] . 1 plads
   *[other] . { $left } pladser
}
find-volunteer = <b>Vil du hjælpe?</b> Disse steder har brug for frivillige:
