one-less-button = Jedno z nas nie przyjdzie
queue-party = Napiszę, gdy będzie miejsce dla was wszystkich ({ $party }).
place-offered-party = Miejsca są dla was wszystkich ({ $party }).
join-not-signed-up = Nie masz zapisu na: { $title }, { $date }.
join-card-button = Zobacz ofertę
overlap = <b>Dwie rzeczy w tym samym czasie</b>
    Chcesz przyjść na: { $title }, { $date }.
    Masz już zapis na: { $other }, { $when }.
    Czy chcesz zapisać się na obie?
overlap-button = Tak, zapisz mnie mimo to
overlap-other-button = Zobacz drugi zapis
