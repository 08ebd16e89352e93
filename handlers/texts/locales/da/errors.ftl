# One text per class in catalog/errors.py.
error-stale = Knappen passer ikke længere. Prøv igen herfra.
error-not-allowed = Det kan kun værter og koordinatorer gøre. Er du en af dem, så bed den, der inviterede dig, om et nyt link.
error-not-found = Det findes ikke mere. Find noget andet herfra.
error-occurrence-over = Datoen er begyndt eller er forbi. Vælg en anden dato.
error-occurrence-cancelled = Datoen er aflyst. Vælg en anden dato.
error-sign-up-not-open = Tilmeldingen åbner { $opens_at }. Tryk igen til den tid.
error-sign-up-closed = Tilmeldingen lukkede { $closed_at }. Skriv til os, hvis du vil høre, om der stadig er plads.
error-no-sign-up-needed = Du skal ikke tilmelde dig. Du kommer bare.
error-not-enough-seats = { $left ->
    [one] Der er kun 1 plads tilbage. Vælg et mindre antal, eller skriv til os.
   *[other] Der er kun { $left } pladser tilbage. Vælg et mindre antal, eller skriv til os.
}
error-full = Der er ikke flere pladser. Vælg en anden dato, eller skriv til os.
error-party-too-big = I kan højst være { $most } personer på én tilmelding. Skriv til os, hvis I bliver flere.
error-too-few-came = Du har allerede krydset { $ticked } af på listen, så tallet skal være mindst { $ticked }. Skriv alle, der kom, med de afkrydsede talt med.
error-offer-over = Pladsen er gået videre til den næste. Skriv dig på ventelisten igen, hvis du stadig gerne vil med.
error-place-gone = En anden har fået pladsen i mellemtiden. Tilmeld dig igen, hvis du stadig gerne vil med.
error-no-room-for-more = Der er ikke plads til flere lige nu, men din tilmelding til { $party } gælder stadig. Skriv til os, hvis I bliver nødt til at være flere.
error-too-early-to-mark = Listen åbner { $opens_at }. Kom tilbage til den tid, så kan du krydse af.
error-too-late-to-mark = Listen lukkede { $closed_at }. Skriv til os, hvis et af tallene er forkert.
error-total-too-big = Tallet er for stort. Skriv et tal på højst { $most }.
error-no-such-initiative = Der er ikke noget tilbud, der hedder { $slug }. Skriv navnet, som det står i kataloget.
error-bad-hours = Et link kan højst gælde i { $most } timer. Skriv et mindre antal timer.
error-message-too-long = Beskeden er for lang. Skriv højst { $most } tegn.
error-already-told = Folk har fået besked, så det kan ikke fortrydes i stilhed. Flyt datoen igen, eller hold den alligevel.
error-regulars-full = Så mange kommer fast, at der ikke er flere faste pladser. Du kan stadig tilmelde dig hver gang.
error-nothing-to-change = Alle datoerne er sådan i forvejen, eller de er rettet hver for sig. Vælg én dato, hvis det kun er den, der skal rettes.
error-two-at-once = To datoer ville begynde på samme tid. Vælg en anden dag eller et andet klokkeslæt.
