one-less-button = Én af os kommer ikke
queue-party = Jeg skriver, når der er plads til jer alle { $party }.
place-offered-party = Pladserne er til jer alle { $party }.
join-not-signed-up = Du er ikke tilmeldt { $title }, { $date }.
join-card-button = Se tilbuddet
overlap = <b>To ting på samme tid</b>
    Du vil med til { $title }, { $date }.
    Du er allerede tilmeldt { $other }, { $when }.
    Vil du tilmelde dig begge dele?
overlap-button = Ja, tilmeld mig alligevel
overlap-other-button = Se den anden tilmelding
