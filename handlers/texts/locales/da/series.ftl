# Editing a series.
series-button = Ret tid eller pladser
series-what = Hvad skal det være?
    { $title }
    { $date }
    Skriv et klokkeslæt, for eksempel "kl. 18.30", eller et antal pladser, for eksempel "30 pladser".
series-what-bad = Det kunne jeg ikke læse. Skriv for eksempel "kl. 18.30" eller "30 pladser".
series-scope = Skal det gælde én gang eller flere?
series-this-button = Kun { $date }
series-following-button = { $date } og de næste
series-all-button = Alle gange
series-yes-button = Ja, ret dem
series-time = { $title } begynder kl. { $time }.
series-seats = { $title } får { $seats } pladser.
series-dates = Datoer, der bliver rettet: { $dates }
series-nobody = Ingen er tilmeldt en dato, der bliver flyttet.
series-done = <b>Rettet</b>
    { $title }
    Datoer: { $dates }
