one-less-button = Én af os kommer ikke
queue-party = Jeg skriver, når der er plads til jer alle { $party }.
place-offered-party = Pladserne er til jer alle { $party }.
place-offered-overlap = Du har allerede noget på samme tid: { $other }, { $when }. Siger du ja, er du tilmeldt begge dele.
join-not-signed-up = Du er ikke tilmeldt { $title }, { $date }.
join-card-button = Se tilbuddet
overlap = <b>To ting på samme tid</b>
    Du vil med til { $title }, { $date }.
    Du er allerede tilmeldt { $other }, { $when }.
    Vil du tilmelde dig begge dele?
overlap-button = Ja, tilmeld mig alligevel
overlap-other-button = Se den anden tilmelding
offer-lapsed = <b>Pladsen er gået videre</b>
    { $title }, { $date }
    Jeg hørte ikke fra dig i tide. Vil du stadig gerne med, kan du stå på ventelisten igen.
offer-lapsed-button = Sæt mig på listen igen
over-capacity = <b>Flere tilmeldte end pladser</b>
    { $title }, { $date }
    Der er { $held } tilmeldte og nu kun { $seats } pladser. Alle beholder deres plads, og ingen er meldt fra.
overlap-shift = <b>To ting på samme tid</b>
    Du vil med til { $title }, { $date }.
    Du har selv en vagt som frivillig: { $other }, { $when }.
    Vil du alligevel tilmelde dig?
too-few-left = { $left ->
    [0] Der er ikke plads til flere lige nu.
    [one] Der er kun 1 plads mere.
   *[other] Der er kun { $left } pladser mere.
}
too-few-kept = Din tilmelding til { $party } gælder stadig.
too-few-wait = Vil I hellere vente, til der er plads til jer alle { $wanted }? Så må andre få din plads imens.
too-few-wait-all = Vil I vente, til der er plads til jer alle { $wanted }?
too-few-wait-button = Skriv mig på ventelisten ({ $wanted })
too-few-fewer-button = Vi kommer { $most }
