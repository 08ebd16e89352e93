shift-over = { $when ->
    [today] <b>Var du med i dag?</b>
    [yesterday] <b>Var du med i går?</b>
   *[before] <b>Var du med?</b>
}
came-yes-button = Ja
came-no-button = Nej
came-yes = <b>Tak for hjælpen.</b> Nu er den talt med.
came-no = Tak, fordi du siger det. Vi ses måske en anden gang.
came-change-button = Ret svaret
alarm = <b>Der mangler en</b>
alarm-missing = Så mange mangler der: { $missing }
alarm-chain = Uden den vagt kan de her ikke komme i gang: { $roles }. De får også besked.
alarm-unseen = Jeg spørger alle på holdet nu. Tryk, når du har set det, ellers skriver jeg om ti minutter til den næste.
alarm-seen = Det er set. Jeg skriver igen, når en har taget vagten, og en halv time før, hvis der stadig mangler en.
seen-button = Jeg har set det
alarm-ring = <b>Der mangler stadig en, og det er lige om lidt</b>
alarm-contact = Ring til: { $who }
alarm-unanswered = De er spurgt og har ikke svaret: { $names }
alarm-decide = Du bestemmer, om I kan klare det, eller om det skal aflyses.
alarm-filled = <b>Der mangler ikke nogen mere</b>
chain-broken = <b>Der mangler en { $role }</b>
    Det betyder noget for din vagt:
chain-means = Uden { $role } kan det, der skal bruges, komme til at mangle, for eksempel maden. Koordinatoren leder efter en anden, og jeg skriver, så snart det er på plads.
came-host-yes = Værten har allerede skrevet, at du var med, og derfor er din hjælp talt med. Skriv til os, hvis det er en misforståelse.
came-host-no = Tak for svaret. Værten har skrevet, at du ikke var til stede, og derfor tæller hjælpen ikke med. Skriv endelig til os, hvis det er en misforståelse.
