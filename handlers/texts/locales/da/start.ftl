start-hello = <b>Hej. Jeg hedder Kom med.</b>
    Jeg hjælper dig med at finde aktiviteter i Ishøj, hvor du kan være sammen med andre. Det er for dig på 15 år eller mere.

    Skriv med dine egne ord, hvad du leder efter, for eksempel <i>spise sammen med andre</i>. Du kan også trykke på en knap.

    Jeg er en robot, så skriv ikke om sygdom eller om din sag hos kommunen. Jeg kan heller ikke hjælpe i en krise, så ring 112, hvis nogen er i fare.
start-practice = <i>Det her er øvelokalet. Datoer og steder er eksempler.</i>
start-invited = <b>Velkommen.</b> Du er nu { $role }{ $initiative ->
    [all] { "" } for alle tilbud
   *[other] { "" } for { $initiative }
}.

    Tryk på en knap, når du får brug for det.
start-invite-spent = Invitationen er allerede brugt eller for gammel. Bed om en ny hos den, der inviterede dig.
role-admin = administrator
role-coordinator = koordinator
role-host = vært
role-volunteer = frivillig
language-asked = Hvilket sprog vil du bruge?
language-chosen = Nu skriver jeg på dansk.
help-text = <b>Sådan bruger du Kom med</b>
    Skriv med dine egne ord, hvad du leder efter, så viser jeg dig de tilbud, der passer bedst.
    Du kan trykke på knapperne, eller du kan skrive det, der står på dem.

    Skriv <b>mine</b>, hvis du vil se dine tilmeldinger.
    Skriv <b>stop</b>, hvis du ikke vil have flere beskeder.
    Skriv <b>akut</b>, hvis det haster.

    Jeg er en robot og kan ikke hjælpe i en krise. Ring 112, hvis nogen er i fare.
help-staff = Til værter og koordinatorer: /hvem_kom · /i_dag · /tal · /indbakke · /koordinator
stop-done = Jeg sender ikke flere beskeder af mig selv, men dine tilmeldinger gælder stadig.
    Skriv <b>start</b>, hvis du fortryder.
group-hello = Jeg svarer kun i en privat samtale. Tryk på knappen, hvis du vil skrive med mig.
group-button = Skriv til Kom med
group-urgent = Er nogen i fare lige nu? <b>Ring 112.</b>
apology = Undskyld, der gik noget galt hos mig, så prøv igen om lidt.
    Sker det igen, så skriv /kontakt, og fortæl os, hvad du gerne ville.
outage-text = Undskyld, jeg kan ikke slå noget op lige nu. Det, du skrev, er ikke gået tabt.
    Du får svar, så snart jeg kan igen. Er nogen i fare, så ring 112.
outage-toast = Jeg kan ikke slå noget op lige nu. Du får svar, så snart jeg kan igen.
kind-photo = Jeg kan ikke se billeder, så skriv til mig med almindelige ord.
kind-voice = Jeg kan kun læse tekst. Skriv det til mig, så svarer jeg dig.
kind-sticker = Tak. Jeg forstår kun ord, så skriv, hvad du leder efter.
kind-file = Jeg kan ikke åbne filer eller steder, så skriv til mig med almindelige ord.
kind-other = Den slags beskeder kan jeg ikke læse. Skriv til mig med almindelige ord.
kind-forwarded = Jeg læser ikke beskeder, som andre har skrevet. Skriv selv, hvad du leder efter.
kind-edited = Jeg kan ikke se rettelser. Skriv beskeden igen.
kind-cpr = Det ligner et CPR-nummer. Jeg har slettet beskeden og gemmer den ikke.
    Skriv aldrig CPR-nummer her. Datoer vælger du med knapperne.
unknown-command = Kommandoen kender jeg ikke, så skriv med dine egne ord, eller tryk på en knap.
old-button = Den knap er for gammel. Her er en ny.
today-button = I dag
dates-button = Dine datoer
tally-button = Tal
inbox-button = Indbakke
