join-done = <b>Du er tilmeldt</b>
    { $title }
    { $date }
join-place = Sted: { $place }
join-party = I er { $party } i alt{ $children ->
    [0] .
    [one] { "" }, heraf 1 barn under 15 år.
   *[other] { "" }, heraf { $children } børn under 15 år.
}
join-code = Dit kodeord er <b>{ $code }</b>. Sig det til værten, når du kommer.
join-discreet = Værten kan kun se kodeordet og ved ikke, hvem du er.
join-reminders = Jeg minder dig om det.
join-discreet-title = Din aftale
choices-button = Andre valg
choices = <b>{ $title }</b>
    { $date }
    Hvad vil du gøre?
party-button = Vi er flere
change-button = Ret antal
children-button = Der er børn med
cancel-button = Meld afbud
cancel-date-button = Meld afbud { $date }
calendar-button = Til min kalender
calendar-caption = Læg den i din kalender.
calendar-remove-button = Slet i min kalender
calendar-remove-caption = Åbn filen, så forsvinder aftalen fra din kalender.
party-ask = Hvor mange kommer I i alt, når du tæller dig selv med? Tryk på et tal, eller skriv det.
party-alone-button = Kun mig
children-ask = Hvor mange af jer er børn under 15 år?
queue-full = Der er ingen ledige pladser { $date }.
    Du kan stå på ventelisten, og så skriver jeg til dig, hvis der bliver en plads.
queue-full-late = Der er ingen ledige pladser { $date }.
    Nu er det for sent at spørge dem, der venter. Bliver der en plads, går den til den første, der trykker.
queue-done = Du er nu <b>nummer { $position } på ventelisten</b>.
    { $title }, { $date }
    Jeg skriver til dig, så snart der bliver en plads til dig.
queue-done-late = Du er nu <b>nummer { $position } på ventelisten</b>.
    { $title }, { $date }
    Nu er det for sent at spørge dem, der venter. Bliver der en plads, går den til den første, der trykker.
cancel-done = <b>Du er meldt fra</b>
    { $title }
    { $date }
cancel-late = Afbuddet kom lidt sent, men det gør ikke noget. Værten kan se det på sin liste.
cancel-which = Hvad vil du melde afbud til?
cancel-this = Vil du melde afbud?
cancel-no-button = Nej, jeg kommer
cancel-next = De næste gange er:
undo-button = Fortryd
coming-done = Tak. Så ses vi.
decline-done = Tak for svaret. Pladsen går videre til den næste.
name-ask = Hvad skal værten kalde dig? Skriv et navn, eller spring over, så bruger værten dit kodeord.
name-skip-button = Brug kodeordet
name-done = Tak. Værten ser navnet { $name }.
name-skipped = Fint. Værten ser kun dit kodeord.
name-bad = Skriv et navn på højst 40 tegn, uden links.
wish-which-date = Hvilken dag vil du komme? Tryk på en dag, eller skriv et tal fra 1 til { $n }.
wish-which-offer = Hvad vil du gerne se? Tryk på et navn, eller skriv et tal fra 1 til { $n }.
wish-shall-i = Vil du tilmeldes?
wish-shall-i-queue = Der er ingen ledige pladser. Vil du stå på ventelisten?
wish-yes-button = Ja tak
wish-no-button = Nej tak
wish-for-what = Hvad vil du gerne med til? Skriv, hvad du leder efter, for eksempel <i>fællesspisning</i>.
