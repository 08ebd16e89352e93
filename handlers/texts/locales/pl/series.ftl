# Editing a series.
series-button = Zmień godzinę lub miejsca
series-what = Jak ma być?
    { $title }
    { $date }
    Napisz godzinę, na przykład "18:30", albo liczbę miejsc, na przykład "30".
series-what-bad = Nie udało mi się tego odczytać. Napisz na przykład "18:30" albo "30".
series-scope = Czy ma to dotyczyć jednego terminu, czy więcej?
series-this-button = Tylko { $date }
series-following-button = { $date } i następne
series-all-button = Za każdym razem
series-yes-button = Tak, zmień je
series-time = { $title } zaczyna się o { $time }.
series-seats = { $title }, liczba miejsc: { $seats }.
series-dates = Liczba zmienianych terminów: { $dates }
series-nobody = Nikt nie zapisał się na przesuwany termin.
series-done = <b>Zmienione</b>
    { $title }
    Liczba terminów: { $dates }
