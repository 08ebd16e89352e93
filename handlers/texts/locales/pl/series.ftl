# Editing a series.
series-button = Zmień terminy
series-what = Jak ma być?
    { $title }
    { $date }
    Napisz godzinę, na przykład "18:30", albo liczbę miejsc, na przykład "30". Możesz też nacisnąć przycisk.
series-what-bad = Nie udało mi się tego odczytać. Napisz na przykład "18:30" albo "30".
series-scope = Czy ma to dotyczyć jednego terminu, czy więcej?
series-this-button = Tylko { $date }
series-following-button = { $date } i następne
series-all-button = Za każdym razem
series-yes-button = Tak, zmień je
series-time = { $title } zaczyna się o { $time }.
series-seats = { $title }, liczba miejsc: { $seats }.
series-no-sign-up = { $title } jest bez zapisów: ludzie po prostu przychodzą. Kto ma zapis, zachowuje miejsce.
series-dates = Liczba zmienianych terminów: { $dates }
series-nobody = Nikt nie zapisał się na przesuwany termin.
series-done = <b>Zmienione</b>
    { $title }
    Liczba terminów: { $dates }
series-place-button = Inne miejsce
series-place-ask = Gdzie ma się to odbywać? Napisz nazwę miejsca, a po przecinku adres, jeśli jest nowy.
    { $title }
    { $date }
series-place-bad = Napisz miejsce w jednej linii, najwyżej 80 znaków, na przykład "Kulturhuset".
series-place = { $title }: zmiana miejsca.
    Przedtem: { $old }
    Teraz: <b>{ $place }</b>
dates-place-now = Teraz: { $place }
series-weekday-button = Inny dzień tygodnia
series-weekday-ask = Jaki dzień tygodnia ma to być? Terminy zostają w tym samym tygodniu.
    { $title }
    { $date }
series-weekday = { $title } odbywa się teraz { $rhythm }.
series-first = Pierwszy raz: { $date }.
series-stop-button = Zakończ po terminie
series-stop-ask = Który termin ma być ostatni? Naciśnij przycisk albo napisz datę, na przykład "24.6.".
    { $title }
series-stop-here-button = Ostatni: { $date }
series-stop-bad = Nie udało mi się tego odczytać. Napisz datę, na przykład "24.6.".
series-stops = { $title } się kończy. Po { $day } nie będzie więcej terminów.
series-dates-gone = Terminy, które odpadną: { $dates }
series-stop-yes-button = Tak, zakończ
series-over = { $n ->
    [one] Jest o 1 osobę więcej niż miejsc. Nikt nie traci miejsca.
    [few] Są o { $n } osoby więcej niż miejsc. Nikt nie traci miejsca.
    [many] Jest o { $n } osób więcej niż miejsc. Nikt nie traci miejsca.
   *[other] Jest o { $n } osób więcej niż miejsc. Nikt nie traci miejsca.
}
weekday = { $day ->
    [monday] poniedziałek
    [tuesday] wtorek
    [wednesday] środa
    [thursday] czwartek
    [friday] piątek
    [saturday] sobota
   *[sunday] niedziela
}
