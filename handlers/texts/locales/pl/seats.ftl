one-less-button = Jedno z nas nie przyjdzie
queue-party = Napiszę, gdy będzie miejsce dla was wszystkich ({ $party }).
place-offered-party = Miejsca są dla was wszystkich ({ $party }).
place-offered-overlap = Masz już coś w tym samym czasie: { $other }, { $when }. Jeśli powiesz tak, będziesz mieć zapis na jedno i drugie.
join-not-signed-up = Nie masz zapisu na: { $title }, { $date }.
join-card-button = Zobacz ofertę
overlap = <b>Dwie rzeczy w tym samym czasie</b>
    Chcesz przyjść na: { $title }, { $date }.
    Masz już zapis na: { $other }, { $when }.
    Czy chcesz zapisać się na obie?
overlap-button = Tak, zapisz mnie mimo to
overlap-other-button = Zobacz drugi zapis
offer-lapsed = <b>Miejsce przeszło na następną osobę</b>
    { $title }, { $date }
    Nie było odpowiedzi na czas. Jeśli nadal chcesz przyjść, możesz wrócić na listę oczekujących.
offer-lapsed-button = Wpisz mnie znów na listę
over-capacity = <b>Więcej osób niż miejsc</b>
    { $title }, { $date }
    Zapisanych osób: { $held }, miejsc teraz tylko: { $seats }. Wszyscy zachowują swoje miejsce.
overlap-shift = <b>Dwie rzeczy w tym samym czasie</b>
    Chcesz przyjść na: { $title }, { $date }.
    Masz dyżur jako wolontariusz: { $other }, { $when }.
    Czy mimo to chcesz się zapisać?
too-few-left = { $left ->
    [0] Teraz nie ma miejsca dla większej liczby osób.
    [one] Jest jeszcze tylko 1 miejsce.
    [few] Są jeszcze tylko { $left } miejsca.
    [many] Jest jeszcze tylko { $left } miejsc.
   *[other] Jest jeszcze tylko { $left } miejsca.
}
too-few-kept = Twój zapis nadal jest ważny. Liczba osób: { $party }.
too-few-wait = Czy wolicie zaczekać, aż będzie miejsce dla wszystkich? Liczba osób: { $wanted }. W tym czasie Twoje miejsce może zająć ktoś inny.
too-few-wait-all = Czy wolicie zaczekać, aż będzie miejsce dla wszystkich? Liczba osób: { $wanted }.
too-few-wait-button = Lista oczekujących ({ $wanted })
too-few-fewer-button = Liczba osób: { $most }
