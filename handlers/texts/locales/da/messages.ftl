# A coordinator writes to everybody on a date.
message-button = Skriv til alle { $date }
message-title = <b>Skriv til alle</b>
    { $title }
    { $date }
message-ask = Skriv nu den besked, som du vil sende. Den må være på højst { $most } tegn.
    Den går til alle, der er tilmeldt, venter på en plads eller har en vagt den dag. Lige nu er det { $n ->
    [one] 1 person.
   *[other] { $n } personer.
}
message-ask-discreet = Skriv ikke, hvad datoen handler om, for andre kan måske kigge med på telefonen.
message-words = { $words }
message-words-in-danish = Skrevet på dansk:
    { $words }
message-persons = { $n ->
    [one] 1 person får beskeden.
   *[other] { $n } personer får beskeden.
}
message-leaves = Den bliver sendt { $date }.
message-again = Vil du ændre noget, så skriv bare hele beskeden igen.
message-yes-button = Ja, send til alle
message-undone = Fortrudt. Ingen har fået beskeden.
message-last = <b>Sidste besked til alle</b>
message-received = <b>Besked om { $title }</b>
    { $date }
error-link-inside = Beskeden har et link til Telegram, og det sender jeg ikke videre. Skriv beskeden igen uden linket.
error-secret-inside = Der står noget i beskeden, som ligner et CPR-nummer. Skriv beskeden igen uden det.
error-nobody-to-tell = Der er ingen tilmeldte den dag, så der er ingen at skrive til. Skriv igen, når nogen er tilmeldt.
error-message-left = Nogle har allerede fået beskeden, så den kan ikke fortrydes. Skriv en ny besked, hvis noget var forkert.
