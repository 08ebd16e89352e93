# Editing a series.
series-button = Ret gangene
series-what = Hvad skal det være?
    { $title }
    { $date }
    Skriv et klokkeslæt, for eksempel "kl. 18.30", eller et antal pladser, for eksempel "30 pladser", eller tryk på en af knapperne nedenunder.
series-what-bad = Det kunne jeg ikke læse. Skriv for eksempel "kl. 18.30" eller "30 pladser".
series-scope = Skal det gælde én gang eller flere?
series-this-button = Kun { $date }
series-following-button = { $date } og de næste
series-all-button = Alle gange
series-yes-button = Ja, ret dem
series-time = { $title } begynder kl. { $time }.
series-seats = { $title } får { $seats } pladser.
series-no-sign-up = { $title } er uden tilmelding: Folk kommer bare. De, der er tilmeldt, beholder deres plads.
series-dates = Datoer, der bliver rettet: { $dates }
series-nobody = Ingen er tilmeldt en dato, der bliver flyttet.
series-done = <b>Rettet</b>
    { $title }
    Datoer: { $dates }
series-place-button = Et andet sted
series-place-ask = Hvor skal det holdes i stedet? Skriv navnet på stedet efterfulgt af et komma og adressen, hvis stedet er nyt.
    { $title }
    { $date }
series-place-bad = Skriv et sted på én linje med højst 80 tegn, for eksempel "Kulturhuset".
series-place = { $title } bliver holdt et andet sted.
    Før: { $old }
    Nu: <b>{ $place }</b>
dates-place-now = Nu: { $place }
series-weekday-button = En anden ugedag
series-weekday-ask = Hvilken ugedag skal datoerne flyttes til? De bliver liggende inden for den samme uge som hidtil.
    { $title }
    { $date }
series-weekday = { $title } bliver holdt { $rhythm }.
series-first = Den første gang bliver { $date }.
series-stop-button = Stop efter en dato
series-stop-ask = Hvilken dato skal være den allersidste i rækken? Tryk på knappen nedenunder, eller skriv datoen selv, for eksempel "24.6.".
    { $title }
series-stop-here-button = { $date } er den sidste
series-stop-bad = Det kunne jeg ikke læse. Skriv en dato, for eksempel "24.6.".
series-stops = { $title } stopper. Der bliver ikke planlagt flere datoer efter den { $day }.
series-dates-gone = Datoer, der falder væk: { $dates }
series-stop-yes-button = Ja, stop rækken
series-over = { $n ->
    [one] Der er 1 person mere, end der er plads til. Ingen mister sin plads.
   *[other] Der er { $n } personer flere, end der er plads til. Ingen mister sin plads.
}
weekday = { $day ->
    [monday] mandag
    [tuesday] tirsdag
    [wednesday] onsdag
    [thursday] torsdag
    [friday] fredag
    [saturday] lørdag
   *[sunday] søndag
}
