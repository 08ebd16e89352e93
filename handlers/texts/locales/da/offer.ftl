offer-for = <b>For:</b> { $target }
offer-dates = <b>Datoer</b>
offer-no-dates = Der er ingen datoer lige nu.
offer-line = { $date } – { $state }
offer-state-free = plads til alle
offer-state-left = { $left ->
    [one] 1 plads tilbage
   *[other] { $left } pladser tilbage
}
offer-state-full = fuldt
offer-state-queue = fuldt, men der er venteliste
offer-state-closed = tilmeldingen er lukket
offer-state-not-open = tilmeldingen åbner { $date }
offer-state-just-come = du kommer bare
offer-state-cancelled = aflyst
offer-state-over = er begyndt
offer-place = <b>Sted:</b> { $place }
offer-price = <b>Pris:</b> { $price }
offer-access = <b>Adgang:</b> { $access }
offer-food = <b>Mad:</b> { $food }
offer-bring = <b>Tag med:</b> { $bring }
offer-spoken = <b>Vi taler:</b> { $spoken }
offer-contact = <b>Kontakt:</b> { $name } { $phone }
offer-fetch = Du kan blive hentet. Skriv til os, hvis du gerne vil det.
offer-age = Fra { $age } år.
offer-existed = Tilbuddet fandtes i { $year }, men vi ved ikke, om det findes nu. Skriv til os, så undersøger vi det for dig.
offer-planned = Tilbuddet var planlagt i { $year }, men vi ved ikke, om det findes nu. Skriv til os, så undersøger vi det for dig.
offer-organiser = <b>Hvem står bag:</b> { $organiser }
offer-info-only = Du kan ikke tilmelde dig her, men du kan skrive til os, hvis du vil vide mere.
offer-part-of = Hører til { $parent }.
offer-example = <i>Eksempel fra øvelokalet.</i>
join-button = Tilmeld mig { $date }
queue-button = Skriv mig på ventelisten { $date }
more-dates-button = Flere datoer
about-which = Hvad mener du? Skriv, hvad aktiviteten hedder, eller hvad du leder efter.
about-unsaid = Det har ingen skrevet noget om endnu. Skriv til os, så svarer et menneske dig her i chatten.
