offer-for = <b>Dla kogo:</b> { $target }
offer-dates = <b>Terminy</b>
offer-no-dates = Nie ma teraz żadnych terminów.
offer-line = { $date } – { $state }
offer-state-free = miejsce dla wszystkich
offer-state-left = { $left ->
    [one] zostało 1 miejsce
    [few] zostały { $left } miejsca
    [many] zostało { $left } miejsc
   *[other] zostało { $left } miejsca
}
offer-state-full = brak miejsc
offer-state-queue = brak miejsc, jest lista oczekujących
offer-state-closed = zapisy zamknięte
offer-state-not-open = początek zapisów: { $date }
offer-state-just-come = po prostu przyjdź
offer-state-cancelled = odwołane
offer-state-over = już się zaczęło
offer-place = <b>Miejsce:</b> { $place }
offer-price = <b>Cena:</b> { $price }
offer-access = <b>Dostęp:</b> { $access }
offer-food = <b>Jedzenie:</b> { $food }
offer-bring = <b>Weź ze sobą:</b> { $bring }
offer-spoken = <b>Mówimy w językach:</b> { $spoken }
offer-contact = <b>Kontakt:</b> { $name } { $phone }
offer-fetch = Możemy po Ciebie przyjechać. Napisz do nas, jeśli chcesz.
offer-age = Wiek: od { $age } lat.
offer-existed = To działało w { $year } r., ale nie wiemy, czy działa teraz. Napisz do nas, a sprawdzimy to dla Ciebie.
offer-planned = To planowano w { $year } r., ale nie wiemy, czy działa teraz. Napisz do nas, a sprawdzimy to dla Ciebie.
offer-organiser = <b>Kto prowadzi:</b> { $organiser }
offer-info-only = Tutaj nie można się zapisać. Napisz do nas, jeśli chcesz wiedzieć więcej.
offer-part-of = Część większej całości: { $parent }.
offer-example = <i>Przykład z sali ćwiczeń.</i>
join-button = Zapisz mnie { $date }
queue-button = Lista oczekujących { $date }
more-dates-button = Więcej terminów
about-which = O którą aktywność chodzi? Napisz jej nazwę albo czego szukasz.
about-unsaid = Nikt jeszcze nic o tym nie napisał. Napisz do nas, a człowiek odpowie Ci tutaj na czacie.
